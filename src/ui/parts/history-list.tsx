import { makeStyles, tokens } from '@fluentui/react-components';
import type { HistoryEntry } from '../../domain/completion';
import { dateOf } from '../../domain/danish-time';
import { danishDate } from '../../domain/date';
import { useWords } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { padding: '4px 0' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Newest first, as people look for what happened last. */
export function HistoryList({ history }: { readonly history: readonly HistoryEntry[] }) {
  const styles = useStyles();
  const { complete } = useWords().pane;
  return (
    <ul className={styles.list}>
      {[...history].reverse().map(({ kind, at, by, note, digest }) => (
        <li key={digest} className={styles.entry}>
          {complete.historyLine(danishDate(dateOf(at)), complete.historyKind[kind], by)}
          {note !== '' && <div className={styles.note}>{note}</div>}
        </li>
      ))}
    </ul>
  );
}
