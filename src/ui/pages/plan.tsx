import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { FIGURES, figuresOf } from '../../domain/figures';
import { toDo } from '../../rules/to-do';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { COMMANDS } from '../commands';
import { usePaneState, useSession, useWords } from '../context';
import { groupFindings } from '../model/findings';
import { FindingGroupList } from '../parts/finding-list';
import { MendAll } from '../parts/mend-all';
import { Meter } from '../parts/meter';
import { Heading, Lead, Section } from '../parts/section';
import { StepList } from '../parts/step-list';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  toDo: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '6px' },
});

/** Whoever has done these comes back for more. */
const SHOWN_STEPS = 3;

/** The plan at a glance: what to do next, the four steps, how far it has come, and what is missing. */
export function PlanPage({ opened }: { readonly opened: OpenedPlan }) {
  const styles = useStyles();
  const session = useSession();
  const words = useWords();
  const { busy } = usePaneState();
  const { checked } = opened;
  const { pane } = words;
  const groups = useMemo(() => groupFindings(checked, words), [checked, words]);
  const figures = useMemo(() => figuresOf(checked.facts), [checked]);
  const steps = toDo(checked).slice(0, SHOWN_STEPS);
  const next = pane.plan.next[checked.status];
  return (
    <>
      <Heading unseen>{pane.pages.plan}</Heading>
      {steps.length > 0 && (
        <Section title={pane.plan.toDo}>
          <ol className={styles.toDo}>
            {steps.map((key) => (
              <li key={key}>{words.vocabulary.toDo[key]}</li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={pane.plan.steps}>
        <StepList checked={checked} />
        <Lead>{typeof next === 'string' ? next : next(checked.counts)}</Lead>
        <div className={styles.actions}>
          {COMMANDS.map(({ id, isUseful, run, label }) => (
            <Button key={id} disabledFocusable={busy || !isUseful(checked)} onClick={() => void run(session)}>
              {label(pane)}
            </Button>
          ))}
        </div>
      </Section>
      {opened.interpretation.isOlder && checked.plan.damage.length === 0 && (
        <Section title={pane.upgrade.title}>
          <Button disabledFocusable={busy} onClick={() => session.offerUpgrade(true)}>
            {pane.upgrade.offer} …
          </Button>
        </Section>
      )}
      <Section title={pane.plan.figures}>
        {FIGURES.map((key) => (
          <Meter key={key} label={words.vocabulary.figures[key]} figure={figures[key]} />
        ))}
      </Section>
      <Section title={pane.plan.findings}>
        {groups.length === 0 && <p>{pane.plan.nothing}</p>}
        {checked.plan.damage.length > 0 && (
          <Button disabledFocusable={busy} onClick={() => session.offerRepair(true)}>
            {pane.repair.offer} …
          </Button>
        )}
        <MendAll opened={opened} />
        {groups.map((group) => (
          <FindingGroupList key={group.group} group={group} opened={opened} />
        ))}
      </Section>
    </>
  );
}
