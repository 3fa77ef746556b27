import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { describeChange } from '../../strings/changes';
import { createSay } from '../../strings/say';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';

const useStyles = makeStyles({ list: { margin: '0 0 12px', paddingLeft: '20px' } });

/** A page's worth: whoever changed more than this has made another plan. */
const SHOWN = 40;

/** Every difference from the plan that was completed. */
export function ChangeList({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useMemo(() => {
    const say = createSay(checked.facts, words.vocabulary, checked.template);
    return checked.changes.map((change) => describeChange(change, words.changes, say));
  }, [checked, words]);
  const hidden = texts.length - SHOWN;
  return (
    <ul className={styles.list}>
      {texts.slice(0, SHOWN).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {hidden > 0 && <li>{words.pane.complete.more(hidden)}</li>}
    </ul>
  );
}
