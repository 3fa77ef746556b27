import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { useWords } from '../context';
import type { StepGroup } from '../model/findings';
import { FindingItem } from './finding-item';
import { Link } from '@fluentui/react-components';

const useStyles = makeStyles({
  step: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sheet: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** More than these in one group are shown on demand: fourteen undecided areas are one thing to know, not fourteen. */
const SHOWN = 5;

export function FindingGroupList({
  group,
  opened,
}: {
  readonly group: StepGroup;
  readonly opened: OpenedPlan;
}) {
  const styles = useStyles();
  const { pane } = useWords();
  const title = group.group === 'workbook' ? pane.plan.group.workbook : pane.plan.step[group.group];
  return (
    <>
      <h3 className={styles.step}>{title}</h3>
      {group.sheets.map(({ key, sheet, findings }) => (
        <SheetFindings key={key} sheet={sheet} findings={findings} opened={opened} />
      ))}
    </>
  );
}

function SheetFindings({
  sheet,
  findings,
  opened,
}: Omit<StepGroup['sheets'][number], 'key'> & { readonly opened: OpenedPlan }) {
  const styles = useStyles();
  const { pane } = useWords();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? findings : findings.slice(0, SHOWN);
  const hidden = findings.length - shown.length;
  const showAll = (): void => {
    flushSync(() => setAll(true));
    // The link goes; whoever pressed it reads on where it stood.
    list.current?.children[SHOWN]?.querySelector('button')?.focus();
  };
  return (
    <>
      <h4 className={styles.sheet}>{sheet}</h4>
      <ul ref={list} className={styles.list}>
        {shown.map((view) => (
          <FindingItem key={view.key} view={view} opened={opened} />
        ))}
      </ul>
      {hidden > 0 && (
        <Link as="button" onClick={showAll}>
          {pane.plan.more(hidden)}
        </Link>
      )}
    </>
  );
}
