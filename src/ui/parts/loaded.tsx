import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../context';
import { isMissingPart } from '../missing-part';

/**
 * A component that is loaded when it is first shown. Where it cannot be fetched, that is said, and it can be asked for
 * again; React.lazy would keep the failure for as long as the page lives.
 */
export function loaded<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Loaded(props: Props) {
    const [Part, setPart] = useState(() => known);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Part || error !== null) return;
      let current = true;
      load().then(
        (part) => {
          known = part;
          if (current) setPart(() => part);
        },
        (reason: unknown) => {
          if (current) setError(reason);
        },
      );
      return () => {
        current = false;
      };
    }, [Part, error]);
    if (Part) return <Part {...props} />;
    if (error === null) return meanwhile;
    // A bug of ours: for whoever looks after those.
    if (!isMissingPart(error)) throw error as Error;
    return <Missing onRetry={() => setError(null)} />;
  };
}

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  const { pane } = useWords();
  return (
    <div role="alert">
      <p>{pane.failures['part-missing']()}</p>
      <Button onClick={onRetry}>{pane.trouble.retry}</Button>
    </div>
  );
}
