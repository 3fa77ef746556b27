import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { CellValue } from '../../blueprint/reading';
import { danishDate, serialToDate } from '../../domain/date';
import type { Finding } from '../../rules/rule';
import type { OpenedPlan } from '../../usecases/check-workbook';
import { mendFor, type MendStep } from '../../usecases/mend-finding';
import { useMayWrite, useSession, useWords } from '../context';

const useStyles = makeStyles({
  offer: {
    flexBasis: '100%',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 8px', paddingLeft: '20px' },
  actions: { display: 'flex', gap: '8px' },
});

interface MendOfferProps {
  readonly finding: Finding;
  readonly opened: OpenedPlan;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Where a mend is obvious: what would change, cell by cell, before anything does. */
export function MendOffer({ finding, opened, open, onOpen }: MendOfferProps) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useWords();
  const mayWrite = useMayWrite();
  const label = useId();
  const mend = useMemo(() => mendFor(opened, finding), [opened, finding]);
  if (!mend) return null;
  if (!open)
    return (
      <Button size="small" onClick={() => onOpen(true)} aria-expanded={false}>
        {pane.plan.mend}
      </Button>
    );
  return (
    <div className={styles.offer} role="group" aria-labelledby={label}>
      <p id={label} className={styles.title}>
        {pane.plan.mendTitle}
      </p>
      <ul className={styles.list}>
        {mend.steps.map((step) => (
          <li key={JSON.stringify(step.place)}>
            {pane.plan.mendStep(
              opened.checked.locate(step.place)?.cell ?? '',
              shown(step, step.from),
              shown(step, step.to),
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!mayWrite}
          onClick={() => void session.mend(mend)}
        >
          {pane.plan.mendApply}
        </Button>
        <Button size="small" autoFocus onClick={() => onOpen(false)}>
          {pane.plan.cancel}
        </Button>
      </div>
    </div>
  );
}

const DATES = new Set(['start', 'end', 'date']);

/** A date's cell holds a serial; people see it as a date. */
function shown({ place }: MendStep, value: CellValue): string {
  const isDate =
    typeof value === 'number' &&
    DATES.has(place.column === 'value' ? (place.row ?? '') : (place.column ?? ''));
  const date = isDate ? serialToDate(value) : null;
  return date ? danishDate(date) : String(value ?? '');
}
