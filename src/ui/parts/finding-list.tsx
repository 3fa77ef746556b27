import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { useWords } from '../context';
import type { KindGroup, StepGroup } from '../model/findings';
import { FindingItem } from './finding-item';
import { StateIcon } from './state-icon';
import { WriteToAll } from './write-to-all';

const useStyles = makeStyles({
  step: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  kind: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    padding: '8px 0',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'inline-flex', gap: '8px', verticalAlign: 'top', maxWidth: 'calc(100% - 20px)' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  ofKind: { listStyleType: 'none', margin: 0, padding: '0 0 0 16px' },
});

interface GroupProps {
  readonly group: StepGroup;
  readonly opened: OpenedPlan;
}

export function FindingGroupList({ group: { group, kinds }, opened }: GroupProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  return (
    <>
      <h3 className={styles.step}>
        {group === 'workbook' ? pane.plan.group.workbook : opened.checked.template.steps[group][language]}
      </h3>
      <ul className={styles.list}>
        {kinds.map((kind) =>
          kind.findings.length === 1 ? (
            <FindingItem key={kind.rule} view={kind.findings[0]!} opened={opened} />
          ) : (
            <Kind key={kind.rule} kind={kind} opened={opened} />
          ),
        )}
      </ul>
    </>
  );
}

interface KindProps {
  readonly kind: KindGroup;
  readonly opened: OpenedPlan;
}

/** Fourteen undecided areas are one thing to know, not fourteen: each is told to whoever unfolds it. */
function Kind({ kind: { rule, severity, findings }, opened }: KindProps) {
  const styles = useStyles();
  const { pane, vocabulary } = useWords();
  const unconfirmed = findings.flatMap(({ finding }) =>
    finding.rule === 'participant-unconfirmed' ? [finding.data.participant] : [],
  );
  return (
    <li className={styles.kind}>
      <details>
        <summary className={styles.summary}>
          <span className={styles.line}>
            <StateIcon state={severity} />
            <span>
              <span className={styles.severity}>{pane.plan.severity[severity]}: </span>
              {pane.plan.kind(vocabulary.kinds[rule], findings.length)}
            </span>
          </span>
        </summary>
        <ul className={styles.ofKind}>
          {findings.map((view) => (
            <FindingItem key={view.key} view={view} opened={opened} />
          ))}
        </ul>
      </details>
      {unconfirmed.length > 0 && <WriteToAll checked={opened.checked} ids={unconfirmed} />}
    </li>
  );
}
