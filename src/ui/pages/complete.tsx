import { Button } from '@fluentui/react-components';
import { usePaneState, useSession, useWords } from '../context';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { ChangeList } from '../parts/change-list';
import { CompletionForm } from '../parts/completion-form';
import { EvidenceButton } from '../parts/evidence-button';
import { HistoryList } from '../parts/history-list';
import { ReopenForm } from '../parts/reopen-form';
import { Heading, Lead, Section } from '../parts/section';
import { dateOf } from '../../domain/danish-time';
import { danishDate } from '../../domain/date';

/** The last step: what will be recorded, the record itself, and the way back. */
export function CompletePage({ checked }: { readonly checked: CheckedWorkbook }) {
  const { pane } = useWords();
  const { complete } = pane;
  const { status, plan } = checked;
  return (
    <>
      {status === 'completed' ? <Done checked={checked} /> : <Open checked={checked} />}
      {plan.completion !== null && <ReopenForm />}
      {plan.history.length > 0 && (
        <Section title={complete.history}>
          <HistoryList history={plan.history} />
        </Section>
      )}
    </>
  );
}

function Done({ checked }: { readonly checked: CheckedWorkbook }) {
  const { complete } = useWords().pane;
  const last = checked.plan.history.findLast(({ kind }) => kind === 'completed');
  return (
    <>
      <Heading>{complete.done}</Heading>
      {last && <p>{complete.doneBy(last.by, danishDate(dateOf(last.at)))}</p>}
      <Fingerprint of={checked} />
      <EvidenceButton checked={checked} primary />
      <Lead>{complete.klik}</Lead>
    </>
  );
}

function Open({ checked }: { readonly checked: CheckedWorkbook }) {
  const session = useSession();
  const { busy } = usePaneState();
  const { complete } = useWords().pane;
  const { errors } = checked.counts;
  const changed = checked.status === 'changed';
  return (
    <>
      <Heading>{changed ? complete.changed : complete.title}</Heading>
      {changed && (
        <>
          <Lead>{complete.changedLead}</Lead>
          <ChangeList checked={checked} />
        </>
      )}
      {errors > 0 ? (
        <>
          <p>{complete.blocked(errors)}</p>
          <Button disabledFocusable={busy} onClick={() => session.open('plan')}>
            {complete.seeErrors}
          </Button>
        </>
      ) : (
        <CompletionForm checked={checked} />
      )}
      <Section title={complete.draft}>
        <EvidenceButton checked={checked} />
      </Section>
    </>
  );
}

const Fingerprint = ({ of: { fingerprint } }: { readonly of: CheckedWorkbook }) => {
  const { complete } = useWords().pane;
  return (
    <p>
      {complete.fingerprint}: <code>{fingerprint}</code>
    </p>
  );
};
