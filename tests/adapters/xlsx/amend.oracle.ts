import { readXlsx } from 'hucre/xlsx';
import { amendXlsx } from '../../../src/adapters/xlsx/amend';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import type { AmendedCell, CellValue } from '../../../src/blueprint/reading';
import { convert, describeWithSoffice } from '../../programs/soffice';
import { EVERYTHING } from '../../support/blueprints';
import { xmlOf } from './packages';

const input = (row: number, column: number, value: CellValue, region: string): AmendedCell => ({
  ...{ region, row, column, value, as: 'input' },
});

async function values(workbook: Uint8Array, name: string) {
  const reading = await xlsxToReading(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value.regions.get(name)?.values;
}

describeWithSoffice('with LibreOffice', () => {
  test('a workbook that it saved can be amended, and opened by it again', async () => {
    const saved = await convert(await blueprintToXlsx(EVERYTHING), 'xlsx');
    const amended = await amendXlsx(saved, {
      cells: [
        input(1, 1, 'H', 'HP_Matrix'),
        input(7, 0, 'langt nede', 'HP_Codes'),
        { ...input(4, 0, 'ny', 'HP_Matrix'), as: 'result' },
      ],
      properties: { Status: 'Klar' },
    });
    if (!amended.ok) throw new Error(JSON.stringify(amended.error));
    expect((await values(amended.value, 'HP_Matrix'))?.[4]?.[0]).toBe('ny');
    const again = await convert(amended.value, 'xlsx');
    expect((await values(again, 'HP_Matrix'))?.[1]).toEqual(['@to', 'H', null, null]);
    expect((await readXlsx(again)).sheets[1]?.rows[7]?.[0]).toBe('langt nede');
    expect(xmlOf(again, 'docProps/custom.xml')).toContain('Klar');
  });
});
