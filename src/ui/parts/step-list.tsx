import { makeStyles, tokens } from '@fluentui/react-components';
import { STEPS } from '../../rules/steps';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';
import { stepStates, type StepState } from '../model/findings';
import type { PaneWords } from '../../strings/pane.da';
import { StateIcon, type State } from './state-icon';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '0 8px',
    alignItems: 'center',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
});

const ICON: Readonly<Record<StepState['kind'], State>> = {
  done: 'done',
  completed: 'done',
  missing: 'error',
  warned: 'warning',
  changed: 'warning',
  advised: 'info',
  ready: 'open',
  waiting: 'open',
};

/** The task's four steps, each with how it stands. */
export function StepList({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const { pane } = useWords();
  const states = stepStates(checked);
  return (
    <ol className={styles.list}>
      {STEPS.map((step, index) => (
        <li key={step} className={styles.step}>
          <StateIcon state={ICON[states[step].kind]} />
          <span>
            {index + 1}. {pane.plan.step[step]}
          </span>
          <span className={styles.state}>{stateText(states[step], pane)}</span>
        </li>
      ))}
    </ol>
  );
}

function stateText(state: StepState, { plan: { stepState } }: PaneWords): string {
  switch (state.kind) {
    case 'missing':
    case 'warned':
      return stepState[state.kind](state.count);
    default:
      return stepState[state.kind];
  }
}
