import { useState } from 'react';
import { useSession } from './context';
import type { DraftKey } from './session/state';

/**
 * What somebody is typing in a form. It outlives the form: whoever looks at another page, or has the form taken
 * away by an error that a colleague makes, finds it again. The session forgets it once it has been sent.
 */
export function useDraft<T extends object>(
  key: DraftKey,
  initial: () => T,
): readonly [draft: T, change: (part: Partial<T>) => void] {
  const { drafts } = useSession();
  const [draft, setDraft] = useState(() => (drafts.get(key) as T | undefined) ?? initial());
  const change = (part: Partial<T>): void => {
    const next = { ...draft, ...part };
    drafts.set(key, next);
    setDraft(next);
  };
  return [draft, change];
}
