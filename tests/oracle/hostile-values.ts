import { DEFAULT_TEMPLATE } from '../../src/templates';
import { ALL_WORDS } from '../../src/strings/workbook';
import { LANGUAGES } from '../../src/domain/language';
import type { CellKind } from '../support/plan-cells';
import type { Typed, Value } from '../support/typed-cells';

const text = (text: string): Value => ({ kind: 'text', text });
const number = (number: number): Value => ({ kind: 'number', number });
const error = (error: string): Value => ({ kind: 'error', error });
const gives = (formula: string, result: Value): Typed => ({ kind: 'formula', formula, result });

/** Written over, before or behind what stands in the cell: it looks the same, and is not, or is. */
export const DECORATIONS: readonly ((text: string) => string)[] = [
  (text) => `${text} `,
  (text) => ` ${text}`,
  (text) => `${text}\u00a0`,
  (text) => `${text}\n`,
  (text) => `${text}\t`,
  (text) => `\r\n${text}`,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\u2003'),
  (text) => `${text}\u200b`,
  (text) => `\ufeff${text}`,
  (text) => `${text.slice(0, 1)}\u00ad${text.slice(1)}`,
  (text) => `\u202a${text}\u202c`,
  (text) => `${text}\u0301`,
  (text) => text.normalize('NFD'),
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.replace('A', '\u0410').replace('a', '\u0430'),
  (text) => text.replace('å', 'aa').replace('Å', 'Aa'),
  (text) => `'${text}`,
  (text) => `${text}*`,
  (text) => text.slice(0, -1) + '?',
];

const ERRORS: readonly Typed[] = [
  ...['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!'].map(error),
  ...['#N/A', '#REF!', '#I/T', '#VÆRDI!', '#n/a', '#REF', '#SPILL!'].map(text),
  gives('NA()', error('#N/A')),
  gives('1/0', error('#DIV/0!')),
  gives('"x"+1', error('#VALUE!')),
  gives('NO_SUCH_NAME()', error('#NAME?')),
];

const ANYWHERE: readonly Typed[] = [
  ...ERRORS,
  ...[
    '',
    ' ',
    '  ',
    '\u00a0',
    '\t',
    '\n',
    ' \u00a0\n',
    '\u200b',
    ' \u200b ',
    '\u00ad',
    '\u3164',
    '\u2003',
  ].map(text),
  ...['*', '?', '~', '~*', '**', '<>', '>0', '=', '""', "'", '|', '0', '1', '-', '#'].map(text),
  { kind: 'boolean', boolean: true },
  { kind: 'boolean', boolean: false },
  ...[
    0, 1, -1, 0.5, 3, 1.5, 46433, 46433.5, 1e9, 9999999999, 1e10, 1e15, 123456789012345680, 1e300, -46433,
  ].map(number),
  { kind: 'blank' },
  gives('""', text('')),
  gives('" "', text(' ')),
  gives('1=1', { kind: 'boolean', boolean: true }),
  gives('1+2', number(3)),
];

const dates: readonly Typed[] = [
  ...[
    46433, 46433.25, 46433.999, 46460.5, 36526, 36525.999, 36525, 36526.5, 73050, 73050.9, 73051, -46433, 0.3,
  ].map(number),
  ...[
    '03-02-2027',
    '3. februar 2027',
    '3/2/2027',
    'Feb 3, 2027',
    '3-Feb-2027',
    '2027-02-03',
    '46433',
    '46433,5',
  ].map(text),
  ...['46433.5', '3. februar', 'mandag', '03-02-2027\u00a0'].map(text),
  gives('DATE(2027,2,3)', number(46421)),
  gives('DATE(2027,2,3)+0.5', number(46421.5)),
];

const names: readonly Typed[] = [
  ...[
    'Åge',
    'Aage',
    'åge',
    'ÅGE',
    'AAGE',
    'A\u030age',
    'Age',
    'Ane Hansen',
    'Ane\u00a0Hansen',
    'Ane  Hansen',
  ].map(text),
  ...['ane hansen', ' Ane Hansen ', 'Ane\nHansen', 'Ane\u200bHansen', '\u0410ne Hansen', 'Ａne Hansen'].map(
    text,
  ),
  ...[
    'Ane Hansen*',
    'Ane?Hansen',
    '*',
    '~',
    'Ane~',
    'Straße',
    'STRASSE',
    'STRAẞE',
    'Ærø',
    'ÆRØ',
    'Öde',
    'ödE',
  ].map(text),
  ...[
    'É',
    'é',
    'e\u0301',
    'ﬁn',
    'fin',
    'ΟΔΟΣ',
    'οδος',
    'οδοσ',
    'İda',
    'ida',
    'ıda',
    'Ǆ',
    'ǆ',
    'ǅ',
    'K',
    'K',
    'k',
  ].map(text),
  ...[
    '5',
    '05',
    '5,0',
    '5.0',
    '12',
    '46433',
    '1E+10',
    'TRUE',
    'SAND',
    'Ja',
    '=1+1',
    '+45',
    '-',
    "O'Hara",
    '"',
  ].map(text),
  ...[
    'x'.repeat(255),
    'x'.repeat(256),
    'X'.repeat(300),
    'y'.repeat(2000),
    'y'.repeat(2001),
    ' y'.repeat(700),
  ].map(text),
  ...[
    ' '.repeat(101),
    `${' '.repeat(120)}z`,
    `${'\u200b'.repeat(100)}z`,
    `${'\u200b'.repeat(99)}z`,
    '🌱',
    '\ud83c\udf31\ufe0f',
  ].map(text),
  ...[5, 12, 5.5, 0.1, -3, 1e9, 9999999999, -9999999999, 1e10, 12345678901, 46433].map(number),
  gives('"Ane "&"Hansen"', text('Ane Hansen')),
  gives('2+3', number(5)),
];

const words = (list: 'yesNo' | 'roles' | 'sides'): readonly string[] =>
  list === 'yesNo'
    ? ALL_WORDS.flatMap(({ yesNo }) => Object.entries(yesNo).flat())
    : DEFAULT_TEMPLATE[list].flatMap(({ id, name }) => [id, ...Object.values(name)]);

const variants = (word: string): Typed[] => [
  text(word),
  ...DECORATIONS.flatMap((decorate) => (decorate(word) === word ? [] : [text(decorate(word))])),
];

const letters = ['A', 'D', 'H', 'a', 'd', 'h', 'AD', 'X'];

/**
 * What people paste, and what other programs leave behind, by the kind of cell in which it does the most harm. What is
 * likely stands there as often as what is odd.
 */
const OF_KIND: Readonly<Record<CellKind, readonly Typed[]>> = {
  name: names,
  text: names,
  email: [
    ...names,
    ...['ane@eksempel.dk', 'ane@eksempel.dk\u00a0', 'ane@eksempel .dk', 'ANE@EKSEMPEL.DK'].map(text),
  ],
  date: dates,
  limit: [
    ...[1, 2, 3, 50, 50.5, 51, 0, 1.0000001, 2.5, -3, 1e10].map(number),
    ...['3', '3 ', 'tre', '3,0', '3.0', '²'].map(text),
    gives('1+2', number(3)),
  ],
  yesNo: words('yesNo').flatMap(variants),
  role: words('roles').flatMap(variants),
  side: words('sides').flatMap(variants),
  phase: DEFAULT_TEMPLATE.phases.flatMap(({ id, name }) =>
    [id, ...LANGUAGES.map((language) => name[language])].flatMap(variants),
  ),
  code: [...letters.flatMap(variants), ...letters.map(text), gives('"A"', text('A'))],
};

export const hostileValues = (kind: CellKind): readonly Typed[] => OF_KIND[kind];
export const HOSTILE_ANYWHERE = ANYWHERE;
