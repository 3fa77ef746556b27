import { cellsOf, useExcel, valuesOf } from './excel';

const excel = useExcel();

const read = (address: string): Promise<unknown[][]> => excel.run((context) => valuesOf(context, address));

const write = (address: string, input: unknown): Promise<void> =>
  excel.run(async (context) => {
    cellsOf(context, address).formulas = input as unknown[][];
  });

// The first test of the file loads the engine.
test('formulas are calculated when somebody reads, and not before', async () => {
  await write('A1:A3', [[1], [2], ['=SUM(A1:A2)']]);
  expect(excel.host.book.sheets[0]!.results.size).toBe(0);
  expect(await read('A3')).toEqual([[3]]);
});

test('what hangs on a changed cell is calculated anew', async () => {
  await write('A1:C1', [[1, '=A1*2', '=B1*2']]);
  expect(await read('A1:C1')).toEqual([[1, 2, 4]]);
  await write('A1', [[5]]);
  expect(await read('A1:C1')).toEqual([[5, 10, 20]]);
  await write('B1', [['=A1*3']]);
  expect(await read('A1:C1')).toEqual([[5, 15, 30]]);
  await write('B1', [[7]]);
  expect(await read('A1:C1')).toEqual([[5, 7, 14]]);
});

test('values come back as what they are', async () => {
  await write('A1:H1', [['=1=1', '=""', '=A9', '="007"', '=1/0', '=NO_SUCH(1)', "'007", true]]);
  expect(await read('A1:H1')).toEqual([[true, '', 0, '007', '#DIV/0!', '#NAME?', '007', true]]);
});

test('a number that is a text stays a text in formulas', async () => {
  await write('A1:C1', [["'7", '=ISTEXT(A1)', '=SUM(A1:A1)']]);
  expect(await read('B1:C1')).toEqual([[true, 0]]);
});

test('TRIM and SUBSTITUTE know spaces apart, in one cell and in several', async () => {
  await write('A1:A3', [[' a\u2003b  c\u00a0 '], [2.5], ['a\u2003b']]);
  await write('B1:C1', [['=TRIM(A1)', '=SUBSTITUTE(A1," ","_")']]);
  await write('B2:C2', [['=TRIM(A2)', '=SUBSTITUTE(A3,"\u00a0"," ")']]);
  await write('B3:C3', [['=SUMPRODUCT(LEN(TRIM(A1:A3)))', '=SUMPRODUCT(LEN(SUBSTITUTE(A1:A3,"b","bb")))']]);
  await write('D1:D3', [['=SUBSTITUTE(A1,"b","_",1)'], ['=SUBSTITUTE(A3,"","x")'], ['=TRIM(1/0)']]);
  expect(await read('B1:D3')).toEqual([
    ['a\u2003b c\u00a0', '_a\u2003b__c\u00a0_', ' a\u2003_  c\u00a0 '],
    ['2.5', 'a\u2003b', 'a\u2003b'],
    [12, 17, '#DIV/0!'],
  ]);
});

test('formulas reach over sheets, through a new name as well', async () => {
  await excel.run(async (context) => {
    const other = context.workbook.worksheets.add('Min plan');
    other.getRange('A1').values = [[21]];
    cellsOf(context, 'A1').formulas = [["='Min plan'!A1*2"]];
  });
  expect(await read('A1')).toEqual([[42]]);
  excel.host.author.renameSheet('Min plan', 'Plan');
  excel.host.author.write('Plan', 'A1', 4);
  expect(await read('A1')).toEqual([[8]]);
});

test('a workbook that was brought back keeps its results, and goes on calculating', async () => {
  await write('A1:B1', [[1, '=A1+1']]);
  await read('B1');
  const snapshot = excel.host.snapshot();
  await write('A1', [[10]]);
  expect(await read('B1')).toEqual([[11]]);
  excel.host.restore(snapshot);
  expect(await read('B1')).toEqual([[2]]);
  await write('A1', [[20]]);
  expect(await read('B1')).toEqual([[21]]);
});

test('two workbooks do not calculate with each other’s formulas', async () => {
  await write('A1:B1', [[1, '=A1+1']]);
  await read('B1');
  const first = excel.host.snapshot();
  await write('B1', [['=A1+100']]);
  expect(await read('B1')).toEqual([[101]]);
  excel.host.restore(first);
  await write('A1', [[2]]);
  expect(await read('B1')).toEqual([[3]]);
});

test('the functions that the sheets rest on', async () => {
  await write('A1:B3', [
    ['A', 1],
    ['D', 2],
    ['', 3],
  ]);
  await write('D1:D8', [
    ['=COUNTIFS(A1:A3,"A",B1:B3,"<2")'],
    ['=SUMPRODUCT((A1:A3<>"")*(B1:B3>=2))'],
    ['=INDEX(B1:B3,MATCH("D",A1:A3,0))'],
    ['=MINIFS(B1:B3,A1:A3,"<>A")'],
    ['=TEXTJOIN(", ",TRUE,A1:A3)'],
    ['=ISOWEEKNUM(DATE(2027,1,1))'],
    ['=IFERROR(1/0,"none")'],
    ['=DATE(2000,1,1)'],
  ]);
  expect((await read('D1:D8')).flat()).toEqual([1, 1, 2, 2, 'A, D', 53, 'none', 36_526]);
});
