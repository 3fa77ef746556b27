import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { Lead, Section } from './section';
import { SignedForm } from './signed-form';

/** Opens a completed task again; asked for first, since the record then no longer stands. */
export function ReopenForm() {
  const session = useSession();
  const { complete } = useWords().pane;
  const [{ asking, ...signed }, change] = useDraft('reopen', () => ({
    asking: false,
    by: session.world.desk.recall('by') ?? '',
    note: '',
  }));
  const [askedNow, setAskedNow] = useState(false);
  const ask = (): void => {
    setAskedNow(true);
    change({ asking: true });
  };
  return (
    <Section title={complete.reopen}>
      <Lead>{complete.reopenLead}</Lead>
      {!asking ? (
        <Button onClick={ask}>{complete.reopen} …</Button>
      ) : (
        <SignedForm
          signed={signed}
          onChange={change}
          onSign={(note) => void session.reopen(note)}
          by={{ label: complete.reopenBy, autoFocus: askedNow }}
          note={{ label: complete.reason, rows: 2, missing: complete.reasonMissing }}
          button={{ children: complete.reopen }}
        />
      )}
    </Section>
  );
}
