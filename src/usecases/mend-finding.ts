import type { AmendedCell, CellValue } from '../blueprint/reading';
import type { TableReading } from '../blueprint/table-reading';
import { dateToSerial, type IsoDate } from '../domain/date';
import type { Place } from '../domain/place';
import { err, type Result } from '../domain/result';
import type { Workbook, WorkbookProblem } from '../ports/workbook';
import { emailInvalid } from '../rules/email-invalid';
import type { Finding, FindingOf } from '../rules/rule';
import { ALL_WORDS, workbookWords } from '../strings/workbook';
import {
  checkWorkbook,
  openPlan,
  type CheckedWorkbook,
  type OpenedPlan,
  type ReadFailure,
} from './check-workbook';
import { meantValue } from './meant-value';
import { tidyEmail } from './tidy-email';

/** How a finding can be mended without anybody deciding anything: every cell that then changes. */
export interface Mend {
  readonly finding: Finding;
  readonly steps: readonly MendStep[];
}

export interface MendStep {
  readonly place: Place;
  readonly from: CellValue;
  /** As the cell will hold it: in the workbook's own language, a date as a serial of its date system. */
  readonly to: CellValue;
}

export type MendFailure<Problem = WorkbookProblem> =
  | ReadFailure<Problem>
  /** The finding is gone, or its cells have been changed since: nobody's newer typing is overwritten. */
  | { readonly kind: 'mend-stale' };

/** The obvious mend, to be shown before it is applied; null where there is none. */
export function mendFor(opened: OpenedPlan, finding: Finding): Mend | null {
  const steps = stepsFor(opened, finding);
  return steps === null ? null : { finding, steps };
}

/** Reads afresh, writes exactly these cells if they still hold what the mend was shown for, and checks again. */
export async function applyMend<Problem>(
  workbook: Workbook<Problem>,
  mend: Mend,
): Promise<Result<CheckedWorkbook, MendFailure<Problem>>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const present = opened.value.checked.findings.find((finding) => same(finding, mend.finding));
  const now = present && mendFor(opened.value, present);
  if (!now || !same(now.steps, mend.steps)) return err({ kind: 'mend-stale' });
  const amended = await workbook.amend({
    cells: now.steps.map((step) => inputCell(opened.value, step)),
    properties: {},
  });
  if (amended.ok) return checkWorkbook(workbook);
  // Somebody typed in one of the cells between our reading and our writing.
  return isMeanwhile(amended.error) ? err({ kind: 'mend-stale' }) : amended;
}

/** Plain data, put together by the same code each time. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function stepsFor(opened: OpenedPlan, finding: Finding): MendStep[] | null {
  switch (finding.rule) {
    case 'value-unknown':
      return valueSteps(opened, finding);
    case 'period-reversed':
      return periodSteps(opened, finding);
    case 'email-invalid':
      return emailSteps(opened, finding);
    default:
      // Everything else asks for a decision, or for words that only people have.
      return null;
  }
}

function valueSteps(
  { interpretation, checked }: OpenedPlan,
  { place, data }: FindingOf<'value-unknown'>,
): MendStep[] | null {
  const to = meantValue(place, data.value, {
    template: checked.template,
    vocabularies: ALL_WORDS,
    vocabulary: workbookWords(checked.language),
    dateSystem: interpretation.dateSystem,
  });
  return to === null ? null : [{ place, from: data.value, to }];
}

/** The two dates change places. */
function periodSteps(opened: OpenedPlan, { data }: FindingOf<'period-reversed'>): MendStep[] {
  const system = opened.interpretation.dateSystem;
  const step = (column: 'start' | 'end', date: IsoDate): MendStep => {
    const place: Place = { sheet: 'timeline', row: data.area, column };
    return { place, from: cellAt(opened, place), to: dateToSerial(date, system) };
  };
  return [step('start', data.end), step('end', data.start)];
}

function emailSteps(opened: OpenedPlan, { place, data }: FindingOf<'email-invalid'>): MendStep[] | null {
  const { facts } = opened.checked;
  const holder = facts.participant.get(data.participant)!;
  const email = tidyEmail(data.email);
  const mended = { ...holder, participant: { ...holder.participant, email } };
  const stillWrong = emailInvalid.check({ ...facts, participants: [mended] }).length > 0;
  return email === '' || stillWrong ? null : [{ place, from: cellAt(opened, place), to: email }];
}

const cellAt = (opened: OpenedPlan, { sheet, row, column }: Place): CellValue =>
  tableOf(opened, sheet, row!).cell(row!, column!);

/** A place of a finding stands in a table that was read: it was found there. */
function tableOf({ interpretation }: OpenedPlan, sheet: Place['sheet'], row: string): TableReading {
  const table = Object.values(interpretation.tables).find(
    (candidate) => candidate.sheet === sheet && candidate.rows.has(row),
  );
  if (!table) throw new Error(`No table of ${sheet} has a row ${row}`);
  return table;
}

function inputCell(opened: OpenedPlan, { place, from, to }: MendStep): AmendedCell {
  const { region, rows, columns } = tableOf(opened, place.sheet, place.row!);
  return {
    ...{ region: region!.name, row: rows.get(place.row!)!, column: columns.get(place.column!)! },
    ...{ value: to, as: 'input', replaces: from },
  };
}

const isMeanwhile = (problem: unknown): boolean =>
  (problem as { readonly kind?: string }).kind === 'amended-meanwhile';
