import { describePlan } from '../../src/blueprint/describe';
import { LANGUAGES } from '../../src/domain/language';
import { EXAMPLE_KEYS, EXAMPLES } from '../../src/examples';
import { workbookWords } from '../../src/strings/workbook';
import { blockBlueprint } from '../support/blueprints';
import { faultsIn, intersectionFaults } from './intersection';

const CONTEXT = {
  names: new Map([
    ['HP_List', { rows: 5, columns: 1 }],
    ['HP_Cell', { rows: 1, columns: 1 }],
  ]),
  sheetNames: new Set(['Ark', 'Mit ark']),
};
const faults = (formula: string): readonly string[] => faultsIn(formula, CONTEXT);

describe.each(LANGUAGES.flatMap((language) => EXAMPLE_KEYS.map((key) => [key, language] as const)))(
  'the example %s in %s',
  (key, language) => {
    test('means the same in a file and through Office.js, in every formula', () => {
      const blueprint = describePlan({
        plan: EXAMPLES[key].plan(language),
        template: EXAMPLES[key].template,
        words: workbookWords(language),
      });
      expect(intersectionFaults(blueprint).slice(0, 10)).toEqual([]);
    });
  },
);

describe('a formula that takes one cell in a file, and many as an array', () => {
  test.each([
    ['a row by itself', 'A4:D4'],
    ['the peak of a participant, as it once was', PEAK('')],
    ['a range in a function of text', 'LOWER(A1:A5)'],
    ['a range beside an operator', 'A1:A5&""'],
    ['a range with a sign before it', 'SUM(-A1:A5)'],
    ['a percentage of a range', 'SUM(A1:A5%)'],
    ['a range as a criterion', 'COUNTIF(A1:A5,A1:A5)'],
    ['a range as a criterion within SUMPRODUCT', 'SUMPRODUCT(COUNTIF(A1:A5,A1:A5))'],
    ['a range as a later criterion', 'MINIFS(B1:B5,A1:A5,"x",A1:A5,"<"&B1:B5)'],
    ['IF of a range within SUMPRODUCT', 'SUMPRODUCT(IF(A1:A5="x",1,0))'],
    ['what IF gives within SUMPRODUCT', 'SUMPRODUCT(IF(A1="x",B1:B5,C1:C5)*2)'],
    ['IFERROR of a range within SUMPRODUCT', 'SUMPRODUCT(IFERROR(A1:A5*1,0))'],
    ['CHOOSE among ranges, to compute with', 'SUMPRODUCT(CHOOSE(1,A1:A5,B1:B5)*1)'],
    ['SUM of something computed', 'SUM(A1:A5*2)'],
    ['MAX of something computed within SUMPRODUCT', 'SUMPRODUCT(MAX(A1:A5*2))'],
    ['OR of comparisons with a range', 'OR(A1:A5="x")'],
    ['AND of comparisons within SUMPRODUCT', 'SUMPRODUCT(--AND(A1:A5="x"))'],
    ['the condition of an IF', 'IF(A1:A5="x",1,0)'],
    ['what an IF gives back', 'IF(A1="x",A1:A5,"")'],
    ['a whole row that INDEX gives', 'INDEX(A1:D5,2,0)'],
    ['a row of a wide range, by one position', 'INDEX(A1:D5,2)'],
    ['a whole column that INDEX computes', 'INDEX(A1:A5*2,0)'],
    ['a position by a range', 'INDEX(A1:A5,B1:B5)'],
    ['a value sought that is many', 'MATCH(A1:A5,B1:B5,0)'],
    ['all numbers of rows', 'ROW(A1:A5)'],
    ['N of a range', 'SUMPRODUCT(N(A1:A5))'],
    ['a name of many cells', 'HP_List'],
    ['a name of many cells beside an operator', 'HP_List=A1'],
    ['a product of matrices', 'MMULT(A1:B2,C1:D2)'],
    ['an array of constants', 'A1+{1,2,3}'],
    ['a range in a conditional format', 'AND(A1:A5<>"",TRUE)'],
    ['a function of text within a criterion', 'COUNTIF(A1:A5,LOWER(B1:B5))'],
    ['a range of another sheet', "'Mit ark'!$A$1:$A$5+1"],
  ])('%s', (_, formula) => {
    const found = faults(formula);
    expect(found).not.toEqual([]);
    for (const fault of found) expect(fault).toContain('where a single value is expected');
  });
});

describe('a formula that no rule covers', () => {
  test.each([
    ['an unknown function', 'FILTER(A1:A5,B1:B5)', 'unknown function FILTER'],
    ['an unknown name', 'Rates+1', 'unknown name Rates'],
    ['an unknown sheet', 'Andet!A1', 'no sheet Andet'],
    ['a reference that is gone', 'SUM(#REF!)', 'error value #REF!'],
    ['a range of something computed', 'COUNTIF(A1:A5*2,1)', 'takes cells'],
    ['picking from something computed', 'INDEX(A1:A5*2,3)', 'only cells can be picked from'],
    ['sizes that do not go together', 'SUMPRODUCT((A1:A5="x")*(B1:B4="y"))', 'do not go together'],
    ['an argument too many', 'LEN(A1,2)', 'takes no argument 2'],
    ['a span by other corners', 'SUM(A1:INDEX(A1:A9,3))', 'not picked from the same cells'],
    ['a bracket that is never closed', 'SUM(A1', 'breaks off'],
    ['something behind the end', 'A1)', 'left over'],
    ['a sign that is none', 'A1 § 2', 'cannot read'],
    ['too many functions within each other', `${'ABS('.repeat(65)}1${')'.repeat(65)}`, 'more than 64'],
  ])('%s', (_, formula, fault) => {
    expect(faults(formula)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('a formula that means the same everywhere', () => {
  test.each([
    PEAK('INDEX'),
    'SUMPRODUCT(MAX(INDEX(A1:A5*B1:B5,0)))',
    'SUMPRODUCT(--(LOWER(TRIM(A1:A5))=LOWER(TRIM(B1))))>1',
    'SUMPRODUCT((A1:D1="A")*(INDEX(A2:D9,3,0)=""))',
    'SUMPRODUCT(--ISNUMBER(FIND(MID(A1,ROW($1:$20),1),B1)))'.replace('$1:$20', 'A1:A20'),
    'SUMPRODUCT(--EXACT(A1:A5,B1),LEN(C1:C5))',
    'COUNTIFS(A1:A5,"x",B1:B5,"<="&C1)',
    'IF(A1="","",INDEX(A1:A5,MATCH(B1,C1:C5,0))&"")',
    'MAX(A1:A5)-MIN(INDEX(A1:D5,MATCH(B1,A1:A5,0),0))',
    'TEXTJOIN("|",FALSE,INDEX(A1:D5,MATCH($A1,$A$1:$A$5,0),0),HP_List)',
    'SUM(IF(A1="x",A1:A5,B1:B5))',
    'AND(A1:A5,TRUE)',
    'COUNTIF(INDEX(A1:D9,E1,1):INDEX(A1:D9,E1,COLUMNS(A1:D9)),"A")',
    'SUMPRODUCT((INDEX(A1:D9,E1,1):INDEX(A1:D9,E1,4)="A")*(A1:D1=""))',
    'SUMPRODUCT(MAX(MMULT((A1:E1<=A2:A6)*(A1:E1>0),(B2:B6<>"")*1)))',
    '_xlfn.MAXIFS(A1:A5,B1:B5,"<>")',
    'IF(,1,)',
    'ROW()-ROWS(A1:A5)+COLUMN(A1)',
    "'Mit ark'!A1&Ark!$B$2&HP_Cell",
    '-A1%^2>=1E+10',
    '"en ""tekst"""&"(,)"',
  ])('%s', (formula) => {
    expect(faults(formula)).toEqual([]);
  });
});

describe('a formula that the file flags as an array formula', () => {
  test.each([
    'SUM(--ISNUMBER(FIND(MID(B1,ROW(A1:A20),1),C1)))>0',
    'MAX(IF(A1:A5="x",B1:B5,0))',
    'MAX(A1:A5*COUNTIFS(B1:B5,"<="&A1:A5))',
    'IF(SUM(--EXACT(A1:A5,UPPER(B1)))>0,"",TRIM(B1))',
    'OR(A1:A5="x")',
  ])('may compute with ranges: %s', (formula) => {
    expect(faultsIn(formula, CONTEXT, true)).toEqual([]);
    expect(faults(formula)).not.toEqual([]);
  });

  test.each(['A1:A5', 'LOWER(A1:A5)', 'IF(A1:A5="x",1,0)', 'INDEX(A1:A5,B1:B5)', 'IF(B1="",A1:A5,"")'])(
    'must give a single value: %s',
    (formula) => {
      expect(faultsIn(formula, CONTEXT, true)).not.toEqual([]);
    },
  );
});

test('formulas are found in cells and in highlights, and lists in dropdowns', () => {
  const blueprint = blockBlueprint({
    ...{ top: 4, left: 1, rows: 1, columns: 1, style: 'plain' },
    contents: [[{ formula: 'LOWER(A1:A5)', result: '' }]],
  });
  const [sheet] = blueprint.sheets;
  const words = { title: '', message: '' };
  const found = intersectionFaults({
    ...blueprint,
    names: [{ name: 'HP_Wide', sheet: 'history', rect: { top: 0, left: 0, rows: 2, columns: 2 } }],
    sheets: [
      {
        ...sheet!,
        highlights: [{ top: 2, left: 0, rows: 9, columns: 1, formula: '$A3:$B3=""', style: 'muted' }],
        validations: [
          {
            ...{ top: 8, left: 2, rows: 1, columns: 1, prompt: words, error: words },
            rule: { kind: 'list', source: 'HP_Wide' },
          },
        ],
      },
    ],
  });
  expect(found.map(({ where }) => where)).toEqual([
    'history!B5',
    'the highlight at history!A3',
    'the dropdown at history!C9',
  ]);
});

/** How many areas at once: with INDEX(…,0) around what is computed, and without. */
function PEAK(around: 'INDEX' | ''): string {
  const count = 'ISNUMBER(C1:C5)*COUNTIFS(A1:A5,"<>",C1:C5,"<="&C1:C5,D1:D5,">="&C1:C5)';
  return `SUMPRODUCT(MAX(${around === '' ? count : `INDEX(${count},0)`}))`;
}
