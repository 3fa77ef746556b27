import { isBroken, isSameFormula } from '../../src/blueprint/formula-text';

test.each([
  ['a file marks newer functions', 'TEXTJOIN("",TRUE,A1)', '_xlfn.TEXTJOIN("",TRUE,A1)'],
  ['and names of variables', 'LET(x,1,x)', '_xlfn.LET(_xlpm.x,1,_xlpm.x)'.replaceAll('_xlpm.', '')],
  ['Excel marks where it takes one cell', 'A1+B:B', '@A1+@B:B'],
  ['LibreOffice calls TRUE', 'IF(TRUE,FALSE,1)', 'IF(TRUE(),FALSE(),1)'],
  ['Gnumeric puts parentheses into two signs', 'SUM(--ISERROR(A1),2)', 'SUM(-(-ISERROR(A1)),2)'],
  ['however deep', '--(--A1=1)', '-(-(-(-A1=1)))'],
  ['a sheet may be quoted or not', "'Mit ark'!A1+Plan!B1", "'Mit ark'!A1+'Plan'!B1"],
  ['an apostrophe in its name', "'Peter''s'!A1", "'PETER''S'!a1"],
  ['capitals are nobody’s', 'if(a1="x",1,2)', 'IF(A1="x",1,2)'],
  ['blanks and line ends neither', 'IF( A1 = 1 ,\n2,3)', 'IF(A1=1,2,3)'],
])('%s', (_, a, b) => {
  expect(isSameFormula(a, b)).toBe(true);
  expect(isSameFormula(b, a)).toBe(true);
});

test.each([
  ['a word', 'IF(A1="Ja",1,2)', 'IF(A1="ja",1,2)'],
  ['a blank in a word', 'IF(A1="Ja ",1,2)', 'IF(A1="Ja",1,2)'],
  ['a mark in a word', 'IF(A1="@TRUE()",1,2)', 'IF(A1="TRUE",1,2)'],
  ['a row', 'A1', 'A2'],
  ['what is fixed', 'A$1', 'A1'],
  ['a sheet', "'Mit ark'!A1", "'Mit ark 2'!A1"],
  ['parentheses that count', '(A1+B1)*2', 'A1+B1*2'],
  ['a sign', '-(A1-B1)', '-A1-B1'],
  ['what stands in a text', '"-(-A1)"&1', '"--A1"&1'],
])('%s makes it another formula', (_, a, b) => {
  expect(isSameFormula(a, b)).toBe(false);
});

test('a formula is broken where it points to what is gone, and not where it says so', () => {
  expect(isBroken('SUM(#REF!)+1')).toBe(true);
  expect(isBroken("#REF!$A$1&'Mit ark'!A1")).toBe(true);
  expect(isBroken('IF(A1="#REF!",1,"|#REF!|#N/A|")')).toBe(false);
  expect(isBroken('A1')).toBe(false);
});
