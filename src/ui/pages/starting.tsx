import { ProgressBar } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../context';

export function Starting() {
  const { pane } = useWords();
  const label = useId();
  return (
    <div role="status">
      <p id={label}>{pane.starting}</p>
      <ProgressBar aria-labelledby={label} />
    </div>
  );
}
