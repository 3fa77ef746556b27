import { trimmed } from '../../domain/readable';
import type { RuleId } from '../../rules/rule';
import { SEVERITIES } from '../../rules';
import { SAYING_SHEETS, type VerdictRule, type Verdicts } from '../../rules/verdicts';
import type { Block, Content, Highlight } from '../blueprint';
import {
  columnRect,
  computed,
  computedArray,
  fillDown,
  type CheckResult,
  type Drawing,
  type Outline,
} from '../drawing';
import { CHECKS, type Check } from '../../rules/steps';
import { columnOf, referencesFrom, type TableLayout } from '../layout';
import { partyWords, systemWords } from './overview-people';
import { trouble } from './overview-trouble';
import { joined } from './text-columns';
import { wordsFrom } from './word-lists';

/**
 * What is missing, counted by the sheets themselves: as many as the rules find. Out of sight; the overview lists those
 * that find something, by their rank.
 */
export const CHECK_COUNT = CHECKS.length;
export const CHECK_KEYS = ['id', 'label', 'value', 'verdict', 'rank'] as const;

const refs = referencesFrom('overview');

/** A column in which each row tells how often it breaks a rule, or in a word that it does. */
interface Source {
  /** Formula for how many there are. */
  readonly count: string;
  /** Formula for the label of the first row that breaks the rule. An array formula. */
  readonly first: string;
  /** The same, worked out. */
  readonly rows: readonly { readonly count: number; readonly label: string }[];
}

/** Errors stand before warnings. */
export const FIRST_WARNING = CHECKS.findIndex((check) => SEVERITIES[check] !== 'error');

/** Which sheets a check looks at. */
function sourcesOf(check: Exclude<Check, 'structure-damaged'>, drawing: Outline): Source[] {
  if (check === 'role-unfilled') return [partySource(drawing)];
  if (check === 'system-uncovered') return [systemSource(drawing)];
  // All the others are about rows, and rows say them.
  const rule: VerdictRule = check;
  const rows = SAYING_SHEETS[rule].map((sheet) => ROWS_OF[sheet](rule, drawing));
  return rule === 'value-unknown' ? [projectSource(drawing), ...rows, milestoneSource(rule, drawing)] : rows;
}

interface LabelledRow {
  readonly id: string;
  readonly label: string;
}

function flagSource(
  check: RuleId,
  table: TableLayout,
  name: string,
  rows: readonly LabelledRow[],
  { found }: Outline,
): Source {
  const flags = refs.column(table, check);
  const first = `MATCH(TRUE,${flags}>0,0)`;
  return {
    // Errors are left out, and told as damage.
    count: `SUMIF(${flags},">0")`,
    first: `INDEX(${refs.column(table, 'id')},${first})&" "&INDEX(${refs.column(table, name)},${first})`,
    rows: rows.map(({ id, label }) => ({
      count: found(table.sheet, id, check),
      label: `${id} ${label}`,
    })),
  };
}

const participantSource = (check: RuleId, drawing: Outline): Source =>
  flagSource(
    check,
    drawing.layout.participants,
    'nameRead',
    drawing.facts.participants.map(({ participant: { id, name } }) => ({ id, label: trimmed(name) })),
    drawing,
  );

const areaRows = ({ facts, words }: Outline): LabelledRow[] =>
  facts.areas.map(({ area, template }) => ({
    id: area.id,
    label: template?.name[words.language] ?? trimmed(area.name),
  }));

const matrixSource = (check: RuleId, drawing: Outline): Source =>
  flagSource(check, drawing.layout.matrix, 'nameRead', areaRows(drawing), drawing);

const timelineSource = (check: RuleId, drawing: Outline): Source =>
  flagSource(check, drawing.layout.timeline, 'name', areaRows(drawing), drawing);

const ROWS_OF: Readonly<Record<keyof Verdicts, (check: RuleId, drawing: Outline) => Source>> = {
  participants: participantSource,
  matrix: matrixSource,
  timeline: timelineSource,
};

const milestoneSource = (check: RuleId, drawing: Outline): Source => {
  const { facts, layout, typed } = drawing;
  const rows = facts.plan.milestones.map(({ id, name }) => ({
    id,
    label: joined(typed('timeline', id, 'name') ?? name),
  }));
  return flagSource(check, layout.milestones, 'nameText', rows, drawing);
};

function wordSource(
  table: TableLayout,
  { word, cell }: { readonly word: string; readonly cell: string },
  rows: readonly { readonly verdict: string; readonly label: string }[],
): Source {
  const verdicts = refs.column(table, 'verdict');
  return {
    count: `COUNTIF(${verdicts},${cell})`,
    first: `INDEX(${refs.column(table, 'label')},MATCH(${cell},${verdicts},0))&""`,
    rows: rows.map(({ verdict, label }) => ({ count: verdict === word ? 1 : 0, label })),
  };
}

const projectSource = ({ facts, layout, typed, words }: Outline): Source =>
  wordSource(
    layout.project,
    {
      word: words.verdicts['value-unknown'],
      cell: wordsFrom('overview', { layout })('verdicts', 'value-unknown'),
    },
    (Object.keys(facts.plan.project) as (keyof typeof facts.plan.project)[]).map((field) => ({
      verdict: typed('overview', field, 'value') === undefined ? '' : words.verdicts['value-unknown'],
      label: words.overview.fields[field],
    })),
  );

const missing = (key: 'partyMissing' | 'systemMissing', drawing: Outline) => ({
  word: drawing.words.overview[key],
  cell: wordsFrom('overview', drawing)('presence', key),
});

const partySource = (drawing: Outline): Source =>
  wordSource(drawing.layout.parties, missing('partyMissing', drawing), partyWords(drawing));

const systemSource = (drawing: Outline): Source =>
  wordSource(drawing.layout.systems, missing('systemMissing', drawing), systemWords(drawing));

export const checkResults = (drawing: Outline): CheckResult[] =>
  CHECKS.map((check) => {
    // What is drawn anew is whole.
    if (check === 'structure-damaged') return { check, count: 0, first: '' };
    const rows = sourcesOf(check, drawing).flatMap((source) => source.rows);
    return {
      check,
      count: rows.reduce((sum, { count }) => sum + count, 0),
      first: rows.find(({ count }) => count > 0)?.label ?? '',
    };
  });

/** Cells of the checks that are errors: while any is above 0 the task is not ready. */
export const errorCells = ({ checks }: Drawing['layout']): string =>
  refs.column({ ...checks, count: FIRST_WARNING }, 'value');

export const errorCount = (results: readonly CheckResult[]): number =>
  results.slice(0, FIRST_WARNING).reduce((sum, { count }) => sum + count, 0);

/** The checks that find something, the most urgent first. */
export const hitsOf = ({ checks }: Drawing): CheckResult[] => checks.filter(({ count }) => count > 0);

export function checkBlock(drawing: Drawing): Block {
  const { layout, words } = drawing;
  const { checks } = layout;
  const filled = fillDown();
  const hits = hitsOf(drawing);
  const contents = CHECKS.map((check, index): Content[] => {
    const { count, first } = checkFormulas(check, drawing);
    const result = drawing.checks[index]!;
    const above = `${refs.cell(checks, 'rank', -1)}:${refs.own(checks, 'rank', index - 1)}`;
    return [
      check,
      words.overview.checkNames[check],
      computed(count, result.count),
      computedArray(first, result.first),
      computed(
        `IF(IFERROR(${refs.own(checks, 'value', index)},1)>0,MAX(${above})+1,0)`,
        hits.indexOf(result) + 1,
        filled,
      ),
    ];
  });
  return {
    top: checks.first,
    left: columnOf(checks, 'id'),
    rows: CHECKS.length,
    columns: CHECK_KEYS.length,
    contents,
    style: 'key',
  };
}

function checkFormulas(check: Check, drawing: Drawing): Pick<Source, 'count' | 'first'> {
  if (check === 'structure-damaged') return trouble(drawing);
  const sources = sourcesOf(check, drawing);
  return {
    count: sources.map(({ count }) => count).join('+'),
    first: sources.reduceRight(
      (rest, { count, first }) => `IF(${count}>0,IFERROR(${first},""),${rest})`,
      '""',
    ),
  };
}

/** Nobody and nothing reached stands out by its colour as well. */
export const nobodyHighlights = ({ layout: { parties, systems } }: Drawing): Highlight[] =>
  [parties, systems].map((table) => ({
    ...columnRect(table, 'verdict'),
    formula: `${refs.own(table, 'value', 0)}=""`,
    style: 'bad',
  }));
