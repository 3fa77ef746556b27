import { useExcel, valuesOf } from './excel';

/*
 * What a formula gave that is an error is one for whoever reads it later as well, when only a part is worked out anew;
 * and it is still a formula.
 */
const excel = useExcel();
const read = (address: string): Promise<unknown[][]> => excel.run((context) => valuesOf(context, address));

const FAULTS = [
  ['#N/A', '=NA()'],
  ['#DIV/0!', '=1/0'],
  ['#VALUE!', '=1+"a"'],
  ['#NUM!', '=SQRT(-1)'],
  ['#NAME?', '=NOSUCH(1)'],
  ['#REF!', '=INDEX(A8:A9,9)'],
] as const;

test.each(FAULTS)('%s', async (shown, formula) => {
  const { author } = excel.host;
  author.write('Ark1', 'A1:D1', [[1, formula, '=IF(AND(B1=1,A1>0),1,0)', '=ISERROR(B1)']]);
  author.write('Ark1', 'E1:G1', [['=B1&A1', '=IF(A1>1,B1,0)', '=IF(OR(A1>99,B1=1),A1,0)']]);
  expect(await read('B1:G1')).toEqual([[shown, shown, true, shown, 0, shown]]);
  author.write('Ark1', 'A1', 2);
  expect(await read('B1:G1')).toEqual([[shown, shown, true, shown, shown, shown]]);
});

test('a formula is one for whoever asks, also where only its result is needed', async () => {
  const { author } = excel.host;
  const results = [1.5, -2e-9, 'siger "ja"\nto', '', true, false];
  author.write('Ark1', 'A1', 1);
  author.write('Ark1', 'B1:I1', [
    ['=1.5', '=-2*10^-9', '="siger ""ja"""&CHAR(10)&"to"', '=""', '=1=1', '=1=2', '=NA()', 'typed'],
  ]);
  author.write('Ark1', 'A2:B2', [['=SUMPRODUCT(--ISFORMULA(B1:I1))+A1', '=IF(A1>0,B1&C1&D1&E1&F1&G1,0)']]);
  author.write('Ark1', 'C2', '=IF(A1>0,H1,0)');
  const before = await read('A1:I2');
  expect(before[0]).toEqual([1, ...results, '#N/A', 'typed']);
  expect(before[1]![0]).toBe(8);
  author.write('Ark1', 'A1', 2);
  const after = await read('A1:I2');
  expect(after).toEqual([
    [2, ...results, '#N/A', 'typed'],
    [9, ...before[1]!.slice(1)],
  ]);
});
