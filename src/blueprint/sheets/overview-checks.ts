import type { Verdict } from '../../rules/verdicts';
import type { Block, Highlight } from '../blueprint';
import { columnRect, computed, verdictWord, type CheckResult, type Drawing, type Outline } from '../drawing';
import { quoted } from '../formulas';
import { columnLetters, columnOf, referencesFrom, type TableLayout } from '../layout';
import { CHECKS, type Check } from '../words';
import { partyWords, systemWords } from './overview-people';

/**
 * What is missing, counted by the sheets themselves. A row's verdict is its most urgent problem, so these are
 * rows to mend next, not findings: a row that is mended shows its next problem, if it has one.
 */
export const CHECK_COUNT = CHECKS.length;

const refs = referencesFrom('overview');

/** A column of verdicts, and how a row of it is called. */
interface Source {
  readonly verdicts: string;
  /** Formula for the label of the row at the position that the formula `position` gives. */
  readonly label: (position: string) => string;
  /** The same, worked out: each row's word and label. */
  readonly rows: readonly { readonly word: string; readonly label: string }[];
}

const FIRST_WARNING = CHECKS.indexOf('exclusion-unexplained');

/** Which sheets a check looks at. */
function sourcesOf(check: Check, drawing: Outline): { word: string; sources: Source[] } {
  const { words } = drawing;
  switch (check) {
    case 'role-unfilled':
      return { word: words.overview.partyMissing, sources: [partySource(drawing)] };
    case 'system-uncovered':
      return { word: words.overview.systemMissing, sources: [systemSource(drawing)] };
    case 'value-unknown':
      return {
        word: words.verdicts[check],
        sources: [
          projectSource(drawing),
          participantSource(drawing),
          matrixSource(drawing),
          timelineSource(drawing),
          milestoneSource(drawing),
        ],
      };
    case 'participant-unnamed':
      return { word: words.verdicts[check], sources: [participantSource(drawing), matrixSource(drawing)] };
    case 'participant-duplicated':
    case 'participant-idle':
    case 'participant-overloaded':
    case 'participant-unconfirmed':
      return { word: words.verdicts[check], sources: [participantSource(drawing)] };
    case 'period-missing':
    case 'period-reversed':
      return { word: words.verdicts[check], sources: [timelineSource(drawing)] };
    default:
      return { word: words.verdicts[check], sources: [matrixSource(drawing)] };
  }
}

const slotSource = (table: TableLayout, rows: Source['rows'], name = 'name'): Source => ({
  verdicts: refs.column(table, 'verdict'),
  label: (position) =>
    `INDEX(${refs.column(table, 'id')},${position})&" "&INDEX(${refs.column(table, name)},${position})`,
  rows,
});

const labelSource = (table: TableLayout, rows: Source['rows']): Source => ({
  verdicts: refs.column(table, 'verdict'),
  label: (position) => `INDEX(${refs.column(table, 'label')},${position})&""`,
  rows,
});

const participantSource = ({ facts, layout, verdicts, words }: Outline): Source =>
  slotSource(
    layout.participants,
    facts.participants.map(({ participant: { id, name } }) => ({
      word: verdictWord(verdicts.participants.get(id), words),
      label: `${id} ${name}`,
    })),
  );

const areaSource = (
  table: TableLayout,
  judged: ReadonlyMap<string, Verdict | null>,
  drawing: Outline,
): Source =>
  slotSource(
    table,
    drawing.facts.areas.map(({ area, template }) => ({
      word: verdictWord(judged.get(area.id), drawing.words),
      label: `${area.id} ${template?.name[drawing.words.language] ?? area.name}`,
    })),
  );

const matrixSource = (drawing: Outline): Source =>
  areaSource(drawing.layout.matrix, drawing.verdicts.matrix, drawing);

const timelineSource = (drawing: Outline): Source =>
  areaSource(drawing.layout.timeline, drawing.verdicts.timeline, drawing);

const milestoneSource = ({ facts, layout, typed, words }: Outline): Source =>
  slotSource(
    layout.milestones,
    facts.plan.milestones.map(({ id, name }) => ({
      word: typed('timeline', id, 'date') === undefined ? '' : words.verdicts['value-unknown'],
      label: `${id} ${name}`,
    })),
  );

const projectSource = ({ facts, layout, typed, words }: Outline): Source =>
  labelSource(
    layout.project,
    (Object.keys(facts.plan.project) as (keyof typeof facts.plan.project)[]).map((field) => ({
      word: typed('overview', field, 'value') === undefined ? '' : words.verdicts['value-unknown'],
      label: words.overview.fields[field],
    })),
  );

const partySource = (drawing: Outline): Source =>
  labelSource(
    drawing.layout.parties,
    partyWords(drawing).map(({ verdict, label }) => ({ word: verdict, label })),
  );

const systemSource = (drawing: Outline): Source =>
  labelSource(
    drawing.layout.systems,
    systemWords(drawing).map(({ verdict, label }) => ({ word: verdict, label })),
  );

export const checkResults = (drawing: Outline): CheckResult[] =>
  CHECKS.map((check) => {
    const { word, sources } = sourcesOf(check, drawing);
    const hits = sources.flatMap(({ rows }) => rows.filter((row) => row.word === word));
    return { check, count: hits.length, first: hits[0]?.label ?? '' };
  });

/** Cells of the checks that are errors: while any is above 0 the task is not ready. */
export const errorCells = (layout: Drawing['layout']): string => {
  const first = refs.cell(layout.checks, 'value', 0);
  return `${first}:${refs.cell(layout.checks, 'value', FIRST_WARNING - 1)}`;
};

export const errorCount = (results: readonly CheckResult[]): number =>
  results.slice(0, FIRST_WARNING).reduce((sum, { count }) => sum + count, 0);

export function checkBlock(drawing: Drawing): Block {
  const { layout, words } = drawing;
  const contents = CHECKS.map((check, index) => {
    const { word, sources } = sourcesOf(check, drawing);
    const count = (source: Source): string => `COUNTIF(${source.verdicts},${quoted(word)})`;
    const first = sources.reduceRight(
      (rest, source) =>
        `IF(${count(source)}>0,${source.label(`MATCH(${quoted(word)},${source.verdicts},0)`)},${rest})`,
      '""',
    );
    const result = drawing.checks[index]!;
    return [
      check,
      words.overview.checkNames[check],
      computed(sources.map(count).join('+'), result.count),
      computed(first, result.first),
    ];
  });
  return {
    top: layout.checks.first,
    left: columnOf(layout.checks, 'id'),
    rows: CHECKS.length,
    columns: 4,
    contents,
    style: ['key', 'label', 'count', 'note'],
  };
}

/** A check without hits recedes; one with hits stands out by its number and its colour. */
export function checkLine({ layout, words }: Drawing): Highlight[] {
  const { checks, parties, systems } = layout;
  const count = refs.own(checks, 'value', 0);
  const warning = `$${columnLetters(columnOf(checks, 'value'))}${checks.first + FIRST_WARNING + 1}`;
  const errors = { ...columnRect(checks, 'value'), rows: FIRST_WARNING };
  const warnings = {
    ...columnRect(checks, 'value'),
    top: checks.first + FIRST_WARNING,
    rows: CHECKS.length - FIRST_WARNING,
  };
  const missing = (table: TableLayout, word: string): Highlight => ({
    ...columnRect(table, 'verdict'),
    formula: `${refs.own(table, 'verdict', 0)}=${quoted(word)}`,
    style: 'bad',
  });
  return [
    { ...errors, formula: `${count}>0`, style: 'bad' },
    { ...warnings, formula: `${warning}>0`, style: 'warn' },
    { ...columnRect(checks, 'label', 'verdict'), formula: `${count}=0`, style: 'quiet' },
    missing(parties, words.overview.partyMissing),
    missing(systems, words.overview.systemMissing),
  ];
}
