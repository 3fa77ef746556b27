import { makeStyles } from '@fluentui/react-components';
import { idsOf } from '../../domain/template';
import { useMemo } from 'react';
import { describeFinding } from '../../strings/findings';
import { createSay } from '../../strings/say';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useSession, useWords } from '../context';
import { useDraft } from '../draft';
import { Lead, Section } from './section';
import { SignedForm } from './signed-form';

const useStyles = makeStyles({
  form: { marginTop: '12px' },
  list: { margin: '0 0 8px', paddingLeft: '20px' },
});

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
      </SignedForm>
    </div>
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
