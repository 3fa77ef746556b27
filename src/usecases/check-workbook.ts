import { formulaDamage } from '../blueprint/formula-damage';
import { interpret, type InterpretProblem, type Interpretation } from '../blueprint/interpret';
import type { WorkbookReading } from '../blueprint/reading';
import type { Locate } from '../blueprint/whereabouts';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { ok, type Result } from '../domain/result';
import type { Workbook, WorkbookProblem } from '../ports/workbook';
import { checkPlan, type CheckedPlan } from '../rules/check';
import type { Finding } from '../rules/rule';
import { ALL_WORDS, READING_WORDS } from '../strings/workbook';
import { TEMPLATES } from '../templates';
import { meantValue } from './meant-value';

export type ReadFailure<Problem = WorkbookProblem> = Problem | InterpretProblem;

/** A plan as it stands in a workbook. */
export interface CheckedWorkbook extends CheckedPlan {
  /** The workbook's own language. */
  readonly language: Language;
  readonly locate: Locate;
}

/** A checked workbook with what it was read from, for use cases that go on to write. */
export interface OpenedPlan {
  readonly reading: WorkbookReading;
  readonly interpretation: Interpretation;
  readonly checked: CheckedWorkbook;
}

export async function openPlan<Problem>(
  workbook: Workbook<Problem>,
): Promise<Result<OpenedPlan, ReadFailure<Problem>>> {
  const reading = await workbook.read();
  return reading.ok ? openReading(reading.value) : reading;
}

/**
 * The plan as it stands after something was written, in one reading: ours, and what others have typed meanwhile.
 * The reading may fail though the writing did not.
 */
export type AfterWrite<Problem> = Result<OpenedPlan, ReadFailure<Problem>>;

/** The same for cells that are at hand. */
export function openReading(reading: WorkbookReading): Result<OpenedPlan, InterpretProblem> {
  const interpreted = interpret(reading, { templates: TEMPLATES, ...READING_WORDS });
  if (!interpreted.ok) return interpreted;
  const { template, language, locate } = interpreted.value;
  const plan = withFormulaDamage(interpreted.value, reading);
  const checked = checkPlan(plan, template);
  return ok({
    reading,
    interpretation: { ...interpreted.value, plan },
    checked: {
      ...checked,
      language,
      findings: checked.findings.map((finding) => withMeant(finding, interpreted.value)),
      locate,
    },
  });
}

/** Not while it is interpreted: the formulas say nothing of the plan, only whether the sheets can be trusted. */
function withFormulaDamage({ plan, template, words }: Interpretation, workbook: WorkbookReading): Plan {
  const damage = formulaDamage({ workbook, plan, template, words });
  return damage.length === 0 ? plan : { ...plan, damage: [...plan.damage, ...damage] };
}

/** What cannot be read may be plain to whoever knows all words, and what kind of cell it stands in. */
function withMeant(finding: Finding, { template, words }: Interpretation): Finding {
  if (finding.rule !== 'value-unknown') return finding;
  const { place, data } = finding;
  const meant = meantValue(place, data.value, { template, vocabularies: ALL_WORDS, vocabulary: words });
  return meant === null ? finding : { ...finding, data: { ...data, meant } };
}
