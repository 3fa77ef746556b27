import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanStatus } from '../../domain/status';
import { STEPS } from '../../rules/steps';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';
import { stepViews, type StepView } from '../model/findings';
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
  detail: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICON: Readonly<Record<StepView['state'], State>> = {
  done: 'done',
  missing: 'error',
  warned: 'warning',
  changed: 'warning',
  advised: 'info',
  notYet: 'open',
};

/** The task's four steps, each with how it stands, in the words of the overview. */
export function StepList({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const { pane, vocabulary, language } = useWords();
  const views = stepViews(checked);
  return (
    <ol className={styles.list}>
      {STEPS.map((step, index) => {
        const { state } = views[step];
        return (
          <li key={step} className={styles.step}>
            <StateIcon state={ICON[state]} />
            <span>
              {index + 1}. {checked.template.steps[step][language]}
            </span>
            <span className={styles.state}>
              {state === 'changed' ? vocabulary.statuses.changed : vocabulary.stepStates[state]}
            </span>
            <span className={styles.detail}>{detailOf(views[step], checked.status, pane)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function detailOf({ state, errors, warnings }: StepView, status: PlanStatus, { plan }: PaneWords): string {
  const { stepDetail } = plan;
  if (state === 'notYet') return status === 'ready' ? stepDetail.ready : stepDetail.waiting;
  return [
    ...(errors > 0 ? [stepDetail.errors(errors)] : []),
    ...(warnings > 0 ? [stepDetail.warnings(warnings)] : []),
  ].join(' · ');
}
