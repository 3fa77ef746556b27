import type { Document } from '@xmldom/xmldom';
import fc from 'fast-check';
import { canonicalPlan, fingerprintOf } from '../../src/domain/canonical';
import { danishDate } from '../../src/domain/date';
import { appendEntry } from '../../src/domain/history';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { evidenceFileName, evidenceFor } from '../../src/documents/evidence';
import { instantText } from '../../src/documents/text';
import { EXAMPLES, EXAMPLE_KEYS } from '../../src/examples';
import { changedPlan, completedPlan, halfFilledPlan, readyPlan } from '../../src/examples/plans';
import { describeFinding } from '../../src/strings/findings';
import { createSay, oneLine } from '../../src/strings/say';
import { planWords } from '../../src/strings/documents';
import { DEFAULT_TEMPLATE, findTemplate } from '../../src/templates';
import { checkPlan } from '../../src/rules/check';
import { randomPlan } from '../support/random-plan';
import { elements, listUnder, parsePage, textOf, withClass } from './page';

const AT = '2027-02-19T12:45:00Z';

const markup = (plan: Plan, language: Language): string =>
  evidenceFor(checkPlan(plan, findTemplate(plan.templateId)!), { words: planWords(language), at: AT });
const page = (plan: Plan, language: Language = 'da'): Document => parsePage(markup(plan, language));
const body = (plan: Plan, language: Language = 'da'): string =>
  textOf(elements(page(plan, language), 'body')[0]!);

const words = (language: Language) => planWords(language).documents.evidence;

/** Completed and answered: one participant has not confirmed, and the note says why. */
function answeredPlan(language: Language): Plan {
  const ready = readyPlan(language);
  const plan: Plan = {
    ...ready,
    participants: ready.participants.map((someone) =>
      someone.id === 'P04' ? { ...someone, confirmed: null } : someone,
    ),
  };
  const baseline = canonicalPlan(plan);
  const fingerprint = fingerprintOf(baseline);
  const { counts } = checkPlan(plan, DEFAULT_TEMPLATE);
  const sign = (kind: 'completed' | 'reopened', by: string, note: string) =>
    ({ kind, at: '2027-02-19T12:30:00Z', by, fingerprint, counts, note }) as const;
  const first = appendEntry([], sign('completed', 'Ane Eksempel', 'For tidligt'));
  const second = appendEntry(first, sign('reopened', 'Bo Prøve', 'Flere med'));
  const history = appendEntry(second, sign('completed', 'Ane Eksempel', 'Dan svarer i uge 8'));
  return { ...plan, history, completion: { fingerprint, baseline } };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(EXAMPLE_KEYS)('%s: asks for nothing, runs nothing, and says in which language it is', (key) => {
    const text = markup(EXAMPLES[key].plan(language), language);
    expect(text).not.toMatch(
      /<(script|link|img|iframe|object|base|form)\b|\b(src|href|on\w+)=|https?:|url\(|@import/i,
    );
    const document = parsePage(text);
    const csp = elements(document, 'meta').find(
      (meta) => meta.getAttribute('http-equiv') === 'Content-Security-Policy',
    );
    expect(csp?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(document.documentElement?.getAttribute('lang')).toBe(language);
    expect(elements(document, 'title').map(textOf)[0]).toMatch(/^Holdplan /);
    // Inside a style sheet HTML and XML part ways over these, so there are none.
    expect(textOf(elements(document, 'style')[0]!)).not.toMatch(/[<&]/);
  });

  test('whatever people write, the page is well formed and tells all of it', () => {
    fc.assert(
      fc.property(randomPlan, ({ plan }) => {
        const checked = checkPlan(plan, DEFAULT_TEMPLATE);
        const told = body(plan, language);
        const flat = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        for (const { area, included, template } of checked.facts.areas) {
          if (!included) continue;
          expect(told).toContain(flat(`${area.id} ${template?.name[language] ?? area.name}`));
          for (const date of [area.start, area.end]) if (date) expect(told).toContain(danishDate(date));
        }
        for (const { name } of plan.participants) expect(told).toContain(flat(name));
        for (const { by, note, at } of plan.history) {
          expect(told).toContain(instantText(at));
          expect(told).toContain(flat(by));
          expect(told).toContain(flat(note));
        }
        const say = createSay(checked.facts, planWords(language).vocabulary);
        for (const finding of checked.findings)
          expect(told).toContain(flat(describeFinding(finding, planWords(language).findings, say)));
        expect(told).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['half-filled', 'ready', 'completed', 'changed'] as const)(
    '%s: says plainly where the task stands',
    (key) => {
      const plan = EXAMPLES[key].plan(language);
      const { status, counts, fingerprint } = checkPlan(plan, DEFAULT_TEMPLATE);
      const [standing] = withClass(page(plan, language), 'div', 'standing').map(textOf);
      expect(standing).toBe(
        `${planWords(language).vocabulary.statuses[status]} ${words(language).standing[status](counts.errors)}`,
      );
      const told = body(plan, language);
      expect(told).toContain(fingerprint);
      expect(told).toContain(words(language).counts(counts.errors, counts.warnings, counts.infos));
      expect(told).toContain(words(language).klik);
      expect(told).toContain('Eksempelkøbing Kommune');
      expect(told).toContain(DEFAULT_TEMPLATE.title[language]);
    },
  );

  test('says who completed it and when, or that nobody has', () => {
    const when = (plan: Plan): string => textOf(elements(page(plan, language), 'dl')[0]!);
    const { completed, reopened, by, notYet } = words(language);
    const signed = by('19-02-2027 13:30', 'Ane Eksempel');
    expect(when(completedPlan(language))).toContain(`${completed} ${signed}`);
    expect(when(readyPlan(language))).toContain(`${completed} ${notYet}`);
    const plan = answeredPlan(language);
    const open = { ...plan, completion: null, history: plan.history.slice(0, 2) };
    expect(when(open)).toContain(`${reopened} ${by('19-02-2027 13:30', 'Bo Prøve')}`);
  });

  test('warnings stand with the note that answered them, while the plan is the one that was completed', () => {
    const { answered, warnings, answer } = words(language);
    const plan = answeredPlan(language);
    const lines = listUnder(page(plan, language), answered);
    expect(lines).toHaveLength(2);
    expect(lines?.[0]).toContain('P04 Dan Attrap');
    expect(lines?.[1]).toBe(`${answer}: Dan svarer i uge 8`);

    const later = { ...plan, project: { ...plan.project, loadLimit: 4 } };
    expect(listUnder(page(later, language), answered)).toBeNull();
    expect(listUnder(page(later, language), warnings)).toHaveLength(1);
  });

  test('every row of the history is there, oldest first', () => {
    const { history, completed, reopened } = words(language);
    const lines = listUnder(page(answeredPlan(language), language), history)!;
    expect(lines.map((line) => line.split(' ')[0])).toEqual([completed, reopened, completed]);
    expect(lines.map((line) => /For tidligt|Flere med|uge 8/.exec(line)?.[0])).toEqual([
      'For tidligt',
      'Flere med',
      'uge 8',
    ]);
  });

  test('what was changed since the completion is told', () => {
    const lines = listUnder(page(changedPlan(language), language), words(language).changes)!;
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['K05', 'K09', 'K09']);
    expect(lines[0]).toContain('21-05-2027 → 04-06-2027');
    expect(listUnder(page(completedPlan(language), language), words(language).changes)).toBeNull();
  });
});

test('a row of the plan has a letter under each participant who has a code there', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan }) => {
      const { facts } = checkPlan(plan, DEFAULT_TEMPLATE);
      const included = facts.areas.filter((area) => area.included);
      fc.pre(included.length > 0);
      const [table] = withClass(page(plan), 'table', 'plan');
      const people = withClass(table!, 'th', 'person').map((th) => textOf(th).split(' ')[0]);
      expect(people).toEqual(plan.participants.filter(({ name }) => name !== '').map(({ id }) => id));
      const rows = elements(table!, 'tr').filter((row) => withClass(row, 'td', 'phase').length > 0);
      expect(rows.map((row) => withClass(row, 'td', 'code').map(textOf))).toEqual(
        included.map(({ area }) =>
          people.map(
            (id) =>
              plan.assignments.find((each) => each.area === area.id && each.participant === id)?.code ?? '',
          ),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

/** The bars' ends on the scale from 0 to 100, in the order of the areas. */
const bars = (plan: Plan): number[][] =>
  elements(page(plan), 'path')
    .filter((path) => path.getAttribute('class') === 'bar')
    .map((path) =>
      /^M([\d.]+) 5H([\d.]+)$/
        .exec(path.getAttribute('d') ?? '')!
        .slice(1)
        .map(Number),
    );

test('bars lie where the dates say, from the first day through the last', () => {
  // 26 whole weeks, from Monday the 1st of February: an area of weeks 3 to 8 takes 6 of them.
  const [first, , , , fifth] = bars(readyPlan('da'));
  expect(first).toEqual([(2 / 26) * 100, ((8 - 2 / 7) / 26) * 100].map((at) => Number(at.toFixed(2))));
  expect(fifth![0]).toBeCloseTo((8 / 26) * 100, 2);
});

test('an area without a whole period has no bar; every bar keeps to the scale', () => {
  expect(bars(readyPlan('da'))).toHaveLength(14);
  expect(bars(halfFilledPlan('da'))).toHaveLength(6);
  fc.assert(
    fc.property(randomPlan, ({ plan }) => {
      for (const [from, to] of bars(plan)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from!);
        expect(to).toBeLessThanOrEqual(101);
      }
      for (const { at } of withClass(page(plan), 'span', 'scale').flatMap((scale) =>
        elements(scale, 'span').map((tick) => ({
          at: parseFloat((tick.getAttribute('style') ?? '').slice(5)),
        })),
      )) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(100);
      }
    }),
    { numRuns: 30 },
  );
});

test('weeks go by their ISO numbers, over the turn of the year too', () => {
  const plan = readyPlan('da');
  const moved: Plan = {
    ...plan,
    milestones: [],
    areas: plan.areas.map((area) => ({ ...area, start: '2026-12-21', end: '2027-01-15' })),
    project: { ...plan.project, start: '2026-12-21', end: '2027-01-15' },
  };
  expect(
    withClass(page(moved), 'span', 'scale').flatMap((scale) => elements(scale, 'span').map(textOf)),
  ).toEqual(['52', '53', '1', '2']);
});

test('the scale begins with a Monday, also where the project does not', () => {
  const plan = readyPlan('da');
  const period = { start: '2027-02-03', end: '2027-02-12' } as const;
  const moved: Plan = {
    ...plan,
    milestones: [],
    areas: plan.areas.map((area) => ({ ...area, ...period })),
    project: { ...plan.project, ...period },
  };
  // From Wednesday through Friday of the week after, in two whole weeks.
  expect(bars(moved)[0]).toEqual([2 / 14, 12 / 14].map((at) => Number((at * 100).toFixed(2))));
});

test('hostile text is text', () => {
  const plan = readyPlan('da');
  const hostile = `<script>alert("x")</script>" onclick='y' &amp; --> </style> \u0000\uD83D`;
  const everywhere: Plan = {
    ...plan,
    workbookId: hostile,
    project: { ...plan.project, municipality: hostile },
    participants: plan.participants.map((someone) => ({ ...someone, name: hostile, unit: hostile })),
    milestones: plan.milestones.map((milestone) => ({ ...milestone, name: hostile })),
    areas: plan.areas.map((area) => ({
      ...area,
      name: hostile,
      reason: hostile,
      phase: hostile,
      decision: area.id === 'K08' ? 'no' : 'yes',
    })),
    history: appendEntry([], {
      kind: 'completed',
      at: AT,
      by: hostile,
      fingerprint: hostile,
      counts: { errors: 0, warnings: 0, infos: 0 },
      note: hostile,
    }),
  };
  const document = page(everywhere);
  expect(elements(document, 'script')).toEqual([]);
  expect(elements(document, '*').filter((element) => element.hasAttribute('onclick'))).toEqual([]);
  const shown = `<script>alert("x")</script>" onclick='y' &amp; --> </style>`;
  expect(textOf(elements(document, 'body')[0]!).split(shown).length).toBeGreaterThan(20);
  expect(textOf(elements(document, 'title')[0]!)).toContain(oneLine(hostile, 20).slice(0, -1));
});

test('areas that are left out stand with their reason', () => {
  const plan = readyPlan('da');
  const left: Plan = {
    ...plan,
    areas: plan.areas.map((area) =>
      area.id === 'K08'
        ? { ...area, decision: 'no', reason: 'Et andet projekt' }
        : area.id === 'K14'
          ? { ...area, decision: 'no' }
          : area,
    ),
  };
  expect(listUnder(page(left), 'Områder, der ikke inddrages')).toEqual([
    'K08 Kommunikation: Et andet projekt',
    'K14 Betalingsenhed eller betalingsfunktion i borgerservice: Ingen begrundelse',
  ]);
  expect(listUnder(page(plan), 'Områder, der ikke inddrages')).toBeNull();
});

test('each system stands with the covered areas that reach it', () => {
  const keys = withClass(page(halfFilledPlan('da')), 'span', 'key').map(textOf);
  expect(keys).toContain('FBS: K01, K04');
  expect(keys).toContain('PSRM: Intet dækket område');
});

test('participants stand with how many areas they have, and without their addresses', () => {
  const plan = readyPlan('da');
  const rows = withClass(page(plan), 'table', 'list').flatMap((table) => elements(table, 'tr').map(textOf));
  expect(rows[5]).toBe('P05 Ea Mønster Biblioteksmedarbejder Bibliotek Hovedbiblioteket 5 Ja');
  expect(rows).toHaveLength(11);
  expect(markup(plan, 'da')).not.toContain('@eksempel.dk');
});

test('the file is called after the municipality', () => {
  expect(evidenceFileName({ plan: readyPlan('da') }, planWords('da').documents)).toBe(
    'Holdplan bilag – Eksempelkøbing Kommune.html',
  );
});
