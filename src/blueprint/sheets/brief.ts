import { dateToSerial } from '../../domain/date';
import type { AreaFacts } from '../../domain/facts';
import { keysOf } from '../../domain/fields';
import type { Participant } from '../../domain/plan';
import { nameKey, trimmed } from '../../domain/readable';
import type { Content, SheetSpec } from '../blueprint';
import {
  computed,
  computedArray,
  line,
  sheetDefaults,
  tableBlocks,
  tableHeader,
  type Column,
  type Drawing,
  type Shown,
} from '../drawing';
import { quoted, spaced } from '../formulas';
import {
  absoluteAddress,
  columnLetters,
  HERE,
  referencesFrom,
  tableLayout,
  type TableLayout,
} from '../layout';
import { LIST } from '../names';
import { CODES } from '../../domain/vocabulary';
import { GUARDS, matrixHeaders } from './matrix-codes';
import { leadText } from './matrix-says';
import { YES } from './numbers';
import { wordsFrom } from './word-lists';

/**
 * One participant's own page: choose a name and see areas, codes, dates and who answers for each. Two hidden
 * columns walk through the matrix and count the chosen person's areas; each shown row picks the one of its number.
 */
const CHOICE_ROW = 2;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
const refs = referencesFrom('brief');

/** The chosen name between two locked cells; what it says; and its position among the matrix's columns. */
const CHOICE = `INDEX(${absoluteAddress({ top: CHOICE_ROW - 1, left: 2, rows: 3, columns: 1 })},2)`;
const CHOSEN_COLUMN = 7;
const POSITION_COLUMN = 8;
const SUMMARY_COLUMN = 3;
/** The formulas beside the choice. */
export const CHOICE_CELLS = [SUMMARY_COLUMN, CHOSEN_COLUMN, POSITION_COLUMN].map((column) => ({
  row: CHOICE_ROW,
  column,
}));
const besideChoice = (column: number): string => `$${columnLetters(column)}$${CHOICE_ROW + 1}`;
const CHOSEN = besideChoice(CHOSEN_COLUMN);
const POSITION = besideChoice(POSITION_COLUMN);

interface BriefRow {
  /** The area in this row of the matrix, and whether the chosen person has it. */
  readonly code: string;
  readonly count: number;
  /** The area that is shown in this row, if the person has so many. */
  readonly shown: AreaFacts | undefined;
  readonly shownCode: string;
}

const pick = (key: string, index: number, { layout }: Drawing): string =>
  `INDEX(${refs.column(layout.matrix, key)},${refs.own(layout.brief, 'matrixRow', index)})`;

const blankWhenNone = (day: string): string => `IF(${day}>0,${day},"")`;

const shown = <Key extends string>(
  key: Key,
  width: number,
  style: Column<BriefRow>['style'],
  formula: (index: number, drawing: Drawing) => string,
  result: (area: AreaFacts, drawing: Drawing, row: BriefRow) => string | number,
): Column<BriefRow, Key> => ({
  key,
  width,
  style,
  formula: (index, drawing) =>
    `IF(${refs.own(drawing.layout.brief, 'matrixRow', index)}="","",${formula(index, drawing)})`,
  result: (row, drawing) => (row.shown ? result(row.shown, drawing, row) : ''),
});

const SHOWN: Shown<BriefRow, 'brief'> = [
  shown(
    'id',
    7,
    'briefId',
    (index, drawing) => pick('id', index, drawing),
    ({ area }) => area.id,
  ),
  shown(
    'name',
    50,
    'lineText',
    // Joined with nothing: an own area without a name would show as 0.
    (index, drawing) => `${pick('nameRead', index, drawing)}&""`,
    ({ area, template }, { words }) => template?.name[words.language] ?? trimmed(area.name),
  ),
  shown(
    'code',
    30,
    'lineText',
    (index, drawing) => {
      const { layout } = drawing;
      const word = wordsFrom('brief', drawing);
      const code = `INDEX(${refs.column(layout.brief, 'codeHere')},${refs.own(layout.brief, 'matrixRow', index)})`;
      return CODES.reduceRight(
        (rest, letter) => `IF(${code}="${letter}",${word('codeNames', letter)},${rest})`,
        code,
      );
    },
    (_, { words }, { shownCode }) =>
      shownCode in words.codes
        ? `${shownCode} – ${words.codes[shownCode as keyof typeof words.codes].name}`
        : shownCode,
  ),
  shown(
    'from',
    13,
    'lineDate',
    (index, drawing) => blankWhenNone(pick('from', index, drawing)),
    ({ area, weeks }) => (weeks ? dateToSerial(area.start!) : ''),
  ),
  shown(
    'to',
    13,
    'lineDate',
    (index, drawing) => blankWhenNone(pick('to', index, drawing)),
    ({ area, weeks }) => (weeks ? dateToSerial(area.end!) : ''),
  ),
  shown(
    'lead',
    30,
    'lineText',
    (index, drawing) => `${pick('lead', index, drawing)}&""`,
    (area) => leadText(area),
  ),
];

export const BRIEF_COLUMNS: readonly Column<BriefRow>[] = [
  ...SHOWN,
  {
    key: 'codeHere',
    width: 0,
    style: 'plain',
    formula: (index, { layout }) => {
      const { matrix } = layout;
      const codes = refs.guardedBlock(matrix, ...GUARDS);
      const cell = `INDEX(${codes},${refs.cell(matrix, HERE, index)},${POSITION})`;
      const isCode = `ISNUMBER(FIND(UPPER(${cell}),${quoted(CODES.join(''))})/(LEN(${cell})=1))`;
      return `IF(${POSITION}="","",IF(${refs.cell(matrix, 'answer', index)}=${YES},IF(${isCode},UPPER(${cell}),""),""))`;
    },
    result: ({ code }) => code,
    // Each looks at its own row of the matrix, wherever this one is moved.
    alike: (_, index) => index,
  },
  {
    key: 'countHere',
    width: 0,
    style: 'plain',
    formula: (index, { layout }) => {
      const here = `IF(${refs.own(layout.brief, 'codeHere', index)}="",0,1)`;
      return index === 0 ? here : `${refs.own(layout.brief, 'countHere', index - 1)}+${here}`;
    },
    result: ({ count }) => count,
    alike: (_, index) => index === 0,
  },
  {
    key: 'matrixRow',
    width: 0,
    style: 'plain',
    formula: (index, { layout }) => {
      const counts = refs.column(layout.brief, 'countHere');
      return `IF(MAX(${counts})<${index + 1},"",MATCH(${index + 1},${counts},0))`;
    },
    result: ({ shown }, { facts }) => (shown ? facts.areas.indexOf(shown) + 1 : ''),
    alike: (_, index) => index,
  },
];

export const briefTable = (sheetName: string, count: number): TableLayout =>
  tableLayout({ sheet: 'brief', sheetName, first: FIRST_ROW, count }, keysOf(BRIEF_COLUMNS));

/** A page is found by its name: where two bear it, the first one's is shown. */
function chosenParticipant({ facts, briefFor }: Drawing): Participant | undefined {
  const name = briefFor === null ? '' : (facts.participant.get(briefFor)?.participant.name ?? '');
  const named = facts.participants.map(({ participant }) => participant);
  return name === '' ? undefined : named.find((other) => nameKey(other.name) === nameKey(name));
}

export function briefRows(drawing: Drawing): BriefRow[] {
  const { facts } = drawing;
  const chosen = chosenParticipant(drawing);
  const codeOf = ({ included, holds }: AreaFacts): string => {
    if (chosen === undefined || !included) return '';
    return holds.find(({ participant }) => participant === chosen.id)?.code ?? '';
  };
  const codes = facts.areas.map(codeOf);
  const mine = facts.areas.filter((_, index) => codes[index] !== '');
  let count = 0;
  return codes.map((code, index) => {
    const area = mine[index];
    return {
      code,
      count: code === '' ? count : ++count,
      shown: area,
      shownCode: area ? codes[facts.areas.indexOf(area)]! : '',
    };
  });
}

export function drawBrief(drawing: Drawing): SheetSpec {
  const { words, layout, facts, briefFor } = drawing;
  const { headers, choose, title, guide } = words.brief;
  const name = briefFor === null ? null : (facts.participant.get(briefFor)?.participant.name ?? null);
  const rows = briefRows(drawing);
  const total = rows.at(-1)?.count ?? 0;
  return {
    ...sheetDefaults(drawing, 'brief'),
    columnWidths: BRIEF_COLUMNS.map(({ width }) => width),
    rowHeights: new Map([
      [0, 32],
      [1, 30],
      [CHOICE_ROW, 26],
      [3, 8],
      [HEADER_ROW, 24],
      ...rows.map((_, index): [number, number] => [FIRST_ROW + index, 26]),
    ]),
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: FIRST_ROW + rows.length, columns: SHOWN.length },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, title, 'title'),
      line(1, 0, guide, 'guide', SHOWN.length),
      line(CHOICE_ROW, 0, choose, 'label', 2),
      line(CHOICE_ROW, 2, name, 'input'),
      line(CHOICE_ROW, SUMMARY_COLUMN, summary(total, name, drawing), 'note', 3),
      line(CHOICE_ROW, CHOSEN_COLUMN, chosenName(name), 'plain'),
      line(CHOICE_ROW, POSITION_COLUMN, position(drawing), 'plain'),
      tableHeader(HEADER_ROW, SHOWN, headers),
      ...tableBlocks(layout.brief, BRIEF_COLUMNS, rows, drawing),
    ],
    merges: [
      { top: 1, left: 0, rows: 1, columns: SHOWN.length },
      { top: CHOICE_ROW, left: 0, rows: 1, columns: 2 },
      { top: CHOICE_ROW, left: SUMMARY_COLUMN, rows: 1, columns: 3 },
    ],
    validations: [
      {
        top: CHOICE_ROW,
        left: 2,
        rows: 1,
        columns: 1,
        rule: { kind: 'list', source: LIST.names },
        refuseBlank: true,
        ...words.inputs.name,
      },
    ],
    highlights: [],
  };
}

/** As names are compared. What cannot be read is nobody's name. */
const chosenName = (name: string | null): Content =>
  computed(`IF(ISERROR(${CHOICE}),"?",LOWER(${spaced(CHOICE)}))`, nameKey(name ?? ''));

function summary(count: number, chosen: string | null, drawing: Drawing): Content {
  const { layout, words } = drawing;
  const word = wordsFrom('brief', drawing);
  const nothing = `MAX(${refs.column(layout.brief, 'countHere')})=0`;
  return computed(
    `IF(${CHOSEN}="","",IF(${POSITION}="",${word('texts', 'briefUnknown')},IF(${nothing},${word('texts', 'briefNone')},"")))`,
    chosen !== null && count === 0 ? words.brief.none : '',
  );
}

function position(drawing: Drawing): Content {
  const { facts, layout } = drawing;
  const names = matrixHeaders('brief', layout);
  const chosen = chosenParticipant(drawing);
  const index = facts.participants.findIndex(({ participant }) => participant === chosen);
  return computedArray(
    `IF(${CHOSEN}="","",IFERROR(MATCH(TRUE,EXACT(LOWER(${names}),${CHOSEN}),0),""))`,
    // Before the first name stands the guard.
    index < 0 ? '' : index + 2,
  );
}
