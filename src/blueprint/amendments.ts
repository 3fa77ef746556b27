import type { HistoryEntry } from '../domain/completion';
import type { Amendment, AmendedCell, CellValue, WorkbookReading } from './reading';
import { isFormula, type Content } from './blueprint';
import type { Drawing } from './drawing';
import type { Tables } from './interpret-tables';
import { REGION } from './names';
import { BASELINE_KEYS, baselineBlock } from './sheets/baseline';
import { isFirstDrawing, joinedCells } from './first-drawing';
import { completedLine } from './sheets/completed-line';
import { historyCells } from './sheets/history';
import type { MetaKey } from './sheets/meta-rows';
import { nextContent, statusContent } from './sheets/overview-status';
import { completeContents } from './sheets/overview-steps';
import type { TableReading } from './table-reading';

/**
 * What is written into a workbook when its task is completed or reopened: a history row, the state and the
 * baseline on the hidden sheet, and the results that follow from them on the overview. Nothing else is touched.
 */
export interface AmendmentSource {
  readonly reading: WorkbookReading;
  readonly tables: Tables;
  /** The plan as it is to stand afterwards, drawn. */
  readonly drawing: Drawing;
  readonly entry: HistoryEntry;
  readonly properties: Amendment['properties'];
}

export const amendmentFor = (source: AmendmentSource): Amendment => ({
  cells: [...historyRow(source), ...metaCells(source), ...baselineCells(source), ...liveCells(source)],
  properties: source.properties,
  signed: { by: source.entry.by, at: source.entry.at },
});

/** The first free row of the history, counted in the region, or null when it is full. */
export function freeHistoryRow({ region, columns }: TableReading): number | null {
  if (region === null) return null;
  const marks = ['kind', 'at', 'digest'].map((key) => columns.get(key) ?? 0);
  const used = region.values.findLastIndex(
    (row, index) => index > 0 && marks.some((column) => row[column] !== null && row[column] !== ''),
  );
  const free = Math.max(used, 0) + 1;
  return free < region.values.length ? free : null;
}

function historyRow({ tables, entry, drawing }: AmendmentSource): AmendedCell[] {
  const row = freeHistoryRow(tables.history);
  if (row === null) throw new Error('The history is full, which is to be told before anything is amended');
  return Object.entries(historyCells(entry, drawing.words)).flatMap(([key, value]): AmendedCell[] => {
    const column = tables.history.columns.get(key);
    return column === undefined ? [] : [{ region: REGION.history, row, column, value, as: 'input' }];
  });
}

function metaCells({ reading, drawing }: AmendmentSource): AmendedCell[] {
  const { plan } = drawing.facts;
  const rows = reading.regions.get(REGION.meta)?.values ?? [];
  const cell = (key: MetaKey, value: CellValue, as: AmendedCell['as'] = 'input'): AmendedCell[] => {
    const row = rows.findIndex(([name]) => name === key);
    return row < 0 ? [] : [{ region: REGION.meta, row, column: 1, value, as }];
  };
  return [
    ...cell('state', plan.completion === null ? 'open' : 'completed'),
    ...cell('fingerprint', plan.completion?.fingerprint ?? null),
    ...cell('completedLine', completedLine(plan) || null),
    ...cell('changedRows', 0, 'result'),
  ];
}

function baselineCells({ reading, tables, drawing }: AmendmentSource): AmendedCell[] {
  const region = reading.regions.get(REGION.baseline);
  if (!region) return [];
  const joinedByFirst = isFirstDrawing(tables) && drawing.facts.plan.completion !== null;
  const drawn = new Map(baselineBlock(drawing).contents.map((row) => [row[0], row]));
  const column = (name: (typeof BASELINE_KEYS)[number]): number => BASELINE_KEYS.indexOf(name);
  return region.values.flatMap(([slot], row): AmendedCell[] => {
    const contents = drawn.get(slot);
    if (!contents) return [];
    const [content, sealed, now] = (['content', 'sealed', 'now'] as const).map((name) =>
      shown(contents[column(name)] ?? null),
    );
    const joined = joinedByFirst ? joinedCells(String(slot), tables) : null;
    const cell = (name: (typeof BASELINE_KEYS)[number], value: CellValue, as: AmendedCell['as']) => ({
      ...{ region: REGION.baseline, row, column: column(name), value, as },
    });
    return [
      cell('content', content!, 'input'),
      cell('sealed', joined ?? sealed!, 'input'),
      cell('now', joined ?? now!, 'result'),
      cell('changed', 0, 'result'),
    ];
  });
}

const shown = (content: Content): CellValue => (isFormula(content) ? content.result : content);

function liveCells({ drawing }: AmendmentSource): AmendedCell[] {
  const cell = (region: string, column: number, content: Content): AmendedCell => ({
    region,
    row: 0,
    column,
    value: shown(content),
    as: 'result',
  });
  return [
    cell(REGION.liveStatus, 0, statusContent(drawing)),
    cell(REGION.liveNext, 0, nextContent(drawing)),
    ...completeContents(drawing).map((content, column) => cell(REGION.liveStep, column, content)),
  ];
}
