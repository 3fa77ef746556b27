import { dateToSerial, type IsoDate } from '../domain/date';
import type { Place } from '../domain/place';
import { err, type Result } from '../domain/result';
import type { Workbook } from '../ports/workbook';
import { emailInvalid } from '../rules/email-invalid';
import type { Finding, FindingOf, Meant } from '../rules/rule';
import { openPlan, type AfterWrite, type OpenedPlan } from './check-workbook';
import { cellAt, isSame, writeSteps, type MendFailure, type MendStep } from './mend-steps';
import { tidyEmail } from './tidy-email';

/** How a finding can be mended without anybody deciding anything: every cell that then changes. */
export interface Mend {
  readonly finding: Finding;
  readonly steps: readonly MendStep[];
}

/** The obvious mend, to be shown before it is applied; null where there is none. */
export function mendFor(opened: OpenedPlan, finding: Finding): Mend | null {
  const steps = stepsFor(opened, finding);
  return steps === null ? null : { finding, steps };
}

/** Reads afresh, and does the mend if it still is what it was when it was shown. */
export async function applyMend<Problem>(
  workbook: Workbook<Problem>,
  mend: Mend,
): Promise<Result<AfterWrite<Problem>, MendFailure<Problem>>> {
  const opened = await openPlan(workbook);
  if (!opened.ok) return opened;
  const present = opened.value.checked.findings.find((finding) => isSame(finding, mend.finding));
  const now = present && mendFor(opened.value, present);
  if (!now || !isSame(now.steps, mend.steps)) return err({ kind: 'mend-stale' });
  return writeSteps(workbook, opened.value, now.steps);
}

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

function valueSteps(opened: OpenedPlan, { place, data }: FindingOf<'value-unknown'>): MendStep[] | null {
  const { value: from, meant } = data;
  return meant === undefined ? null : [{ place, from, to: asCell(opened, meant) }];
}

function asCell({ interpretation }: OpenedPlan, meant: Meant): MendStep['to'] {
  switch (meant.kind) {
    case 'value':
      return meant.value;
    case 'date':
      return dateToSerial(meant.date, interpretation.dateSystem);
    case 'blank':
      return null;
  }
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
