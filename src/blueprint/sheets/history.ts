import type { HistoryEntry } from '../../domain/completion';
import { dateOf } from '../../domain/danish-time';
import { dateToSerial } from '../../domain/date';
import { keysOf } from '../../domain/fields';
import type { Scalar, SheetSpec } from '../blueprint';
import { headerRow, keyRow, line, sheetDefaults, type Drawing } from '../drawing';
import { tableLayout, type TableLayout } from '../layout';
import type { WorkbookWords } from '../words';

/** One row per completion or reopening. Unprotected, since the add-in adds rows; sealed by digests instead. */
const FIRST_ROW = 4;
const HEADER_ROW = 2;

/** A task is completed and reopened a handful of times; this is room for a lifetime. */
export const HISTORY_ROWS = 200;

const COLUMNS = [
  {
    key: 'kind',
    width: 14,
    cell: ({ kind }: HistoryEntry, words: WorkbookWords) => words.historyKinds[kind],
  },
  { key: 'date', width: 13, cell: ({ at }: HistoryEntry) => dateToSerial(dateOf(at)) },
  { key: 'by', width: 26, cell: ({ by }: HistoryEntry) => by },
  { key: 'errors', width: 8, cell: ({ counts }: HistoryEntry) => counts.errors },
  { key: 'warnings', width: 11, cell: ({ counts }: HistoryEntry) => counts.warnings },
  { key: 'infos', width: 8, cell: ({ counts }: HistoryEntry) => counts.infos },
  { key: 'note', width: 60, cell: ({ note }: HistoryEntry) => note },
  { key: 'fingerprint', width: 22, cell: ({ fingerprint }: HistoryEntry) => fingerprint },
  { key: 'at', width: 21, cell: ({ at }: HistoryEntry) => at },
  { key: 'digest', width: 22, cell: ({ digest }: HistoryEntry) => digest },
] as const satisfies readonly {
  key: string;
  width: number;
  cell: (entry: HistoryEntry, words: WorkbookWords) => Scalar;
}[];

const STYLES = COLUMNS.map(({ key }) =>
  key === 'date'
    ? 'lineDate'
    : key === 'errors' || key === 'warnings' || key === 'infos'
      ? 'historyCount'
      : key === 'fingerprint' || key === 'at' || key === 'digest'
        ? 'historyCode'
        : 'lineText',
);

/** The columns that are read again: the date is shown for people, and is that of `at`. */
export const HISTORY_KEYS: readonly string[] = keysOf(COLUMNS).filter((key) => key !== 'date');

export const historyTable = (sheetName: string): TableLayout =>
  tableLayout({ sheet: 'history', sheetName, first: FIRST_ROW, count: HISTORY_ROWS }, keysOf(COLUMNS));

/** A row's cells by column key, in the words of the workbook. */
export const historyCells = (entry: HistoryEntry, words: WorkbookWords): Record<string, Scalar> =>
  Object.fromEntries(COLUMNS.map(({ key, cell }) => [key, cell(entry, words)]));

export function drawHistory(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const rows = facts.plan.history.map((entry) => Object.values(historyCells(entry, words)));
  return {
    ...sheetDefaults(drawing, 'history'),
    protected: false,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: new Map([
      [0, 32],
      [1, 30],
      [HEADER_ROW, 24],
      [3, 0],
    ]),
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: FIRST_ROW + Math.max(rows.length, 10), columns: COLUMNS.length },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.history.title, 'title'),
      line(1, 0, words.history.guide, 'guide', COLUMNS.length),
      headerRow(
        HEADER_ROW,
        COLUMNS.map(({ key }) => words.history.headers[key]),
      ),
      keyRow(layout.history),
      {
        top: FIRST_ROW,
        left: 0,
        rows: HISTORY_ROWS,
        columns: COLUMNS.length,
        contents: rows,
        style: STYLES,
      },
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: COLUMNS.length }],
    highlights: [],
  };
}
