import { trimmed } from '../../domain/readable';
import { EARLIEST_DATE, LATEST_DATE } from '../../domain/date';
import { PROJECT } from '../../domain/fields';
import type { Block, DefinedName, SheetSpec, Validation } from '../blueprint';
import { columnRect, computed, line, sheetDefaults, type Drawing, type Layout } from '../drawing';
import { FIELD_OF, LOAD_LIMIT, type Field } from '../fields';
import { spaced } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { LIST, REGION } from '../names';
import { PALETTE, type StyleName } from '../styles';
import type { ProjectField } from '../words';
import { CHECK_COUNT, checkBlock, checkLine } from './overview-checks';
import { FIGURE_COUNT, figureBlock } from './overview-figures';
import { partyBlock, systemBlock } from './overview-people';
import { STEP_COUNT, stepBlock } from './overview-steps';
import { META_ROW } from './meta-rows';
import { PROJECT_POSITION, projectInput } from './project-position';
import { NUMBER_OF } from './project-says';
import { nextContent, statusContent } from './overview-status';
import { wordsFrom } from './word-lists';

const SUBTITLE_ROW = 1;
const STATUS_ROW = 2;
const GUIDE_ROW = 3;
/** Two panels side by side: what people fill in and where it stands, and what is missing. */
const LEFT = 0;
const RIGHT = 5;
const TOP = 6;
const SHOWN_COLUMNS = 9;
const refs = referencesFrom('overview');

const TABLE_KEYS = ['id', 'label', 'value', 'verdict'] as const;
/** Each section: a heading, its rows, and a free row. */
const below = (first: number, count: number): number => first + count + 2;

const ROWS = {
  project: TOP,
  steps: below(TOP, PROJECT.length),
  figures: below(below(TOP, PROJECT.length), STEP_COUNT),
  sheets: below(below(below(TOP, PROJECT.length), STEP_COUNT), FIGURE_COUNT),
  checks: TOP,
  parties: below(TOP, CHECK_COUNT),
} as const;

export function overviewTables(
  sheetName: string,
  counts: { readonly parties: number; readonly systems: number },
): Pick<Layout, 'subtitle' | 'status' | 'project' | 'steps' | 'figures' | 'checks' | 'parties' | 'systems'> {
  const at = (first: number, count: number, left: number): TableLayout =>
    tableLayout({ sheet: 'overview', sheetName, first, count }, TABLE_KEYS, left);
  return {
    subtitle: at(SUBTITLE_ROW, 1, LEFT),
    status: at(STATUS_ROW, 1, LEFT),
    project: at(ROWS.project, PROJECT.length, LEFT),
    steps: at(ROWS.steps, STEP_COUNT, LEFT),
    figures: at(ROWS.figures, FIGURE_COUNT, LEFT),
    checks: at(ROWS.checks, CHECK_COUNT, RIGHT),
    parties: at(ROWS.parties, counts.parties, RIGHT),
    systems: at(below(ROWS.parties, counts.parties), counts.systems, RIGHT),
  };
}

/** Formulas whose results change when the task is completed or reopened. */
export const liveNames = (): DefinedName[] => {
  const live = (name: string, top: number, left: number, columns = 1): DefinedName => ({
    name,
    sheet: 'overview',
    rect: { top, left, rows: 1, columns },
  });
  return [
    live(REGION.liveStatus, STATUS_ROW, LEFT + 2),
    live(REGION.liveNext, STATUS_ROW, RIGHT + 2),
    // The last step's state and detail.
    live(REGION.liveStep, ROWS.steps + STEP_COUNT - 1, LEFT + 2, 2),
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
  const heading = (first: number, left: number, text: string): Block =>
    line(first - 1, left, text, 'heading', 3);
  const rows = layout.systems.first + layout.systems.count;
  const municipality = projectInput('overview', 'municipality', drawing);
  const hasMunicipality = `${refs.cell(layout.meta, 'value', META_ROW.municipalityNumber)}>0`;
  return {
    ...sheetDefaults(drawing, 'overview'),
    tabColor: PALETTE.brand,
    columnWidths: [0, 38, 28, 38, 3, 0, 40, 28, 48],
    rowHeights: new Map([
      [0, 34],
      [SUBTITLE_ROW, 20],
      [STATUS_ROW, 30],
      [GUIDE_ROW, 42],
      ...Array.from({ length: rows - TOP + 1 }, (_, index): [number, number] => [TOP - 1 + index, 21]),
    ]),
    freeze: { rows: STATUS_ROW + 1, columns: 0 },
    print: {
      area: { top: 0, left: 1, rows, columns: SHOWN_COLUMNS - 1 },
      orientation: 'landscape',
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
      line(STATUS_ROW, RIGHT + 1, overview.next, 'label'),
      line(STATUS_ROW, RIGHT + 2, nextContent(drawing), 'next', 2),
      line(GUIDE_ROW, 1, overview.guide, 'guide', SHOWN_COLUMNS - 1),
      heading(ROWS.project, 1, overview.project),
      ...PROJECT.flatMap((field, index) => projectRow(field, index, drawing)),
      heading(ROWS.steps, 1, overview.steps),
      stepBlock(ROWS.steps, drawing),
      heading(ROWS.figures, 1, overview.figures),
      figureBlock(ROWS.figures, drawing),
      heading(ROWS.sheets, 1, overview.sheets),
      sheetBlock(drawing),
      heading(ROWS.checks, RIGHT + 1, overview.checks),
      checkBlock(drawing),
      heading(layout.parties.first, RIGHT + 1, overview.parties),
      partyBlock(drawing),
      heading(layout.systems.first, RIGHT + 1, overview.systems),
      systemBlock(drawing),
    ],
    merges: [
      { top: STATUS_ROW, left: 2, rows: 1, columns: 2 },
      { top: STATUS_ROW, left: RIGHT + 2, rows: 1, columns: 2 },
      { top: GUIDE_ROW, left: 1, rows: 1, columns: SHOWN_COLUMNS - 1 },
    ],
    validations: validations(drawing),
    highlights: checkLine(drawing),
  };
}

function subtitle({ facts, words }: Drawing): string {
  const municipality = trimmed(facts.plan.project.municipality);
  return facts.template.title[words.language] + (municipality === '' ? '' : ` · ${municipality}`);
}

function sheetBlock({ words }: Drawing): Block {
  const purposes = Object.entries(words.overview.sheetPurposes);
  return {
    top: ROWS.sheets,
    left: 1,
    rows: purposes.length,
    columns: 2,
    contents: purposes.map(([key, purpose]) => [
      words.sheetNames[key as keyof typeof words.sheetNames],
      purpose,
    ]),
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
