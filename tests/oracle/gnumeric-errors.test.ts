import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { blockBlueprint } from '../support/blueprints';
import { GNUMERIC, LOCALEDEF } from '../support/gnumeric';
import { describeWith } from '../support/programs';
import { LIBREOFFICE } from '../support/soffice';
import { GNUMERIC_ERRORS } from './gnumeric-errors';
import { GNUMERICS, LIBREOFFICES } from './judges';

describeWith([GNUMERIC, LOCALEDEF, LIBREOFFICE], 'an error of Gnumeric’s, and not of LibreOffice’s', () => {
  test.each(GNUMERIC_ERRORS.map(({ because, shown }) => [because, shown] as const))(
    '%s',
    async (_, { formula, text, wrong, right }) => {
      const contents = [[text, { formula, result: right }]];
      const workbook = await blueprintToXlsx(
        blockBlueprint({ top: 0, left: 0, rows: 1, columns: 2, contents, style: 'plain' }),
      );
      for (const [{ judge }, said] of [
        [GNUMERICS[0]!, wrong],
        [LIBREOFFICES[0]!, right],
      ] as const) {
        const [sheets] = await judge([workbook]);
        expect(sheets![0]!.get('B1')).toBe(said);
      }
    },
  );
});
