import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import type { Interpretation } from '../../src/blueprint/interpret';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import type { RandomPlan } from '../support/random-plan';
import { interpreted } from '../support/readings';

export const drawn = ({ plan, language }: RandomPlan): Blueprint =>
  describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) });

export const written = (random: RandomPlan): Promise<Uint8Array> => blueprintToXlsx(drawn(random));

export async function read(bytes: Uint8Array): Promise<Interpretation> {
  const reading = await createXlsxWorkbook(bytes).read();
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return interpreted(reading.value);
}
