import fc from 'fast-check';
import type { Scalar } from '../../src/blueprint/blueprint';
import { canonicalPlan, fingerprintOf } from '../../src/domain/canonical';
import { addDays, EARLIEST_DATE, LATEST_DATE, type IsoDate } from '../../src/domain/date';
import { factsOf } from '../../src/domain/facts';
import { appendEntry } from '../../src/domain/history';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import { isReadableName, trimmed } from '../../src/domain/readable';
import type { Plan } from '../../src/domain/plan';
import { participantId, type ParticipantId } from '../../src/domain/slot';
import { CODES, YES_NO } from '../../src/domain/vocabulary';
import { ROLES, SIDES } from './template-ids';
import { check, countFindings } from '../../src/rules/check';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { inputCells, placeKey, withEdits, type CellKind, type Edit } from './plan-cells';

/**
 * Random plans for the real task. The contract: each is a plan that `interpret` could give back, so
 * - slots are numbered without gaps, and every area of the template is there;
 * - text has no spaces around it, shows something, is at most 2,000 characters long, and no error value such as `#REF!`;
 * - names hold no character that `readable.ts` keeps out of them, and one space between two words;
 * - `unreadable` stands in reading order, its fields are blank, and nothing in it can be read after all, in a
 *   workbook of either language (a serial of this century is a date, and its text is none);
 * - history rows fit their digests, and a completion's baseline fits its fingerprint;
 * - nothing is damaged.
 * Beyond that it may be as senseless as what people leave behind.
 */
export interface RandomPlan {
  readonly language: Language;
  readonly plan: Plan;
  /** Whose page »Mit overblik« shows. */
  readonly briefFor: ParticipantId | null;
}

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => oneOf([null, ...values]);

const PEOPLE = [
  ...['Ane Eksempel', 'Bo Prøve', 'Cilla Skitse', 'Dan Attrap', 'Åse Ærø-Østergård', 'Finn & Søn A/S'],
  ...[
    '=Gry',
    '+45 12',
    '-Hans',
    '@ida',
    "'Jens",
    'Kaj "Kalle" Krog',
    '<Lis>',
    'Mo | No',
    '5',
    'SAND',
    'TRUE',
  ],
] as const;
/** The same people, as somebody else writes them. */
const ECHOES = ['ane eksempel', 'ANE  EKSEMPEL', 'bo prøve', 'åse ærø-østergård', '=gry'] as const;
const ODD_TEXTS = [
  ...[
    'Hvem?',
    'A*',
    '*',
    'Bo~',
    '~Bo',
    'To\nlinjer',
    'Ja',
    'A',
    '#1',
    '0',
    '1e3',
    '03-02-2027',
    '{1}',
    '🌱 grøn',
    'A\u200bB\u00a0C',
    'Ａ\u2003e\u0301',
  ],
  ...[`${'æ'.repeat(40)} `.repeat(40).trim(), "''", '""', '&amp;', '%', '=SUM(A1:A9)', ';,|'],
] as const;
const SIGNS = [...'abcæøåÆØÅ =+-@\'"&<>*?~|;,{}[]()#%_123\n'];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: oneOf(PEOPLE) },
  { weight: 3, arbitrary: oneOf(ECHOES) },
  { weight: 2, arbitrary: oneOf(ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: oneOf(SIGNS), maxLength: 30 }).map((typed) => typed.trim()) },
);

/** People and areas go by these. */
const name: fc.Arbitrary<string> = text.filter(isReadableName).map(trimmed);

const START = '2027-02-01';
const nearby = fc.integer({ min: -20, max: 200 }).map((days) => addDays(START, days));
const date: fc.Arbitrary<IsoDate> = fc.oneof(
  { weight: 12, arbitrary: nearby },
  {
    weight: 1,
    arbitrary: oneOf<IsoDate>([EARLIEST_DATE, LATEST_DATE, '2028-02-29', '2027-01-03', '2026-12-31']),
  },
);

const VALUES: Readonly<Record<CellKind, fc.Arbitrary<unknown>>> = {
  name,
  text,
  email: fc.oneof(oneOf(['', 'ane@eksempel.dk', 'bo@prøve.dk', 'ane', 'bo@', 'a b@c.dk']), text),
  date: fc.oneof({ weight: 6, arbitrary: date }, { weight: 1, arbitrary: fc.constant(null) }),
  limit: fc.integer({ min: 1, max: 5 }),
  yesNo: orNull([...YES_NO, 'yes']),
  role: orNull(ROLES),
  side: orNull(SIDES),
  phase: orNull(DEFAULT_TEMPLATE.phases.map(({ id }) => id)),
  code: orNull([...CODES, 'A', 'D']),
};

const MUCH = 'x'.repeat(2001);
const UNREADABLE: Readonly<Record<CellKind, readonly Scalar[]>> = {
  name: [
    '#REF!',
    '#i/t',
    MUCH,
    2.5,
    true,
    1e10,
    '\u200b',
    'Ane\u00adEksempel',
    'A\u030ase',
    'Ａne',
    'Bo\u2003Bo',
  ],
  text: ['#REF!', '#N/A', MUCH, 0.1, false, -1e12, '\u200b', '\u00a0\u2060 ', ' #VALUE! '],
  email: ['#VALUE!', MUCH, true],
  date: [
    ...[
      '31-02-2027',
      '01-03-2027',
      '2027-03-01',
      '1. marts 2027',
      'March 1, 2027',
      '46447',
      'snart',
      'uge 5',
      '*',
    ],
    ...[12, 1e9, true, 0.5, -5, 36525, 73051, '#REF!'],
  ],
  limit: ['mange', '3', 0, 51, 2.5, true, -1, '3 stk.'],
  yesNo: [
    'måske',
    5,
    0,
    'J',
    'Ja?',
    '*',
    'Nej!',
    '#N/A',
    true,
    'Ja ',
    'Nej\u00a0',
    'Yes\u200b',
    'ＪＡ',
    'yes\u2003',
  ],
  role: [
    'Chef',
    5,
    true,
    false,
    '*',
    'Projektleder?',
    '#NAME?',
    'Projektleder ',
    'project-leader',
    'Projekt\u00adleder',
  ],
  side: ['Begge', 1, true, '?', 'Bibliotek/Økonomi', ' Bibliotek', 'oekonomi', 'O\u0338konomi'],
  phase: ['Senere', 3, true, '*', 'Afklaring?', 'Afklaring\u00a0', 'clarify'],
  code: [
    'X',
    5,
    'æ',
    0,
    true,
    false,
    'AD',
    'A*',
    '?',
    '*',
    '=A',
    'A D',
    '#REF!',
    'A ',
    'd\u00a0',
    'Ｈ',
    '\u0410',
    '\u041d\u200b',
  ],
};

const editOf = (plan: Plan): fc.Arbitrary<Edit> => {
  const cells = inputCells(plan);
  const isCode = ({ kind }: (typeof cells)[number]): boolean => kind === 'code';
  return fc
    .oneof(
      { weight: 2, arbitrary: oneOf(cells.filter((cell) => !isCode(cell))) },
      { weight: 1, arbitrary: oneOf(cells.filter(isCode)) },
    )
    .chain(({ place, kind }) =>
      fc.oneof(
        { weight: 5, arbitrary: VALUES[kind].map((value): Edit => ({ place, typed: { value } })) },
        {
          weight: 1,
          arbitrary: oneOf(UNREADABLE[kind]).map((unreadable) => ({ place, typed: { unreadable } })),
        },
      ),
    );
};

/** Somebody goes on working in the plan. */
const edited =
  (most: number, least = 0) =>
  (plan: Plan): fc.Arbitrary<Plan> =>
    fc
      .array(editOf(plan), { minLength: least, maxLength: most, size: 'max' })
      .map((edits) => withEdits(plan, edits));

/** Few slots keep LibreOffice quick; now and then there are as many as a new plan has. */
const slotCount = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ people: fc.integer({ min: 6, max: 11 }), own: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ people: 24, own: 8 }) },
);

const untouched = (language: Language): fc.Arbitrary<Plan> =>
  fc
    .record({ slots: slotCount, start: fc.option(nearby, { freq: 3, nil: undefined }), municipality: text })
    .map(({ slots, start, municipality }) => {
      const plan = newPlan({
        template: DEFAULT_TEMPLATE,
        language,
        workbookId: '00000000-0000-4000-8000-000000000003',
        municipality,
        ...(start !== undefined && { start }),
      });
      return {
        ...plan,
        participants: plan.participants.slice(0, slots.people),
        areas: plan.areas.slice(0, DEFAULT_TEMPLATE.areas.length + slots.own),
      };
    });

/** Filled in with care: every party has somebody, and every area its people and its period. */
const tidy = (language: Language): fc.Arbitrary<Plan> =>
  untouched(language).chain((plan) => {
    const people = Math.min(plan.participants.length - 1, PEOPLE.length);
    const ownNames = plan.areas.length - DEFAULT_TEMPLATE.areas.length;
    return fc
      .record({
        names: fc.shuffledSubarray([...PEOPLE], { minLength: people, maxLength: people }),
        sides: fc.array(oneOf(SIDES), { minLength: people, maxLength: people }),
        confirmed: fc.array(oneOf([...YES_NO, 'yes', 'yes', null] as const), {
          minLength: people,
          maxLength: people,
        }),
        own: fc.array(oneOf(['', 'Arkiv', "'Ø & Å", '=1+1']), { minLength: ownNames, maxLength: ownNames }),
        rows: fc.array(
          fc.record({
            decision: oneOf(['yes', 'yes', 'yes', 'yes', 'yes', 'no'] as const),
            start: fc.integer({ min: 0, max: 90 }),
            days: fc.integer({ min: 0, max: 60 }),
            lead: fc.nat(people - 1),
            others: fc.array(fc.tuple(fc.nat(people - 1), oneOf(['D', 'H'] as const)), { maxLength: 3 }),
          }),
          { minLength: plan.areas.length, maxLength: plan.areas.length },
        ),
        loadLimit: fc.integer({ min: 1, max: 5 }),
        klikRead: orNull(YES_NO),
      })
      .map(({ names, sides, confirmed, own, rows, loadLimit, klikRead }) => {
        const first = plan.project.start ?? START;
        const set = (sheet: Edit['place']['sheet'], row: string, values: Record<string, unknown>): Edit[] =>
          Object.entries(values).map(([column, value]) => ({
            place: { sheet, row, column },
            typed: { value },
          }));
        const areas = plan.areas.flatMap(({ id, templateArea }, index): Edit[] => {
          const { decision, start, days, lead, others } = rows[index]!;
          const name = own[index - DEFAULT_TEMPLATE.areas.length] ?? '';
          if (templateArea === null && name === '') return [];
          const codes = Object.fromEntries(others.map(([person, code]) => [participantId(person + 1), code]));
          return [
            ...set('matrix', id, templateArea === null ? { name, side: 'shared' } : {}),
            ...set('matrix', id, { decision, reason: decision === 'no' ? 'Findes ikke' : '' }),
            ...set('timeline', id, { start: addDays(first, start), end: addDays(first, start + days) }),
            ...(decision === 'no' ? [] : set('matrix', id, { ...codes, [participantId(lead + 1)]: 'A' })),
          ];
        });
        return withEdits(plan, [
          ...set('overview', 'loadLimit', { value: loadLimit }),
          ...set('overview', 'klikRead', { value: klikRead }),
          ...names.flatMap((name, index) =>
            set('participants', participantId(index + 1), {
              name,
              role: DEFAULT_TEMPLATE.parties[index]?.role ?? 'other',
              side: sides[index],
              confirmed: confirmed[index],
            }),
          ),
          ...areas,
        ]);
      });
  });

const signed = fc.record({
  by: text.filter((by) => by !== ''),
  note: text,
  at: date.map((day) => `${day}T09:41:00Z` as const),
});

/** Completed and reopened by turns, if nothing stands in the way; whether it stands as completed is up to the last. */
const withHistory = (plan: Plan): fc.Arbitrary<Plan> =>
  fc.array(signed, { minLength: 1, maxLength: 4 }).map((events) => {
    const counts = countFindings(check(factsOf(plan, DEFAULT_TEMPLATE)));
    if (counts.errors > 0) return plan;
    const baseline = canonicalPlan(plan);
    const fingerprint = fingerprintOf(baseline);
    const kind = (index: number) => (index % 2 === 0 ? 'completed' : 'reopened');
    return {
      ...plan,
      history: events.reduce<Plan['history']>(
        (history, event, index) => appendEntry(history, { kind: kind(index), ...event, fingerprint, counts }),
        [],
      ),
      completion: kind(events.length - 1) === 'completed' ? { fingerprint, baseline } : null,
    };
  });

/** Ready to be completed, with or without warnings. */
export const readyPlan = (language: Language): fc.Arbitrary<Plan> =>
  tidy(language).filter((plan) => countFindings(check(factsOf(plan, DEFAULT_TEMPLATE))).errors === 0);

export const completedPlan = (language: Language): fc.Arbitrary<Plan> =>
  readyPlan(language)
    .chain(withHistory)
    .filter(({ completion }) => completion !== null);

export const randomPlan: fc.Arbitrary<RandomPlan> = oneOf(LANGUAGES).chain((language) =>
  fc
    .oneof(
      { weight: 2, arbitrary: untouched(language).chain(edited(80, 10)) },
      { weight: 2, arbitrary: tidy(language).chain(edited(60)) },
      { weight: 2, arbitrary: tidy(language).chain(edited(2)) },
      { weight: 1, arbitrary: readyPlan(language).chain(withHistory) },
      { weight: 2, arbitrary: completedPlan(language).chain(edited(3, 1)) },
    )
    .chain((plan) =>
      orNull(plan.participants.filter(({ name }) => name !== '').map(({ id }) => id)).map((briefFor) => ({
        language,
        plan,
        briefFor,
      })),
    ),
);

/**
 * The same without unreadable text (an error value in a name, thousands of characters). It is the one thing on
 * which sheet and rules are known to part: a formula takes such a name for a name.
 */
export const randomPlanWithReadableText: fc.Arbitrary<RandomPlan> = randomPlan.map(({ plan, ...random }) => {
  const texts = new Set(
    inputCells(plan)
      .filter(({ kind }) => ['name', 'text', 'email'].includes(kind))
      .map(({ place }) => placeKey(place)),
  );
  const unreadable = plan.unreadable.filter(({ place }) => !texts.has(placeKey(place)));
  return { ...random, plan: { ...plan, unreadable } };
});
