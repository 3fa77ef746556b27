import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { workbookWords } from '../../src/strings/workbook';
import { openPlan, type CheckedWorkbook } from '../../src/usecases/check-workbook';
import { countsByRules, verdictsByRules, type Expectation } from './expectations';

/** A file, read by our own reader. */
export async function checkedFile(file: Uint8Array): Promise<CheckedWorkbook> {
  const opened = await openPlan(createXlsxWorkbook(file));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.checked;
}

/** What its sheets must show, by our own rules. */
export async function expectedOf(file: Uint8Array): Promise<Expectation[]> {
  const { plan, language } = await checkedFile(file);
  const words = workbookWords(language);
  return [...verdictsByRules(plan, words), ...countsByRules(plan, words)];
}
