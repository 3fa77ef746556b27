import { askingToCalculate, withoutResults } from '../../../src/adapters/xlsx/recalculation';
import { retyped } from './retyped';
import { partsOf, xmlOf } from './packages';

const sheet = (cells: string): string =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

test.each([
  ['<c r="A1" s="3" t="str"><f>B1</f><v>Klar</v></c>', '<c r="A1" s="3"><f>B1</f></c>'],
  ['<c r="A1" t="e"><f t="shared" si="0"/><v>#N/A</v></c>', '<c r="A1"><f t="shared" si="0"/></c>'],
  [
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c>',
    '<c r="A1"><f>1+1</f></c><c r="B1"><v>2</v></c>',
  ],
  ['<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="s"><v>0</v></c>'],
  ['<c r="A1"><f>1+1</f></c>', '<c r="A1"><f>1+1</f></c>'],
])('a formula keeps all but its result: %s', (before, after) => {
  expect(withoutResults(sheet(before))).toBe(sheet(after));
});

test.each([
  ['<workbook><sheets/></workbook>', '<workbook><sheets/><calcPr fullCalcOnLoad="1"/></workbook>'],
  [
    '<x:workbook><x:sheets/><x:definedNames></x:definedNames><x:extLst/></x:workbook>',
    '<x:workbook><x:sheets/><x:definedNames></x:definedNames><x:calcPr fullCalcOnLoad="1"/><x:extLst/></x:workbook>',
  ],
  [
    '<workbook><sheets/><calcPr calcId="191029" fullCalcOnLoad="0" iterate="1"/></workbook>',
    '<workbook><sheets/><calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/></workbook>',
  ],
  [
    '<workbook><sheets/><calcPr calcId="1"></calcPr></workbook>',
    '<workbook><sheets/><calcPr calcId="1" fullCalcOnLoad="1"></calcPr></workbook>',
  ],
])('a workbook asks to be calculated, in its place: %s', (before, after) => {
  expect(askingToCalculate(before)).toBe(after);
});

test('a part that breaks off is told', () => {
  expect(withoutResults('<worksheet><sheetData>')).toBeNull();
  expect(askingToCalculate('<workbook><sheets/>')).toBeNull();
});

test('no sheet keeps an old result, and nothing else is lost; unasked, all stay', async () => {
  const [kept, dropped] = [await retyped(false), await retyped(true)];
  const sheets = Object.keys(partsOf(kept)).filter((path) => path.startsWith('xl/worksheets/sheet'));
  const results = (bytes: Uint8Array): number =>
    sheets.reduce(
      (sum, path) => sum + (xmlOf(bytes, path).match(/(?:<\/f>|<f [^>]*\/>)<v>/g) ?? []).length,
      0,
    );
  const formulas = (bytes: Uint8Array): string[] =>
    sheets.flatMap((path) => xmlOf(bytes, path).match(/<f [^>]*\/>|<f[ >].*?<\/f>/g) ?? []);
  expect(results(kept)).toBeGreaterThan(300);
  expect(results(dropped)).toBe(0);
  expect(formulas(dropped)).toEqual(formulas(kept));
  expect(xmlOf(kept, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  expect(xmlOf(dropped, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});
