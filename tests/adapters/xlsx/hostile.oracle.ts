import { amendXlsx } from '../../../src/adapters/xlsx/amend';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import { convert, describeWithSoffice } from '../../programs/soffice';
import { EVERYTHING } from '../../support/blueprints';

describeWithSoffice('what LibreOffice saves in other formats', () => {
  test.each(['xls', 'ods', 'csv'])('.%s is told by what is in it', async (format) => {
    const saved = await convert(await blueprintToXlsx(EVERYTHING), format);
    const refused = { ok: false, error: { kind: 'other-format', format } };
    expect(await xlsxToReading(saved)).toEqual(refused);
    expect(await amendXlsx(saved, { cells: [], properties: {} })).toEqual(refused);
  });
});
