import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { blockBlueprint } from '../support/blueprints';
import { GNUMERIC, LOCALEDEF } from '../programs/gnumeric';
import { describeWith } from '../programs/programs';
import { LIBREOFFICE } from '../programs/soffice';
import { GNUMERICS, LIBREOFFICES } from './judges';

/** A Danish judge that does not speak Danish would prove nothing. */
describeWith([LIBREOFFICE, GNUMERIC, LOCALEDEF], 'a number joined to a text', () => {
  test.each([...LIBREOFFICES, ...GNUMERICS].map((judge) => [judge.name, judge] as const))(
    'has the decimal sign of its country in %s',
    async (name, { judge }) => {
      const joined = { formula: '46433.5&""', result: '' };
      const workbook = await blueprintToXlsx(
        blockBlueprint({ top: 0, left: 0, rows: 1, columns: 1, contents: [[joined]], style: 'plain' }),
      );
      const [[cells]] = (await judge([workbook])) as [[ReadonlyMap<string, unknown>]];
      expect(cells.get('A1')).toBe(name.endsWith('da-DK') ? '46433,5' : '46433.5');
    },
  );
});
