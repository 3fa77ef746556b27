import { createOfficeWorkbook } from '../../../src/adapters/office';
import { describePlan } from '../../../src/blueprint/describe';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import type { Language } from '../../../src/domain/language';
import { EXAMPLES, type ExampleKey } from '../../../src/examples';
import { plainBook, type PlainBook } from 'excel-host';
import type { Clock } from '../../../src/ports/clock';
import { workbookWords } from '../../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../../src/templates';
import type { LiveWorkbook } from '../../../src/ports/pane';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';

export interface OpenExcel {
  readonly client: OfficeClient;
  readonly workbook: LiveWorkbook;
  /** Everything in the workbook, as data. */
  plain(): PlainBook;
}

/** The adapter with Microsoft's client and a fresh stand-in Excel behind it. Nobody waits between two tries. */
export function openExcel(): OpenExcel {
  const client = createOfficeClient();
  const workbook = createOfficeWorkbook({ run: client.Excel.run, pause: () => Promise.resolve() });
  return { client, workbook, plain: () => plainBook(client.host.book) };
}

export const blueprintOf = (key: ExampleKey, language: Language = 'da'): Blueprint =>
  describePlan({
    plan: EXAMPLES[key].plan(language),
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
  });

export const clock: Clock = { now: () => '2027-03-01T08:15:00Z' };
