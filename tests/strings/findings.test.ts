import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Damage, DamageKind } from '../../src/domain/plan';
import { SHEET_KEYS } from '../../src/domain/place';
import { ROLES } from '../support/template-ids';
import type { Finding, FindingData, RuleId } from '../../src/rules/rule';
import { describeFinding } from '../../src/strings/findings';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { sayIn, verbose, WORDS } from './example';

const damage = (kind: DamageKind, subject: string, row?: number): { damage: Damage } => ({
  damage: { kind, sheet: 'participants', subject, ...(row === undefined ? {} : { row }) },
});

/** Every shape that a finding's data can take. E08 is a slot for an area of one's own. */
const DATA: { readonly [Id in RuleId]: readonly FindingData[Id][] } = {
  'structure-damaged': [
    damage('region-missing', 'HP_Participants'),
    damage('column-missing', 'email'),
    damage('column-doubled', 'P04'),
    damage('slot-missing', 'P03'),
    damage('slot-doubled', 'P03'),
    damage('slot-doubled', 'P03', 20),
    damage('slot-erased', ''),
    damage('slot-erased', '', 17),
    damage('words-altered', 'HP_Words'),
    damage('history-altered', '5'),
    damage('history-altered', '5', 9),
    damage('baseline-damaged', 'HP_Baseline'),
    ...SHEET_KEYS.map((sheet) => ({ damage: { kind: 'slot-missing', sheet, subject: 'P03' } as const })),
  ],
  'value-unknown': [
    { value: 'Måske' },
    { value: 3.5 },
    { value: false },
    { value: 'x'.repeat(5000) },
    { value: 'Ja ', meant: { kind: 'value', value: 'Ja' } },
    { value: '3', meant: { kind: 'value', value: 3 } },
    { value: '1. marts 2027', meant: { kind: 'date', date: '2027-03-01' } },
    { value: '\u200b', meant: { kind: 'blank' } },
    {
      value: `${'A\u030a\u200b\u0410'.repeat(50)}`,
      meant: { kind: 'value', value: 'Å'.repeat(500) },
    },
  ],
  'participant-unnamed': [{ slot: 'P03' }, { slot: 'E08' }],
  'participant-duplicated': [
    { participant: 'P02', others: ['P07'] },
    { participant: 'P02', others: Array.from({ length: 499 }, () => 'P500' as const) },
  ],
  'role-unfilled': ROLES.map((role) => ({ role })),
  'decision-missing': [{ area: 'K03' }, { area: 'E08' }],
  'area-uncovered': [{ area: 'K03' }],
  'lead-missing': [{ area: 'K03' }],
  'lead-duplicated': [
    { area: 'K03', leads: ['P02', 'P04'] },
    { area: 'K06', leads: ['P02', 'P04', 'P01'] },
    { area: 'K06', leads: Array.from({ length: 30 }, () => 'P04' as const) },
  ],
  'period-missing': [
    { area: 'K03', missing: 'start' },
    { area: 'K03', missing: 'end' },
    { area: 'K03', missing: 'both' },
  ],
  'period-reversed': [{ area: 'K03', start: '2027-03-15', end: '2027-03-01' }],
  'assignment-out-of-scope': [
    { area: 'K03', participant: 'P02', because: 'area-excluded' },
    { area: 'K03', participant: 'P07', because: 'participant-empty' },
  ],
  'system-uncovered': DEFAULT_TEMPLATE.systems.map(({ id }) => ({ system: id })),
  'exclusion-unexplained': [{ area: 'K03' }],
  'single-cover': [{ area: 'K06', participant: 'P02' }],
  'one-sided': [
    { area: 'K07', side: 'library' },
    { area: 'K07', side: 'finance' },
  ],
  'participant-idle': [{ participant: 'P02' }],
  'participant-overloaded': [{ participant: 'P02', load: 5, limit: 3 }],
  'participant-unconfirmed': [{ participant: 'P02' }],
  'period-outside-project': [
    { area: 'K03', beyond: 'start' },
    { area: 'K03', beyond: 'end' },
    { area: 'K03', beyond: 'both' },
  ],
  'email-invalid': [{ participant: 'P02', email: 'ane(at)eksempel' }],
  'email-of-another': [{ participant: 'P02', email: 'ane@eksempel.dk', other: 'P07' }],
  'klik-tasks-unread': [{}],
};

const FINDINGS = Object.entries(DATA).flatMap(([rule, variants]) =>
  variants.map(
    (data) => ({ rule, severity: 'error', place: { sheet: 'matrix' }, data }) as unknown as Finding,
  ),
);

const sentences = (language: Language, change?: typeof verbose): string[] => {
  const say = sayIn(language, change);
  return FINDINGS.map((finding) => describeFinding(finding, WORDS[language].findings, say));
};

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  const all = sentences(language);

  test('is made of words, and says what to do next', () => {
    expect(all.filter((sentence) => !/^\S.*[^.\s] .*\.$/u.test(sentence))).toEqual([]);
    // A sentence for what is wrong, and one for what to do about it.
    expect(all.filter((sentence) => !/[.;?] ./.test(sentence))).toEqual([]);
  });

  test('carries no trace of the program', () => {
    const trace = /undefined|null|NaN|\[object|=>|\$\{|function|  |\.\./;
    expect(all.filter((sentence) => trace.test(sentence))).toEqual([]);
  });

  test('keeps to 240 characters, whatever people call things', () => {
    const tooLong = [...all, ...sentences(language, verbose)].filter(({ length }) => length > 240);
    expect(tooLong).toEqual([]);
  });

  test('stays on one line', () => {
    expect(all.filter((sentence) => /[\n\r\t]/.test(sentence))).toEqual([]);
  });

  test('differs from every other kind of damage', () => {
    const kinds = new Set(DATA['structure-damaged'].map((data) => data.damage.kind));
    const say = sayIn(language);
    const words = WORDS[language].findings['structure-damaged'];
    const told = [...kinds].map((kind) => words(damage(kind, 'P03', 5), say));
    expect(new Set(told).size).toBe(9);
  });
});

test('no sentence is the same in both languages', () => {
  const english = sentences('en');
  expect(sentences('da').filter((sentence, index) => sentence === english[index])).toEqual([]);
});

test('Danish sentences are Danish', () => {
  const english =
    /\b(errors?|missing|select|choose|the|or|is|not|has|have|of|with|undo|row|column|task|clear|enter)\b/i;
  expect(sentences('da').filter((sentence) => english.test(sentence))).toEqual([]);
});

test('English sentences are English', () => {
  const danish = /\b(og|eller|ikke|er|har|vælg|skriv|række|området?|deltager|kolonnen)\b|[»«]/i;
  expect(sentences('en').filter((sentence) => danish.test(sentence))).toEqual([]);
});

// A few in full, as people read them.
test.each<[Language, Pick<Finding, 'rule' | 'data'>, string]>([
  [
    'da',
    { rule: 'lead-missing', data: { area: 'K03' } },
    'K03 Debitorsystemets regler er med, men ingen er ansvarlig (A). Vælg A under én deltager.',
  ],
  [
    'en',
    { rule: 'lead-missing', data: { area: 'K03' } },
    'K03 The debtor system’s rules: the area is included, but nobody answers for it (A). Choose A under one participant.',
  ],
  [
    'da',
    { rule: 'lead-duplicated', data: { area: 'K03', leads: ['P02', 'P04', 'P01'] } },
    'K03 Debitorsystemets regler har flere ansvarlige (A): P02 Ane Eksempel, P04 Bo Prøve og 1 anden. Lad én beholde A, og giv de andre D.',
  ],
  [
    'da',
    { rule: 'period-reversed', data: { area: 'K03', start: '2027-03-15', end: '2027-03-01' } },
    'K03 Debitorsystemets regler slutter 01-03-2027, men begynder først 15-03-2027. Byt om på datoerne, eller ret den, der er forkert.',
  ],
  [
    'da',
    { rule: 'system-uncovered', data: { system: 'fbs' } },
    'FBS: ingen dækker et område, der vedrører systemet. Tag K01, K04, K09 eller K12 med, og vælg A eller D under en deltager.',
  ],
  [
    'da',
    { rule: 'value-unknown', data: { value: 'Måske\nJa' } },
    '»Måske + linjeskift + Ja« kan ikke bruges her. Vælg en værdi fra listen; en dato skrives dd-mm-åååå.',
  ],
  [
    'da',
    { rule: 'value-unknown', data: { value: 'Ja ', meant: { kind: 'value', value: 'Ja' } } },
    '»Ja␣« kan ikke bruges her. Menes der »Ja«? Så ret det.',
  ],
  [
    'en',
    { rule: 'value-unknown', data: { value: '1. marts 2027', meant: { kind: 'date', date: '2027-03-01' } } },
    '“1. marts 2027” cannot be used here. Does it mean the date 01-03-2027? Then put it right.',
  ],
  [
    'da',
    { rule: 'value-unknown', data: { value: '\u200b', meant: { kind: 'blank' } } },
    '»usynligt tegn (U+200B)« kan ikke bruges her. Menes der en tom celle? Så ret det.',
  ],
  [
    'da',
    { rule: 'structure-damaged', data: damage('column-missing', 'email') },
    'Kolonnen »e-mail« mangler på deltagerlisten. Fortryd ændringen, eller gendan en tidligere version af filen.',
  ],
  [
    'en',
    { rule: 'system-uncovered', data: { system: 'psrm' } },
    'PSRM: nobody covers an area that concerns it. Include K07, and choose A or D under a participant.',
  ],
])('in %s: %j', (language, finding, sentence) => {
  expect(describeFinding(finding as Finding, WORDS[language].findings, sayIn(language))).toBe(sentence);
});

test.each<[Language, string]>([
  ['da', 'Vælg også en kode under en fra Økonomi eller It.'],
  ['en', 'Choose a code under somebody from Finance or IT as well.'],
])('in %s: a shared area with one side tells of all the others', (language, advice) => {
  const it = { id: 'it', name: { da: 'It', en: 'IT' } };
  const say = sayIn(language, undefined, { ...DEFAULT_TEMPLATE, sides: [...DEFAULT_TEMPLATE.sides, it] });
  const finding: Pick<Finding, 'rule' | 'data'> = {
    rule: 'one-sided',
    data: { area: 'K07', side: 'library' },
  };
  expect(describeFinding(finding as Finding, WORDS[language].findings, say).endsWith(advice)).toBe(true);
});
