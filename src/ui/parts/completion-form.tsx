import { makeStyles } from '@fluentui/react-components';
import { idsOf } from '../../domain/template';
import { describeFinding } from '../../strings/findings';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { useSay } from '../say';
import { Lead, Section, TextList } from './section';
import { SignedForm } from './signed-form';

const useStyles = makeStyles({ form: { marginTop: '12px' } });

/** What will be recorded, the warnings that need an answer, and who gives it. */
export function CompletionForm({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const session = useSession();
  const { complete } = useWords().pane;
  const [signed, change] = useDraft('complete', () => ({
    by: session.world.desk.recall('by') ?? leaderOf(checked),
    note: '',
  }));
  const { warnings } = checked.counts;
  return (
    <div className={styles.form}>
      <SignedForm
        signed={signed}
        onChange={change}
        onSign={(note) => void session.complete(note)}
        by={{ label: complete.by }}
        note={
          warnings > 0
            ? { label: complete.note, rows: 3, hint: complete.noteHint, missing: complete.noteMissing }
            : { label: complete.noteOptional, rows: 3 }
        }
        button={{
          appearance: 'primary',
          children: checked.status === 'changed' ? complete.again : complete.do,
        }}
      >
        <Section title={complete.records}>
          <TextList texts={complete.recorded} />
          <Lead>{complete.klik}</Lead>
        </Section>
        {warnings > 0 && (
          <div>
            <p>{complete.warnings(warnings)}</p>
            <WarningList checked={checked} />
          </div>
        )}
      </SignedForm>
    </div>
  );
}

function WarningList({ checked }: { readonly checked: CheckedWorkbook }) {
  const { findings } = useWords();
  const say = useSay(checked);
  const warnings = checked.findings.filter(({ severity }) => severity === 'warning');
  return <TextList texts={warnings.map((finding) => describeFinding(finding, findings, say))} />;
}

/** The likeliest name: that of somebody whose role it is to complete the task. */
function leaderOf({ plan, template }: CheckedWorkbook): string {
  const completing = new Set(idsOf(template.roles.filter(({ completes }) => completes)));
  return plan.participants.find(({ role, name }) => completing.has(role ?? '') && name !== '')?.name ?? '';
}
