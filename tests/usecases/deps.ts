import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import type { Instant } from '../../src/domain/completion';
import type { Language } from '../../src/domain/language';
import type { Damage, Plan } from '../../src/domain/plan';
import type { Result } from '../../src/domain/result';
import type { Clock, Ids } from '../../src/ports/clock';
import type { Workbook } from '../../src/ports/workbook';
import type { FindingOf } from '../../src/rules/rule';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import type { AfterWrite, CheckedWorkbook } from '../../src/usecases/check-workbook';
import { checkWorkbook } from '../support/check-workbook';

export const NOW: Instant = '2027-03-01T08:15:30Z';

export const clockAt = (now: Instant = NOW): Clock => ({ now: () => now });

export const ids: Ids = { newWorkbookId: () => '00000000-0000-4000-8000-00000000abcd' };

export async function workbookOf(plan: Plan, language: Language = 'da'): Promise<XlsxWorkbook> {
  const workbook = createXlsxWorkbook();
  const words = workbookWords(language);
  given(await workbook.render(describePlan({ plan, template: DEFAULT_TEMPLATE, words })));
  return workbook;
}

/** The value of a result that the test takes for granted. */
export function given<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 300));
  return result.value;
}

/** The plan as a use case leaves it. */
export const after = (done: Result<AfterWrite<unknown>, unknown>): CheckedWorkbook =>
  given(given(done)).checked;

export const check = async (workbook: XlsxWorkbook): Promise<CheckedWorkbook> =>
  given(await checkWorkbook(workbook));

/** Damage to the structure, with the cell of which it is told. */
export interface ToldDamage {
  readonly damage: Damage;
  readonly cell: string;
}

export async function toldDamage(workbook: Workbook<unknown>): Promise<ToldDamage[]> {
  const { findings, locate } = given(await checkWorkbook(workbook));
  return findings
    .filter((finding): finding is FindingOf<'structure-damaged'> => finding.rule === 'structure-damaged')
    .map(({ place, data: { damage } }) => {
      const { sheet, cell } = locate(place)!;
      return { damage, cell: `${sheet}!${cell}` };
    });
}

export const shownDamage = async (workbook: Workbook<unknown>): Promise<string[]> =>
  (await toldDamage(workbook)).map(({ damage: { kind }, cell }) => `${kind} ${cell}`);

/** What a refusal is called. */
export const refusal = (result: Result<unknown, { readonly kind: string }>): string =>
  result.ok ? 'none' : result.error.kind;

/** Somebody types into a cell, found by its region; row 0 is the row of keys. */
export async function type(
  workbook: XlsxWorkbook,
  region: string,
  row: number,
  column: number,
  value: string | number | boolean | null,
): Promise<void> {
  given(await workbook.amend({ cells: [{ region, row, column, value, as: 'input' }], properties: {} }));
}
