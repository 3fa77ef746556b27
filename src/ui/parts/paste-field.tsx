import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { nameOf, type Template } from '../../domain/template';
import type { PaneWords } from '../../strings/pane.da';
import { sentenceFor } from '../../strings/wording';
import { wordsFor } from '../../usecases/known-words';
import type { PastedPeople, PasteProblem } from '../../usecases/read-people';
import { useWords } from '../context';

const useStyles = makeStyles({
  found: { margin: '4px 0', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', maxHeight: '160px', overflowY: 'auto' },
  problem: { color: tokens.colorNeutralForeground2 },
});

interface PasteFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly pasted: PastedPeople;
  readonly template: Template;
}

/** A list from Outlook or Excel, and at once whom it was understood to name. */
export function PasteField({ value, onChange, pasted, template }: PasteFieldProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { people, problems } = pasted;
  return (
    <div>
      <Field label={pane.firstRun.paste} hint={pane.firstRun.pasteHint}>
        <Textarea value={value} rows={3} onChange={(_, data) => onChange(data.value)} />
      </Field>
      <div role="status">
        {people.length > 0 && <p className={styles.found}>{pane.firstRun.pasted(people.length)}</p>}
        <ul className={styles.list} hidden={people.length + problems.length === 0}>
          {people.map(({ name, role, email }) => (
            <li key={name}>
              {[name, nameOf(template.roles, role, language), email].filter(Boolean).join(' · ')}
            </li>
          ))}
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)} className={styles.problem}>
              {problemText({ ...problem, known: wordsFor(problem, template, language) }, pane)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function problemText(
  problem: PasteProblem & { readonly known: readonly string[] },
  words: PaneWords,
): string {
  const sentence = sentenceFor(problem, words.firstRun.pasteProblems);
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}
