import { describeChange } from '../../strings/changes';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';
import { useSay } from '../say';
import { TextList } from './section';

/** A page's worth: whoever changed more than this has made another plan. */
const SHOWN = 40;

/** Every difference from the plan that was completed. */
export function ChangeList({ checked }: { readonly checked: CheckedWorkbook }) {
  const { changes, pane } = useWords();
  const say = useSay(checked);
  const texts = checked.changes.slice(0, SHOWN).map((change) => describeChange(change, changes, say));
  const hidden = checked.changes.length - SHOWN;
  return <TextList texts={hidden > 0 ? [...texts, pane.complete.more(hidden)] : texts} />;
}
