import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { usePaneState, useSession, useWords } from '../context';
import { LONGEST_NAME, LONGEST_NOTE } from './completion-form';
import { Lead, Section } from './section';

const useStyles = makeStyles({ form: { display: 'grid', gap: '12px' } });

/** Opens a completed task again; asked for first, since the record then no longer stands. */
export function ReopenForm() {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const { busy } = usePaneState();
  const { complete } = pane;
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState(() => session.world.desk.recall('by') ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const byMissing = by.trim() === '';
  const reasonMissing = reason.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!byMissing && !reasonMissing) void session.reopen({ by, note: reason });
  };

  return (
    <Section title={complete.reopen}>
      <Lead>{complete.reopenLead}</Lead>
      {!asking ? (
        <Button onClick={() => setAsking(true)}>{complete.reopen} …</Button>
      ) : (
        <form className={styles.form} onSubmit={submit} noValidate>
          <Field
            label={complete.reopenBy}
            required
            {...(tried && byMissing ? { validationMessage: complete.byMissing } : {})}
          >
            <Input autoFocus value={by} maxLength={LONGEST_NAME} onChange={(_, { value }) => setBy(value)} />
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
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <Button type="submit" disabledFocusable={busy || session.world.surroundings.readOnly}>
            {complete.reopen}
          </Button>
        </form>
      )}
    </Section>
  );
}
