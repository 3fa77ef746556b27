import { dateToSerial, EARLIEST_DATE } from '../../domain/date';
import { firstDayShown } from '../../domain/facts';
import { DEFAULT_LOAD_LIMIT } from '../../domain/fields';
import type { Block, Content, DefinedName, SheetSpec } from '../blueprint';
import { columnRect, computed, line, sheetDefaults, type Drawing } from '../drawing';
import { columnOf, referencesFrom, tableLayout } from '../layout';
import { DRAWING_REVISION, LIST, REGION } from '../names';
import { baselineBlock, baselineTable } from './baseline';
import { completedLine } from './completed-line';
import { MATRIX_HEADER_ROW } from './matrix-codes';
import { damageContents } from './damage-counts';
import { META_KEYS, META_ROW, type MetaKey } from './meta-rows';
import { projectContents } from './project-says';
import { CHARACTER_TEXTS } from './read-texts';
import {
  joinedWords,
  listContents,
  listLength,
  wordsAltered,
  wordsRect,
  wordsTable,
  type Wording,
} from './word-lists';

/** The hidden sheet: what the workbook is, the dropdowns' lists, and what was completed. */
const META_FIRST = 1;
/** Under the lists and the meta table, whichever is the longer. */
const BASELINE_FIRST = 40;
const refs = referencesFrom('system');

export function systemTables(
  sheetName: string,
  wording: Wording,
  counts: { readonly baseline: number },
): Pick<Drawing['layout'], 'meta' | 'words' | 'baseline'> {
  return {
    words: wordsTable(sheetName, wording),
    meta: tableLayout({ sheet: 'system', sheetName, first: META_FIRST, count: META_KEYS.length }, [
      'key',
      'value',
    ]),
    baseline: baselineTable(sheetName, BASELINE_FIRST, counts.baseline),
  };
}

function metaContents(baseline: Block, drawing: Drawing): Readonly<Record<MetaKey, Content>> {
  const { facts, layout, words } = drawing;
  const { plan, template } = facts;
  const starts = refs.column(layout.timeline, 'startDay');
  const first = firstDayShown(plan);
  const changed = refs.column(layout.baseline, 'changed');
  const [start, limit] = [meta('startDay', drawing), meta('loadLimitNumber', drawing)];
  return {
    schemaVersion: plan.schema,
    templateId: template.id,
    templateVersion: template.version,
    workbookId: plan.workbookId,
    language: words.language,
    state: plan.completion === null ? 'open' : 'completed',
    fingerprint: plan.completion?.fingerprint ?? null,
    completedLine: completedLine(plan) || null,
    sentinel: computed('DATE(2000,1,1)', dateToSerial(EARLIEST_DATE)),
    loadLimit: computed(`IF(${limit}>0,${limit},${DEFAULT_LOAD_LIMIT})`, plan.project.loadLimit),
    firstDay: computed(
      `IF(${start}>0,${start},IF(COUNTIF(${starts},">0")=0,"",MINIFS(${starts},${starts},">0")))`,
      first === null ? '' : dateToSerial(first),
    ),
    changedRows: computed(`SUM(${changed})`, changedRows(baseline, drawing)),
    drawing: DRAWING_REVISION,
    ...CHARACTER_TEXTS,
    ...projectContents(drawing),
    ...damageContents(drawing),
    words: joinedWords(listContents(drawing)),
    wordsDamage: computed(wordsAltered(drawing), 0),
  };
}

const meta = (key: MetaKey, { layout }: Drawing): string => refs.cell(layout.meta, 'value', META_ROW[key]);

function changedRows({ contents }: Block, { layout }: Drawing): number {
  const column = columnOf(layout.baseline, 'changed');
  return contents.reduce((sum, row) => sum + Number((row[column] as { result: number }).result), 0);
}

export function drawSystem(drawing: Drawing): SheetSpec {
  const { layout } = drawing;
  const baseline = baselineBlock(drawing);
  const contents = metaContents(baseline, drawing);
  return {
    ...sheetDefaults(drawing, 'system'),
    visibility: 'veryHidden',
    protected: false,
    columnWidths: [14, 40, 3, 30, 14, 10, 24, 10, 24, 24, 24, 40, 14, 14, 18, 40],
    rowHeights: new Map(),
    freeze: { rows: 0, columns: 0 },
    print: null,
    blocks: [
      line(0, 0, 'Holdplan', 'key'),
      {
        top: META_FIRST,
        left: 0,
        rows: META_KEYS.length,
        columns: 2,
        contents: META_KEYS.map((key) => [key, contents[key]]),
        style: 'key',
      },
      { ...wordsRect(layout), contents: listContents(drawing), style: 'key' },
      {
        ...line(BASELINE_FIRST - 1, 0, null, 'key', layout.baseline.columns.size),
        contents: [[...layout.baseline.columns.keys()]],
      },
      baseline,
    ],
    highlights: [],
  };
}

const DROPDOWNS = ['roles', 'sides', 'yesNo', 'phases', 'codes'] as const;

/** The dropdowns' sources. Names of participants are those above the matrix's codes: no input cell can cut them off. */
export const listNames = (drawing: Drawing): DefinedName[] => [
  ...DROPDOWNS.map((key): DefinedName => ({
    name: LIST[key],
    sheet: 'system',
    rect: {
      ...columnRect(drawing.layout.words, key),
      rows: listLength(key, { words: drawing.words, template: drawing.facts.template }),
    },
  })),
  {
    name: LIST.names,
    sheet: 'matrix',
    rect: { ...columnRect(drawing.layout.matrix, ...drawing.layout.codes), top: MATRIX_HEADER_ROW, rows: 1 },
  },
];

export const systemNames = ({ layout }: Drawing): DefinedName[] => [
  { name: REGION.meta, sheet: 'system', rect: columnRect(layout.meta, 'key', 'value') },
  { name: REGION.words, sheet: 'system', rect: wordsRect(layout) },
  {
    name: REGION.baseline,
    sheet: 'system',
    rect: columnRect(layout.baseline, 'key', 'changed'),
  },
];
