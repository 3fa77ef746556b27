import { dateToSerial } from '../../src/domain/date';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { mended, CODE, DECISION, ROLE, SIDE, PHASE, NAME, UNIT, LIMIT, START, MARCH_1 } from './mends';

describe('a value that is on no list', () => {
  test.each([
    ['Dækker', 'D'],
    ['dækker', 'D'],
    ['daekker', 'D'],
    ['dæk.', 'D'],
    ['ansvarlig', 'A'],
    ['Ansvralig', 'A'],
    ['a.', 'A'],
    ['(h)', 'H'],
    ['Henter', 'H'],
    ['Covers', 'D'],
    ['answers for the area', 'A'],
    ['A ', 'A'],
    ['d\u00a0', 'D'],
    ['\u200bH', 'H'],
    ['Ａ', 'A'],
    ['ｄ', 'D'],
    ['\u0410', 'A'],
    ['\u0430', 'A'],
    ['\u041d', 'H'],
    ['\u043d ', 'H'],
    ['\u0391', 'A'],
    ['\u0397', 'H'],
    ['\u13a0', 'D'],
    ['\u{16f40}', 'A'],
    ['𝐀', 'A'],
    ['Ⅾ', 'D'],
    ['A\u{e0041}', 'A'],
  ])('code %s is %s', (typed, code) => expect(mended(CODE, typed)).toBe(code));

  test.each([
    'x',
    'X',
    'AD',
    'A/D',
    'A?',
    '\u0414',
    '\u041d\u041d',
    'ja',
    'ikke',
    5,
    true,
    '#REF!',
    'da',
    'dæ',
    'an',
    'dækker ikke',
  ])('code %s is nobody’s guess', (typed) => expect(mended(CODE, typed)).toBeUndefined());

  test.each([
    ['j', 'Ja'],
    ['jaa', 'Ja'],
    ['ja!', 'Ja'],
    [true, 'Ja'],
    ['SAND', 'Ja'],
    ['n', 'Nej'],
    ['nejj.', 'Nej'],
    [false, 'Nej'],
    ['falsk', 'Nej'],
    ['Ja ', 'Ja'],
    ['Ja\u00a0', 'Ja'],
    ['J\u00ada', 'Ja'],
    ['ＪＡ', 'Ja'],
    ['Yes', 'Ja'],
    ['\u2003no', 'Nej'],
  ])('decision %s is %s', (typed, answer) => expect(mended(DECISION, typed)).toBe(answer));

  test.each(['x', 'måske', 'Ja?', 'Ja/Nej', 'ok', 1, 0, 'constructor', '-'])(
    'decision %s is nobody’s guess',
    (typed) => expect(mended(DECISION, typed)).toBeUndefined(),
  );

  test.each([
    [ROLE, 'Projektledr', 'Projektleder'],
    [ROLE, 'projekt leder', 'Projektleder'],
    [ROLE, 'Project ledaer', 'Projektleder'],
    [ROLE, 'Biblioteksmedarb.', 'Biblioteksmedarbejder'],
    [ROLE, 'System administratør', 'Systemadministrator'],
    [ROLE, 'Andn', 'Anden'],
    [SIDE, 'Faelles', 'Fælles'],
    [SIDE, 'fin', 'Økonomi'],
    [SIDE, 'biblioteket', 'Bibliotek'],
    [ROLE, 'Projektleder ', 'Projektleder'],
    [ROLE, 'project-leader', 'Projektleder'],
    [ROLE, 'Project\u00a0leader', 'Projektleder'],
    [SIDE, 'O\u0308konomi', 'Økonomi'],
    [SIDE, 'Fa\u0308lles', 'Fælles'],
    [SIDE, 'shared', 'Fælles'],
    [PHASE, 'clarify', 'Afklaring'],
    [LIMIT, '3', 3],
    [LIMIT, ' １２\u00a0', 12],
    [NAME, 'Ane\u00a0\u200bEksempel ', 'Ane Eksempel'],
    [NAME, 'A\u030ase Prøve', 'Åse Prøve'],
    [NAME, 'Ａｎｅ', 'Ane'],
    [NAME, 'Ane\u3000Eksempel', 'Ane Eksempel'],
    [NAME, 2.5, '2,5'],
    [NAME, 45_1234_5678_90, '451234567890'],
    [UNIT, -0.25, '-0,25'],
    [NAME, '\u200b', null],
    [UNIT, '\u00a0\u2060', null],
    [ROLE, '\ufeff', null],
    [START, '\u200e', null],
    [PHASE, `${DEFAULT_TEMPLATE.phases[0]!.name.en}.`, DEFAULT_TEMPLATE.phases[0]!.name.da],
  ] as const)('%o %s is %s', (place, typed, word) => {
    expect(mended(place, typed)).toBe(word);
  });

  test.each([
    [ROLE, 'Projekt'],
    [ROLE, 'Projektlejer'],
    [ROLE, 'Projektleder?'],
    [ROLE, 'Chef'],
    [SIDE, 'Begge'],
    [SIDE, 'Bibliotek/Økonomi'],
    [PHASE, 'Senere'],
    [NAME, '#REF!'],
    [NAME, '#I/T\u200b'],
    [NAME, 'q\u0301q'],
    [NAME, true],
    [NAME, 1e15],
    [NAME, 0.1 + 0.2],
    [UNIT, false],
    [UNIT, 'x'.repeat(2001)],
    [LIMIT, '3 stk.'],
    [LIMIT, '51'],
    [LIMIT, '2,5'],
    [LIMIT, true],
  ] as const)('%o %s is nobody’s guess', (place, typed) => expect(mended(place, typed)).toBeUndefined());

  test.each([
    ...['1. marts 2027', '1 marts 2027', '1. mar. 27', '1-mar-2027', 'd. 1. marts 2027', '01. 03. 2027'],
    ...['den 1. marts 2027', 'mandag den 1. marts 2027', 'man. 1/3 2027', 'Monday, 1 March 2027', '20270301'],
    ...[
      'March 1st, 2027',
      'Mar 1, 2027',
      '1st of March 2027',
      'mandag 01-03-2027',
      '01–03–2027',
      '01-03-2027.',
    ],
    ...['01-03-2027', '2027-03-01', '1/3 2027', '0１-03-2027', '\u200e01\u200e-\u200e03\u200e-\u200e2027'],
    ...['1.\u00a0marts 2027', '1. marts\u200b 2027', '０１－０３－２０２７', '2027-03-01T00:00:00'],
    ...['01-03-2027 08:30', '2027-03-01 00:00:00', '1. martz 2027', 20270301],
  ])('date %s is the first of March', (typed) => {
    expect(mended(START, typed)).toBe(MARCH_1);
  });

  test.each([
    ...[
      '31-02-2027',
      '31. februar 2027',
      '3/14/2027',
      '14. 2027',
      '1. marts',
      'marts 2027',
      'uge 5',
      'snart',
    ],
    ...['tirsdag den 1. marts 2027', '1. marts 1927', 'ca. 1. marts 2027', '1.-5. marts 2027', '01-03-2027?'],
    ...[
      '1. ma 2027',
      '1. jumi 2027',
      '01-03-2027/05-03-2027',
      12,
      true,
      'March 1, 27',
      '010327',
      '2027-13-01',
    ],
  ])('date %s is nobody’s guess', (typed) => expect(mended(START, typed)).toBeUndefined());

  test('in an English workbook, day and month are told apart', () => {
    expect(mended(START, '3/1/2027', 'en')).toBeUndefined();
    expect(mended(START, '03/01/27', 'en')).toBeUndefined();
    expect(mended(START, '1/3/2027', 'da')).toBe(MARCH_1);
    expect(mended(START, '3/3/2027', 'en')).toBe(dateToSerial('2027-03-03'));
    expect(mended(START, '31/3/2027', 'en')).toBe(dateToSerial('2027-03-31'));
    expect(mended(START, '01-03-2027', 'en')).toBe(MARCH_1);
  });

  test('is mended in the workbook’s own language', () => {
    expect(mended(UNIT, 2.5, 'en')).toBe('2.5');
    expect(mended(DECISION, 'Ja', 'en')).toBe('Yes');
    expect(mended(ROLE, 'Projektledr', 'en')).toBe('Project leader');
    expect(mended(DECISION, 'jaa', 'en')).toBe('Yes');
  });
});
