import { makeStyles, tokens } from '@fluentui/react-components';
import { danishDate } from '../../domain/date';
import type { Hold } from '../../domain/facts';
import type { CheckedWorkbook } from '../../usecases/check-workbook';
import { useWords } from '../context';
import { useSay } from '../say';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  area: { display: 'grid', gridTemplateColumns: '24px 1fr', padding: '4px 0' },
  code: { fontWeight: tokens.fontWeightBold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface AreaListProps {
  readonly checked: CheckedWorkbook;
  readonly holds: readonly Hold[];
  readonly labelledBy: string;
}

/** Areas with the code as a letter and in words, and the period. */
export function AreaList({ checked, holds, labelledBy }: AreaListProps) {
  const styles = useStyles();
  const { pane, vocabulary } = useWords();
  const { people } = pane;
  const say = useSay(checked);
  if (holds.length === 0) return null;
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {holds.map(({ area, code }) => {
        const { start, end } = checked.facts.area.get(area)!.area;
        const period = start && end ? people.period(danishDate(start), danishDate(end)) : people.noPeriod;
        return (
          <li key={area} className={styles.area}>
            <span className={styles.code}>{code}</span>
            <span>
              {say.area(area)}
              <br />
              <span className={styles.quiet}>
                {vocabulary.codes[code].name} · {period}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
