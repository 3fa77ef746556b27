import fc from 'fast-check';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { describePlan } from '../../src/blueprint/describe';
import type { CellValue } from '../../src/blueprint/reading';
import { dateToSerial } from '../../src/domain/date';
import type { Language } from '../../src/domain/language';
import type { Place } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import type { Finding } from '../../src/rules/rule';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openPlan, openReading, type OpenedPlan } from '../../src/usecases/check-workbook';
import { applyMend, mendFor, type Mend } from '../../src/usecases/mend-finding';
import { openExcel } from '../adapters/office/excel';
import { inputCells } from '../support/plan-cells';
import { randomPlan } from '../support/random-plan';
import { readingOf } from '../support/readings';
import { countedFrom1904, with1904Flag } from '../support/workbook-edits';
import { given, refusal, workbookOf } from './deps';

/** A ready plan in which somebody has pasted this. */
const pasted = (place: Place, value: string | number | boolean, language: Language = 'da'): Plan => ({
  ...readyPlan(language),
  unreadable: [{ place, value }],
});

function opened(plan: Plan, language: Language = 'da'): OpenedPlan {
  return given(
    openReading(
      readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) })),
    ),
  );
}

const findingOf = <Rule extends Finding['rule']>({ checked }: OpenedPlan, rule: Rule): Finding =>
  checked.findings.find((finding) => finding.rule === rule)!;

/** What the cell would hold; undefined where nothing is obvious. */
function mended(
  place: Place,
  value: string | number | boolean,
  language: Language = 'da',
): CellValue | undefined {
  const plan = opened(pasted(place, value, language), language);
  const mend = mendFor(plan, findingOf(plan, 'value-unknown'));
  if (mend) expect(mend.steps).toEqual([{ place, from: value, to: mend.steps[0]!.to }]);
  return mend ? mend.steps[0]!.to : undefined;
}

const CODE: Place = { sheet: 'matrix', row: 'K01', column: 'P01' };
const DECISION: Place = { sheet: 'matrix', row: 'K01', column: 'decision' };
const ROLE: Place = { sheet: 'participants', row: 'P02', column: 'role' };
const SIDE: Place = { sheet: 'participants', row: 'P02', column: 'side' };
const PHASE: Place = { sheet: 'timeline', row: 'K01', column: 'phase' };
const NAME: Place = { sheet: 'participants', row: 'P02', column: 'name' };
const UNIT: Place = { sheet: 'participants', row: 'P02', column: 'unit' };
const LIMIT: Place = { sheet: 'overview', row: 'loadLimit', column: 'value' };
const START: Place = { sheet: 'timeline', row: 'K01', column: 'start' };
const MARCH_1 = dateToSerial('2027-03-01');

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

describe('the other mends', () => {
  const withArea = (start: string | null, end: string | null): Plan => ({
    ...readyPlan('da'),
    areas: readyPlan('da').areas.map((area) => (area.id === 'K05' ? { ...area, start, end } : area)),
  });

  test('a period that is the wrong way round is turned', () => {
    const plan = opened(withArea('2027-03-12', '2027-03-01'));
    const [late, early] = [dateToSerial('2027-03-12'), MARCH_1];
    expect(mendFor(plan, findingOf(plan, 'period-reversed'))!.steps).toEqual([
      { place: { sheet: 'timeline', row: 'K05', column: 'start' }, from: late, to: early },
      { place: { sheet: 'timeline', row: 'K05', column: 'end' }, from: early, to: late },
    ]);
  });

  test.each([
    ['mailto:ane@b.dk', 'ane@b.dk'],
    ['MAILTO:ane@b.dk?subject=Hej', 'ane@b.dk'],
    ['ane@b.dk;', 'ane@b.dk'],
    ['ane@b.dk.', 'ane@b.dk'],
    ['Ane Eksempel <ane@b.dk>', 'ane@b.dk'],
    ['"Eksempel, Ane" <mailto:ane@b.dk>;', 'ane@b.dk'],
    ['<ane@b.dk>', 'ane@b.dk'],
    ['ane@b,dk', 'ane@b.dk'],
    ['ane@bådklub,dk;', 'ane@bådklub.dk'],
    ['ane', null],
    ['ane@b', null],
    ['ane@b.dk; bo@b.dk', null],
    ['ane@b.dk,bo', null],
    ['a@b.dk <c@d.dk>, e@f.dk', null],
    ['ane @b.dk', null],
  ])('e-mail %s → %s', (email, to) => {
    const ready = readyPlan('da');
    const [ane, ...others] = ready.participants;
    const plan = opened({ ...ready, participants: [{ ...ane!, email }, ...others] });
    const mend = mendFor(plan, findingOf(plan, 'email-invalid'));
    const place = { sheet: 'participants', row: 'P01', column: 'email' };
    expect(mend?.steps ?? null).toEqual(to === null ? null : [{ place, from: email, to }]);
  });

  test('what asks for a decision is left to people', () => {
    const decided = new Set<Finding['rule']>(['value-unknown', 'period-reversed', 'email-invalid']);
    fc.assert(
      fc.property(randomPlan, ({ plan, language }) => {
        const read = opened(plan, language);
        for (const finding of read.checked.findings)
          if (!decided.has(finding.rule)) expect(mendFor(read, finding)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

test('any mend of any plan takes its own finding away, adds none of its kind, and touches input cells only', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const read = opened(plan, language);
      const inputs = new Set(inputCells(plan).map(({ place }) => JSON.stringify(place)));
      for (const finding of read.checked.findings) {
        const mend = mendFor(read, finding);
        if (!mend) continue;
        for (const { place, from, to } of mend.steps) {
          expect(inputs).toContain(JSON.stringify(place));
          expect(to).not.toEqual(from);
        }
        const after = patched(read, mend);
        const same = ({ rule, place }: Finding) =>
          rule === finding.rule && JSON.stringify(place) === JSON.stringify(finding.place);
        expect(after.findings.some(same)).toBe(false);
        expect(after.plan.unreadable.length).toBeLessThanOrEqual(plan.unreadable.length);
      }
    }),
    { numRuns: 40 },
  );
});

/** The plan as it would be read after the mend. */
function patched({ reading, interpretation }: OpenedPlan, { steps }: Mend) {
  const regions = new Map(reading.regions);
  for (const { place, to } of steps) {
    const { region, rows, columns } = Object.values(interpretation.tables).find(
      (table) => table.sheet === place.sheet && table.rows.has(place.row!),
    )!;
    const [row, column] = [rows.get(place.row!), columns.get(place.column!)];
    const { values } = regions.get(region!.name)!;
    regions.set(region!.name, {
      ...region!,
      values: values.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? to : cell)) : cells,
      ),
    });
  }
  return given(openReading({ ...reading, regions })).checked;
}

describe('applying, in a file', () => {
  const plan = pasted(START, '1. marts 2027');
  const shown = async (workbook: ReturnType<typeof createXlsxWorkbook>): Promise<Mend> => {
    const read = given(await openPlan(workbook));
    return mendFor(read, findingOf(read, 'value-unknown'))!;
  };

  test('the finding is gone, and the plan says what was meant', async () => {
    const workbook = await workbookOf(plan);
    const { plan: after, findings } = given(await applyMend(workbook, await shown(workbook)));
    expect(findings.map(({ rule }) => rule)).not.toContain('value-unknown');
    expect(after).toEqual({
      ...plan,
      unreadable: [],
      areas: plan.areas.map((area) => (area.id === 'K01' ? { ...area, start: '2027-03-01' } : area)),
    });
  });

  test('what has been typed since is not overwritten', async () => {
    for (const newer of ['2. marts 2027', dateToSerial('2027-03-02'), null]) {
      const workbook = await workbookOf(plan);
      const mend = await shown(workbook);
      given(
        await workbook.amend({
          cells: [{ region: 'HP_Timeline', row: 1, column: 4, value: newer, as: 'input' }],
          properties: {},
        }),
      );
      const before = workbook.bytes();
      expect(refusal(await applyMend(workbook, mend))).toBe('mend-stale');
      expect(workbook.bytes()).toBe(before);
    }
  });

  test('both dates of a period change places, unless one has been typed anew, even as the same day', async () => {
    const ready = readyPlan('da');
    const reversed = {
      ...ready,
      areas: ready.areas.map((area) =>
        area.id === 'K05' ? { ...area, start: '2027-03-12', end: '2027-03-01' } : area,
      ),
    };
    for (const retyped of [false, true]) {
      const workbook = await workbookOf(reversed);
      const read = given(await openPlan(workbook));
      const mend = mendFor(read, findingOf(read, 'period-reversed'))!;
      const cells = [{ region: 'HP_Timeline', row: 5, column: 4, value: '12-03-2027', as: 'input' } as const];
      if (retyped) given(await workbook.amend({ cells, properties: {} }));
      const result = await applyMend(workbook, mend);
      expect(refusal(result)).toBe(retyped ? 'mend-stale' : 'none');
      if (result.ok)
        expect(result.value.plan.areas[4]).toMatchObject({ start: '2027-03-01', end: '2027-03-12' });
    }
  });

  test('a second time there is nothing left to mend', async () => {
    const workbook = await workbookOf(plan);
    const mend = await shown(workbook);
    given(await applyMend(workbook, mend));
    expect(refusal(await applyMend(workbook, mend))).toBe('mend-stale');
  });

  test('in a workbook that counts from 1904, the serial is of that system', async () => {
    const drawn = createXlsxWorkbook();
    const words = workbookWords('da');
    await drawn.render(countedFrom1904(describePlan({ plan, template: DEFAULT_TEMPLATE, words })));
    const workbook = createXlsxWorkbook(with1904Flag(drawn.bytes()));
    const mend = await shown(workbook);
    expect(mend.steps[0]!.to).toBe(dateToSerial('2027-03-01', '1904'));
    const { plan: after } = given(await applyMend(workbook, mend));
    expect(after.areas[0]!.start).toBe('2027-03-01');
  });
});

test('applying, in Excel: three syncs, only that cell, and no lock is lifted', async () => {
  const excel = openExcel();
  const { host } = excel.client;
  const plan = {
    ...readyPlan('da'),
    unreadable: [
      { place: DECISION, value: true },
      { place: ROLE, value: 'Projektejerr' },
      { place: START, value: '1. marts 2027' },
      { place: CODE, value: 'Dækker' },
      { place: { sheet: 'overview', row: 'klikRead', column: 'value' } as const, value: 'jaa' },
    ],
  };
  given(
    await excel.workbook.render(
      describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') }),
    ),
  );
  let findings = given(await openPlan(excel.workbook)).checked.findings;
  while (findings.some(({ rule }) => rule === 'value-unknown')) {
    const read = given(await openPlan(excel.workbook));
    const mend = mendFor(read, findingOf(read, 'value-unknown'))!;
    const where = read.checked.locate(mend.steps[0]!.place)!;
    const before = excel.plain();
    host.clearLog();
    findings = given(await applyMend(excel.workbook, mend)).findings;
    expect(host.syncs).toBe(3);
    const after = excel.plain();
    for (const [name, sheet] of Object.entries(before.sheets)) {
      const { cells } = after.sheets[name]!;
      const changed = Object.keys(cells).filter(
        (address) => JSON.stringify(cells[address]) !== JSON.stringify(sheet.cells[address]),
      );
      expect([name, changed]).toEqual([name, name === where.sheet ? [where.cell] : []]);
      expect(after.sheets[name]!.protection).toEqual(sheet.protection);
    }
  }
  await excel.client.dispose();
});
