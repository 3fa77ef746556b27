import { trimmed } from '../../domain/readable';
import { EARLIEST_DATE, LATEST_DATE } from '../../domain/date';
import { PROJECT } from '../../domain/fields';
import { SHEET_KEYS } from '../../domain/place';
import type { Block, DefinedName, SheetSpec, Validation } from '../blueprint';
import { columnRect, computed, line, sheetDefaults, type Drawing, type Layout } from '../drawing';
import { FIELD_OF, LOAD_LIMIT, type Field } from '../fields';
import { spaced } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { LIST, REGION } from '../names';
import { PALETTE, type StyleName } from '../styles';
import type { ProjectField } from '../words';
import { CHECK_COUNT, CHECK_KEYS, checkBlock, nobodyHighlights } from './overview-checks';
import { FIGURE_COUNT, figureBlock } from './overview-figures';
import { MISSING_COUNT, missingBlock, missingHighlights } from './overview-missing';
import { partyBlock, systemBlock } from './overview-people';
import { STEP_COUNT, stepBlock } from './overview-steps';
import { META_ROW } from './meta-rows';
import { PROJECT_POSITION, projectInput } from './project-position';
import { NUMBER_OF } from './project-says';
import { nextContent, statusContent } from './overview-status';
import { wordsFrom } from './word-lists';

const SUBTITLE_ROW = 1;
const STATUS_ROW = 2;
const NEXT_ROW = 3;
const GUIDE_ROW = 4;
/** One section under the other, in a width that stands beside the pane on a small screen. */
const LEFT = 0;
/** Behind what is seen: what is counted. */
const COUNTS = 5;
const TOP = 6;
const SHOWN_COLUMNS = 3;
const refs = referencesFrom('overview');

const TABLE_KEYS = ['id', 'label', 'value', 'verdict'] as const;
/** Who and what reaches it needs the wide column. */
const PRESENCE_KEYS = ['id', 'label', 'verdict', 'value'] as const;
/** The other sheets that people see. */
const SHEETS = SHEET_KEYS.filter((key) => key !== 'overview' && key !== 'system');

export function overviewTables(
  sheetName: string,
  counts: { readonly parties: number; readonly systems: number },
): Pick<
  Layout,
  | 'subtitle'
  | 'status'
  | 'next'
  | 'steps'
  | 'figures'
  | 'missing'
  | 'checks'
  | 'project'
  | 'parties'
  | 'systems'
  | 'sheets'
> {
  const at = (first: number, count: number, keys: readonly string[] = TABLE_KEYS): TableLayout =>
    tableLayout({ sheet: 'overview', sheetName, first, count }, keys, LEFT);
  let first = TOP;
  /** Each section: a heading, its rows, and a free row. */
  const section = (count: number, keys?: readonly string[]): TableLayout => {
    const table = at(first, count, keys);
    first += count + 2;
    return table;
  };
  return {
    subtitle: at(SUBTITLE_ROW, 1),
    status: at(STATUS_ROW, 1),
    next: at(NEXT_ROW, 1),
    steps: section(STEP_COUNT),
    figures: section(FIGURE_COUNT),
    missing: section(MISSING_COUNT),
    project: section(PROJECT.length),
    parties: section(counts.parties, PRESENCE_KEYS),
    systems: section(counts.systems, PRESENCE_KEYS),
    sheets: section(SHEETS.length),
    checks: tableLayout({ sheet: 'overview', sheetName, first: TOP, count: CHECK_COUNT }, CHECK_KEYS, COUNTS),
  };
}

/** Formulas whose results change when the task is completed or reopened. */
export const liveNames = ({ steps }: Layout): DefinedName[] => {
  const live = (name: string, top: number, left: number, columns = 1): DefinedName => ({
    name,
    sheet: 'overview',
    rect: { top, left, rows: 1, columns },
  });
  return [
    live(REGION.liveStatus, STATUS_ROW, LEFT + 2),
    live(REGION.liveNext, NEXT_ROW, LEFT + 2),
    // The last step's state and detail.
    live(REGION.liveStep, steps.first + steps.count - 1, LEFT + 2, 2),
  ];
};

type ProjectSpec = (typeof PROJECT)[number];
const STYLES: Readonly<Record<ProjectSpec['kind'], StyleName>> = {
  ...{ text: 'input', date: 'inputDate', loadLimit: 'inputCenter', yesNo: 'inputCenter' },
};

function projectRow({ key: field, kind }: ProjectSpec, index: number, drawing: Drawing): Block[] {
  const { layout, facts, typed, words, writing } = drawing;
  const { first, columns } = layout.project;
  const number = refs.cell(layout.meta, 'value', META_ROW[NUMBER_OF[field]]);
  const raw = typed('overview', field, 'value');
  const word = words.verdicts['value-unknown'];
  const { encode } = FIELD_OF[kind] as Field<unknown>;
  const row = first + index;
  return [
    line(row, columns.get('id')!, field, 'key'),
    line(row, columns.get('label')!, words.overview.fields[field], 'label'),
    line(row, columns.get('value')!, raw ?? encode(facts.plan.project[field], writing), STYLES[kind]),
    line(
      row,
      columns.get('verdict')!,
      computed(
        `IF(${number}<0,${wordsFrom('overview', drawing)('verdicts', 'value-unknown')},"")`,
        raw === undefined ? '' : word,
      ),
      'note',
    ),
  ];
}

export function drawOverview(drawing: Drawing): SheetSpec {
  const { words, layout } = drawing;
  const { overview } = words;
  const heading = ({ first }: TableLayout, text: string): Block =>
    line(first - 1, 1, text, 'heading', SHOWN_COLUMNS);
  const rows = layout.sheets.first + layout.sheets.count;
  const municipality = projectInput('overview', 'municipality', drawing);
  const hasMunicipality = `${refs.cell(layout.meta, 'value', META_ROW.municipalityNumber)}>0`;
  return {
    ...sheetDefaults(drawing, 'overview'),
    tabColor: PALETTE.brand,
    columnWidths: [0, 38, 25, 52, 3, ...CHECK_KEYS.map(() => 0)],
    rowHeights: new Map([
      [0, 30],
      [SUBTITLE_ROW, 18],
      [STATUS_ROW, 26],
      [NEXT_ROW, 30],
      [GUIDE_ROW, 40],
      ...Array.from({ length: rows - TOP + 1 }, (_, index): [number, number] => [TOP - 1 + index, 19]),
    ]),
    freeze: { rows: NEXT_ROW + 1, columns: 0 },
    print: {
      area: { top: 0, left: 1, rows, columns: SHOWN_COLUMNS },
      orientation: 'portrait',
      pagesWide: 1,
      pagesTall: 1,
      footer: words.footer,
    },
    blocks: [
      line(0, 1, overview.title, 'title'),
      line(
        SUBTITLE_ROW,
        1,
        computed(
          `${wordsFrom('overview', drawing)('texts', 'task')}&IF(${hasMunicipality}," · "&${spaced(municipality)},"")`,
          subtitle(drawing),
        ),
        'subtitle',
      ),
      line(STATUS_ROW, 1, overview.status, 'label'),
      { ...line(STATUS_ROW, 2, statusContent(drawing), 'badge', 2) },
      line(NEXT_ROW, 1, overview.next, 'label'),
      line(NEXT_ROW, 2, nextContent(drawing), 'next', 2),
      line(GUIDE_ROW, 1, overview.guide, 'guide', SHOWN_COLUMNS),
      heading(layout.steps, overview.steps),
      stepBlock(drawing),
      heading(layout.figures, overview.figures),
      figureBlock(drawing),
      heading(layout.missing, overview.checks),
      missingBlock(drawing),
      checkBlock(drawing),
      heading(layout.project, overview.project),
      ...PROJECT.flatMap((field, index) => projectRow(field, index, drawing)),
      heading(layout.parties, overview.parties),
      partyBlock(drawing),
      heading(layout.systems, overview.systems),
      systemBlock(drawing),
      heading(layout.sheets, overview.sheets),
      sheetBlock(drawing),
    ],
    merges: [
      { top: STATUS_ROW, left: 2, rows: 1, columns: 2 },
      { top: NEXT_ROW, left: 2, rows: 1, columns: 2 },
      { top: GUIDE_ROW, left: 1, rows: 1, columns: SHOWN_COLUMNS },
    ],
    validations: validations(drawing),
    highlights: [...missingHighlights(drawing), ...nobodyHighlights(drawing)],
  };
}

function subtitle({ facts, words }: Drawing): string {
  const municipality = trimmed(facts.plan.project.municipality);
  return facts.template.title[words.language] + (municipality === '' ? '' : ` · ${municipality}`);
}

function sheetBlock({ layout, words }: Drawing): Block {
  const { sheetPurposes } = words.overview;
  return {
    top: layout.sheets.first,
    left: 1,
    rows: SHEETS.length,
    columns: 2,
    contents: SHEETS.map((key) => [words.sheetNames[key], sheetPurposes[key]]),
    style: ['label', 'plain'],
  };
}

function validations({ layout, words }: Drawing): Validation[] {
  const cell = (field: ProjectField) => ({
    ...columnRect(layout.project, 'value'),
    top: layout.project.first + PROJECT_POSITION[field],
    rows: 1,
  });
  const date = { kind: 'date', from: EARLIEST_DATE, to: LATEST_DATE } as const;
  return [
    { ...cell('start'), rule: date, ...words.inputs.date },
    { ...cell('end'), rule: date, ...words.inputs.date },
    { ...cell('loadLimit'), rule: { kind: 'whole', ...LOAD_LIMIT }, ...words.inputs.loadLimit },
    { ...cell('klikRead'), rule: { kind: 'list', source: LIST.yesNo }, ...words.inputs.klikRead },
  ];
}
