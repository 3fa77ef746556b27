import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { idsOf } from '../../domain/template';
import { useMemo, useState, type FormEvent } from 'react';
import { describeFinding } from '../../strings/findings';
import { createSay } from '../../strings/say';
import type { PaneWords } from '../../strings/pane.da';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { asRecorded, LONGEST_BY } from '../../usecases/signed-note';
import { useMayWrite, useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { useFirstInvalid } from '../first-invalid';
import { Lead, Section } from './section';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', marginTop: '12px' },
  list: { margin: '0 0 8px', paddingLeft: '20px' },
});

export const LONGEST_NAME = 200;
export const LONGEST_NOTE = 2_000;

/** What is wrong with a name to sign with; it may have come from the plan, where longer ones have room. */
export function nameProblem(by: string, { complete }: PaneWords): string | null {
  const recorded = asRecorded({ by, note: '' }).by;
  if (recorded === '') return complete.byMissing;
  return recorded.length > LONGEST_BY ? complete.byTooLong(LONGEST_BY) : null;
}

/** What will be recorded, the warnings that need an answer, and who gives it. */
export function CompletionForm({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const session = useSession();
  const words = useWords();
  const mayWrite = useMayWrite();
  const { complete } = words.pane;
  const [{ by, note }, change] = useDraft('complete', () => ({
    by: session.world.desk.recall('by') ?? leaderOf(checked),
    note: '',
  }));
  const [form, focusInvalid] = useFirstInvalid();
  const [tried, setTried] = useState(false);
  const { warnings } = checked.counts;
  const byProblem = nameProblem(by, words.pane);
  const noteMissing = warnings > 0 && note.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    setTried(true);
    if (byProblem !== null || noteMissing) focusInvalid();
    else void session.complete({ by, note });
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Section title={complete.records}>
        <ul className={styles.list}>
          {complete.recorded.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <Lead>{complete.klik}</Lead>
      </Section>
      {warnings > 0 && (
        <div>
          <p>{complete.warnings(warnings)}</p>
          <WarningList checked={checked} className={styles.list} />
        </div>
      )}
      <Field
        label={complete.by}
        required
        {...(tried && byProblem !== null ? { validationMessage: byProblem } : {})}
      >
        <Input value={by} maxLength={LONGEST_NAME} onChange={(_, { value }) => change({ by: value })} />
      </Field>
      <Field
        label={warnings > 0 ? complete.note : complete.noteOptional}
        required={warnings > 0}
        {...(warnings > 0 ? { hint: complete.noteHint } : {})}
        {...(tried && noteMissing ? { validationMessage: complete.noteMissing } : {})}
      >
        <Textarea
          value={note}
          maxLength={LONGEST_NOTE}
          rows={3}
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      <Button appearance="primary" type="submit" disabledFocusable={!mayWrite}>
        {checked.status === 'changed' ? complete.again : complete.do}
      </Button>
    </form>
  );
}

function WarningList({
  checked,
  className,
}: {
  readonly checked: CheckedWorkbook;
  readonly className: string;
}) {
  const words = useWords();
  const texts = useMemo(() => {
    const say = createSay(checked.facts, words.vocabulary, checked.template);
    return checked.findings
      .filter(({ severity }) => severity === 'warning')
      .map((finding) => describeFinding(finding, words.findings, say));
  }, [checked, words]);
  return (
    <ul className={className}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The likeliest name: that of somebody whose role it is to complete the task. */
function leaderOf({ plan, template }: CheckedWorkbook): string {
  const completing = new Set(idsOf(template.roles.filter(({ completes }) => completes)));
  return plan.participants.find(({ role, name }) => completing.has(role ?? '') && name !== '')?.name ?? '';
}
