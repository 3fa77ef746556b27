import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLES } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';

export const READY: Plan = EXAMPLES.ready.plan('da');

/** Nobody has answered whether they know of their areas: one warning for each, and no errors. */
export const UNCONFIRMED: Plan = {
  ...READY,
  participants: READY.participants.map((participant) => ({ ...participant, confirmed: null })),
};

/** The first area lacks its period: one error. */
export const UNDATED: Plan = {
  ...READY,
  areas: READY.areas.map((area) => (area.id === 'K01' ? { ...area, start: null, end: null } : area)),
};

export async function workbookOf(plan: Plan): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  const rendered = await workbook.render(
    describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
  );
  if (!rendered.ok) throw new Error(rendered.error.kind);
  return workbook.bytes();
}
