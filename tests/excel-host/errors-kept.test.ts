import { useExcel, valuesOf } from './excel';

/*
 * What a formula gave that is an error is one for whoever reads it later as well, when only a part is worked out anew.
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
