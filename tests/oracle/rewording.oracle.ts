import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import type { WorkbookWords } from '../../src/blueprint/words';
import { EXAMPLES, type ExampleKey } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { GNUMERIC, LOCALEDEF } from '../programs/gnumeric';
import { describeWith } from '../programs/programs';
import { LIBREOFFICE } from '../programs/soffice';
import { reworded } from '../support/reworded';
import { unmet, writtenResults } from './expectations';
import { GNUMERICS, LIBREOFFICES } from './judges';

/** The words stand in lists on the hidden sheet, and nowhere else: who rewords the lists rewords the workbook. */
const drawn = (key: ExampleKey, words: WorkbookWords): Blueprint => {
  const { plan, template } = EXAMPLES[key];
  return describePlan({ plan: plan('da'), template, words });
};

const KEYS: readonly ExampleKey[] = ['half-filled', 'ready', 'changed', 'other-task'];

describeWith([LIBREOFFICE, GNUMERIC, LOCALEDEF], 'a workbook whose hidden lists are reworded', () => {
  test.each([...LIBREOFFICES, ...GNUMERICS].map((judge) => [judge.name, judge] as const))(
    'speaks the new words in %s, and says the same with them',
    async (_, { judge }) => {
      const words = workbookWords('da');
      const pairs = KEYS.map((key) => {
        const [before, after] = [drawn(key, words), drawn(key, reworded(words))];
        const hidden = after.sheets.find((sheet) => sheet.key === 'system')!;
        const file = {
          ...before,
          sheets: before.sheets.map((sheet) => (sheet.key === 'system' ? hidden : sheet)),
        };
        return { before, after, file };
      });
      const judged = await judge(await Promise.all(pairs.map(({ file }) => blueprintToXlsx(file))));
      pairs.forEach(({ before, after }, index) => {
        expect(unmet(writtenResults(after), judged[index]!)).toEqual([]);
        expect(unmet(writtenResults(before), judged[index]!)).not.toEqual([]);
      });
    },
  );
});
