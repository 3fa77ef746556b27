import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import type { Counts } from '../../src/domain/completion';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { PlanStatus } from '../../src/domain/status';
import { EXAMPLE_KEYS, EXAMPLES, renderExample, type ExampleKey } from '../../src/examples';
import type { RuleId } from '../../src/rules/rule';
import { workbookWords } from '../../src/strings/workbook';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import { checkWorkbook } from '../support/check-workbook';

/** What documents, workbench and `npm start` say of the examples, held against the workbooks themselves. */
interface Promised {
  readonly status: PlanStatus;
  readonly counts: Counts;
  readonly findings: Partial<Record<RuleId, number>>;
}

const NOTHING: Promised['counts'] = { errors: 0, warnings: 0, infos: 0 };

const PROMISED: Readonly<Record<ExampleKey, Promised>> = {
  empty: {
    status: 'in-progress',
    counts: { errors: 26, warnings: 0, infos: 1 },
    // Every party, every area, every system; no warnings about what nobody has begun.
    findings: { 'role-unfilled': 5, 'decision-missing': 14, 'system-uncovered': 7, 'klik-tasks-unread': 1 },
  },
  'half-filled': {
    status: 'in-progress',
    counts: { errors: 15, warnings: 9, infos: 1 },
    findings: {
      'decision-missing': 6,
      'area-uncovered': 2,
      'lead-missing': 4,
      'system-uncovered': 2,
      'period-reversed': 1,
      'exclusion-unexplained': 1,
      'single-cover': 3,
      'participant-idle': 1,
      'participant-unconfirmed': 4,
      'klik-tasks-unread': 1,
    },
  },
  ready: { status: 'ready', counts: NOTHING, findings: {} },
  completed: { status: 'completed', counts: NOTHING, findings: {} },
  changed: { status: 'changed', counts: NOTHING, findings: {} },
  'other-task': { status: 'ready', counts: NOTHING, findings: {} },
  damaged: {
    status: 'in-progress',
    counts: { errors: 27, warnings: 8, infos: 1 },
    findings: {
      'structure-damaged': 4,
      'value-unknown': 3,
      'role-unfilled': 1,
      'decision-missing': 8,
      'assignment-out-of-scope': 3,
      'area-uncovered': 2,
      'lead-missing': 3,
      'system-uncovered': 2,
      'period-missing': 1,
      'exclusion-unexplained': 1,
      'single-cover': 2,
      'participant-idle': 3,
      'participant-unconfirmed': 2,
      'klik-tasks-unread': 1,
    },
  },
};

async function checked(key: ExampleKey, language: Language): Promise<CheckedWorkbook> {
  const workbook = createXlsxWorkbook();
  const rendered = await renderExample(workbook, EXAMPLES[key], language);
  const result = await checkWorkbook(workbook);
  if (!rendered.ok || !result.ok) throw new Error(`The example ${key} cannot be read`);
  return result.value;
}

const countByRule = ({ findings }: CheckedWorkbook): Promised['findings'] => {
  const counts: Partial<Record<RuleId, number>> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(EXAMPLE_KEYS)('%s keeps its promise', async (key) => {
    const found = await checked(key, language);
    const { status, counts } = found;
    expect({ status, counts, findings: countByRule(found) }).toEqual(PROMISED[key]);
    expect(found.language).toBe(language);
  });

  test('an example that nobody has edited is read as the plan that it is', async () => {
    for (const key of EXAMPLE_KEYS.filter((candidate) => EXAMPLES[candidate].edits.length === 0))
      expect((await checked(key, language)).plan).toEqual(EXAMPLES[key].plan(language));
  });

  test('changed tells what has changed, in slot order', async () => {
    expect((await checked('changed', language)).changes).toEqual([
      { key: 'K05', field: 'end', from: '2027-05-21', to: '2027-06-04' },
      { key: 'K09', field: 'P05', from: 'A', to: 'D' },
      { key: 'K09', field: 'P09', from: 'D', to: 'A' },
    ]);
    expect((await checked('completed', language)).changes).toEqual([]);
  });

  test('damaged shows the damage where it was done', async () => {
    const { plan, findings, locate } = await checked('damaged', language);
    const { sheetNames } = workbookWords(language);
    expect(plan.damage).toEqual([
      { kind: 'slot-doubled', sheet: 'participants', subject: 'P03', row: 8 },
      { kind: 'slot-erased', sheet: 'matrix', subject: '', row: 7 },
      { kind: 'slot-missing', sheet: 'participants', subject: 'P04' },
      { kind: 'slot-missing', sheet: 'matrix', subject: 'K03' },
    ]);
    const places = (rule: RuleId) =>
      findings.filter((finding) => finding.rule === rule).map(({ place }) => locate(place));
    expect(places('structure-damaged').map((place) => place?.sheet)).toEqual(
      plan.damage.map(({ sheet }) => sheetNames[sheet]),
    );
    expect(places('value-unknown')).toEqual([
      { sheet: sheetNames.participants, cell: 'E6' },
      { sheet: sheetNames.matrix, cell: 'C5' },
      { sheet: sheetNames.timeline, cell: 'C16' },
    ]);
    expect(plan.unreadable.map(({ value }) => value)).toEqual(['Chef', 'måske', '31-02-2027']);
  });
});

test('every example has a title of its own in every language', () => {
  for (const language of LANGUAGES) {
    const titles = EXAMPLE_KEYS.map((key) => EXAMPLES[key].title[language]);
    expect(new Set(titles).size).toBe(EXAMPLE_KEYS.length);
    expect(titles).not.toContain('');
  }
});
