import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
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
      {group.sheets.map(({ sheet, findings }) => (
        <SheetFindings key={sheet} sheet={sheet} findings={findings} opened={opened} />
      ))}
    </>
  );
}

function SheetFindings({
  sheet,
  findings,
  opened,
}: StepGroup['sheets'][number] & { readonly opened: OpenedPlan }) {
  const styles = useStyles();
  const { pane } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  const hidden = findings.length - shown.length;
  return (
    <>
      <h4 className={styles.sheet}>{sheet}</h4>
      <ul className={styles.list}>
        {shown.map((view) => (
          <FindingItem key={view.key} view={view} opened={opened} />
        ))}
      </ul>
      {hidden > 0 && (
        <Link as="button" onClick={() => setAll(true)}>
          {pane.plan.more(hidden)}
        </Link>
      )}
    </>
  );
}
