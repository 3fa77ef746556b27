import { Badge } from '@fluentui/react-components';
import type { PlanStatus } from '../../domain/status';
import { useWords } from '../context';
import { StateIcon, type State } from './state-icon';

const STATE: Readonly<Record<PlanStatus, State>> = {
  'in-progress': 'open',
  ready: 'done',
  completed: 'done',
  changed: 'warning',
};
const COLOR = { open: 'informative', done: 'success', warning: 'warning' } as const;

/** The plan's status as a word with a shape; the colour only repeats it. */
export function StatusBadge({ status }: { readonly status: PlanStatus }) {
  const { vocabulary } = useWords();
  const state = STATE[status];
  return (
    <Badge
      appearance="tint"
      size="large"
      color={COLOR[state as keyof typeof COLOR]}
      icon={<StateIcon state={state} inherit />}
    >
      {vocabulary.statuses[status]}
    </Badge>
  );
}
