import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useMayWrite, useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { useFirstInvalid } from '../first-invalid';
import { LONGEST_NAME, LONGEST_NOTE, nameProblem } from './completion-form';
import { Lead, Section } from './section';

const useStyles = makeStyles({ form: { display: 'grid', gap: '12px' } });

/** Opens a completed task again; asked for first, since the record then no longer stands. */
export function ReopenForm() {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const mayWrite = useMayWrite();
  const { complete } = pane;
  const [{ asking, by, reason }, change] = useDraft('reopen', () => ({
    asking: false,
    by: session.world.desk.recall('by') ?? '',
    reason: '',
  }));
  const [form, focusInvalid] = useFirstInvalid();
  const [tried, setTried] = useState(false);
  const [askedNow, setAskedNow] = useState(false);
  const byProblem = nameProblem(by, pane);
  const reasonMissing = reason.trim() === '';

  const ask = (): void => {
    setAskedNow(true);
    change({ asking: true });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayWrite) return;
    setTried(true);
    if (byProblem !== null || reasonMissing) focusInvalid();
    else void session.reopen({ by, note: reason });
  };

  return (
    <Section title={complete.reopen}>
      <Lead>{complete.reopenLead}</Lead>
      {!asking ? (
        <Button onClick={ask}>{complete.reopen} …</Button>
      ) : (
        <form ref={form} className={styles.form} onSubmit={submit} noValidate>
          <Field
            label={complete.reopenBy}
            required
            {...(tried && byProblem !== null ? { validationMessage: byProblem } : {})}
          >
            <Input
              autoFocus={askedNow}
              value={by}
              maxLength={LONGEST_NAME}
              onChange={(_, { value }) => change({ by: value })}
            />
          </Field>
          <Field
            label={complete.reason}
            required
            {...(tried && reasonMissing ? { validationMessage: complete.reasonMissing } : {})}
          >
            <Textarea
              value={reason}
              maxLength={LONGEST_NOTE}
              rows={2}
              onChange={(_, { value }) => change({ reason: value })}
            />
          </Field>
          <Button type="submit" disabledFocusable={!mayWrite}>
            {complete.reopen}
          </Button>
        </form>
      )}
    </Section>
  );
}
