import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import { convert, describeWithSoffice } from '../../programs/soffice';
import { EVERYTHING } from '../../support/blueprints';
import { xmlOf } from './packages';

/** As plain data: formulas only tell themselves. */
async function plainRegions(workbook: Uint8Array) {
  const reading = await xlsxToReading(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return Object.fromEntries(
    [...reading.value.regions].map(([name, { formulas: _, ...region }]) => [name, region]),
  );
}

describeWithSoffice('saved again by LibreOffice', () => {
  test('names, dates and texts are found', async () => {
    const saved = await convert(await blueprintToXlsx(EVERYTHING), 'xlsx');
    // LibreOffice leaves the quotes out where a name does not need them.
    expect(xmlOf(saved, 'xl/workbook.xml')).toContain('>_holdplan!$A$1:$A$3<');
    expect(await plainRegions(saved)).toEqual(await plainRegions(await blueprintToXlsx(EVERYTHING)));
  });
});
