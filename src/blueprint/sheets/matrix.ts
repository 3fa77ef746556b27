import { dateToSerial, type IsoDate } from '../../domain/date';
import type { AreaFacts } from '../../domain/facts';
import type { Area } from '../../domain/plan';
import type { SheetKey } from '../../domain/place';
import type { ParticipantId } from '../../domain/slot';
import { CODES, SIDES, YES_NO } from '../../domain/vocabulary';
import type { Block, Content, Highlight, SheetSpec, Validation } from '../blueprint';
import {
  columnRect,
  computed,
  headerRow,
  inputColumn,
  keyRow,
  line,
  sheetDefaults,
  tableBlocks,
  tableHeader,
  verdictWord,
  type Column,
  type Drawing,
} from '../drawing';
import { sideField, textField, yesNoField, type Field } from '../fields';
import { countCodes, firstOf, monday, notAmong, quoted } from '../formulas';
import {
  cellAddress,
  columnLetters,
  columnOf,
  referencesFrom,
  tableLayout,
  type TableLayout,
} from '../layout';
import { LIST } from '../names';
import type { WorkbookWords } from '../words';
import { verdictHighlights } from './verdict-highlights';

/** What an area's row in the matrix takes in. Name and side are read for the leader's own areas only. */
export const MATRIX_FIELDS: {
  readonly [Key in 'name' | 'side' | 'decision' | 'reason']: Field<Area[Key]>;
} = {
  name: textField,
  side: sideField,
  decision: yesNoField,
  reason: textField,
};

const HEADER_ROW = 2;
const FIRST_ROW = 4;
const CODE_WIDTH = 4.7;
const refs = referencesFrom('matrix');

const isOwn = ({ template }: AreaFacts): boolean => template === null;

const input = <Key extends keyof typeof MATRIX_FIELDS>(
  key: Key,
  width: number,
  style: Column<AreaFacts>['style'],
): Column<AreaFacts> =>
  inputColumn<AreaFacts, Area[Key]>('matrix', key, width, style, MATRIX_FIELDS[key], ({ area }) => ({
    row: area.id,
    value: area[key],
  }));

/** The template's words where it names the area, else what the leader typed. */
const fromTemplate = (
  column: Column<AreaFacts>,
  word: (row: AreaFacts, drawing: Drawing) => Content,
): Column<AreaFacts> => ({
  ...column,
  content: (row, index, drawing) => (isOwn(row) ? column.content(row, index, drawing) : word(row, drawing)),
});

const BEFORE_CODES: readonly Column<AreaFacts>[] = [
  { key: 'id', width: 6, style: 'id', content: ({ area }) => area.id },
  fromTemplate(
    input('name', 48, (row) => (isOwn(row) ? 'input' : 'text')),
    ({ template }, { words }) => template!.name[words.language],
  ),
  {
    key: 'source',
    width: 14,
    style: 'source',
    content: (row, _, { words }) => sourceWord(row, words),
  },
  fromTemplate(
    input('side', 13, (row) => (isOwn(row) ? 'input' : 'text')),
    ({ template }, { words }) => words.sides[template!.side],
  ),
  input('decision', 12, 'inputCenter'),
  input('reason', 32, 'input'),
  {
    key: 'lead',
    width: 24,
    style: 'computed',
    content: (row, index, { layout }) => {
      const codes = codeSpan(index, layout);
      const names = codeHeaders(layout);
      return computed(
        `IF(COUNTIF(${codes},"A")=0,"",INDEX(${names},MATCH("A",${codes},0))&IF(COUNTIF(${codes},"A")>1," +"&(COUNTIF(${codes},"A")-1),""))`,
        leadText(row),
      );
    },
  },
  countColumn('covering', ['A', 'D']),
  countColumn('obtaining', ['H']),
  {
    key: 'verdict',
    width: 25,
    style: 'verdict',
    content: (row, index, drawing) =>
      computed(
        verdictFormula(row, index, drawing),
        verdictWord(drawing.verdicts.matrix.get(row.area.id), drawing.words),
      ),
  },
];

/** Where in the task the area comes from. */
export const sourceWord = ({ template }: AreaFacts, { matrix }: WorkbookWords): string =>
  template === null
    ? matrix.own
    : template.source === 'description'
      ? matrix.description
      : matrix.bullet(template.source);

export const leadText = ({ leads }: AreaFacts): string =>
  leads.length === 0 ? '' : leads[0]!.name + (leads.length > 1 ? ` +${leads.length - 1}` : '');

function countColumn(key: string, codes: readonly string[]): Column<AreaFacts> {
  return {
    key,
    width: 9,
    style: 'computedCenter',
    content: ({ holds }, index, { layout }) =>
      computed(
        countCodes(codeSpan(index, layout), codes),
        holds.filter(({ code }) => codes.includes(code)).length,
      ),
  };
}

/** Out of sight: what participants' figures are worked out from, row by row. */
const AFTER_CODES: readonly Column<AreaFacts>[] = [
  {
    key: 'timelineRow',
    width: 0,
    style: 'plain',
    content: (_, index, { layout }) =>
      computed(
        `MATCH(${refs.own(layout.matrix, 'id', index)},${refs.column(layout.timeline, 'id')},0)`,
        index + 1,
      ),
  },
  periodColumn('from', ({ start }) => start),
  periodColumn('to', ({ end }) => end),
  weekColumn('weekFirst', 'from', ({ first }) => first),
  weekColumn('weekLast', 'to', ({ last }) => last),
];

function periodColumn(key: 'from' | 'to', date: (area: Area) => IsoDate | null): Column<AreaFacts> {
  return {
    key,
    width: 0,
    style: 'plainDate',
    content: ({ area, weeks }, index, { layout }) => {
      const day = weeks && date(area);
      return computed(
        `INDEX(${refs.column(layout.timeline, key)},${refs.own(layout.matrix, 'timelineRow', index)})`,
        day ? dateToSerial(day) : '',
      );
    },
  };
}

function weekColumn(
  key: 'weekFirst' | 'weekLast',
  day: 'from' | 'to',
  mondayOfWeek: (weeks: NonNullable<AreaFacts['weeks']>) => IsoDate,
): Column<AreaFacts> {
  return {
    key,
    width: 0,
    style: 'plainDate',
    content: ({ weeks }, index, { layout }) => {
      const cell = refs.own(layout.matrix, day, index);
      return computed(
        `IF(${cell}="","",${monday(cell)})`,
        weeks === null ? '' : dateToSerial(mondayOfWeek(weeks)),
      );
    },
  };
}

export const matrixTable = (
  sheetName: string,
  count: number,
  participants: readonly ParticipantId[],
): TableLayout =>
  tableLayout({ sheet: 'matrix', sheetName, first: FIRST_ROW, count }, [
    ...BEFORE_CODES.map(({ key }) => key),
    ...participants,
    ...AFTER_CODES.map(({ key }) => key),
  ]);

const codeSpan = (index: number, { matrix, codes }: Drawing['layout']): string =>
  refs.ownSpan(matrix, ...codes, index);

/** The names above the codes, as seen from a sheet: `$K$3:$AH$3`. */
export function matrixHeaders(from: SheetKey, { matrix, codes }: Drawing['layout']): string {
  return referencesFrom(from).block({ ...matrix, first: HEADER_ROW, count: 1 }, ...codes);
}
const codeHeaders = (layout: Drawing['layout']): string => matrixHeaders('matrix', layout);

/** The rules of a row in the order of `MATRIX_VERDICTS`. */
function verdictFormula(row: AreaFacts, index: number, { layout, words }: Drawing): string {
  const { matrix } = layout;
  const cell = (key: string): string => refs.own(matrix, key, index);
  const codes = codeSpan(index, layout);
  const known = countCodes(codes, CODES);
  const isCode = CODES.map((code) => `(${codes}="${code}")`).join('+');
  const [yes, no] = YES_NO.map((answer) => quoted(words.yesNo[answer]));
  const verdict = words.verdicts;
  const unknown = [
    notAmong(
      cell('decision'),
      YES_NO.map((answer) => words.yesNo[answer]),
    ),
    `COUNTA(${codes})<>${known}`,
    ...(isOwn(row)
      ? [
          notAmong(
            cell('side'),
            SIDES.map((side) => words.sides[side]),
          ),
        ]
      : []),
  ];
  const judged = firstOf(
    [
      [`OR(${unknown.join(',')})`, verdict['value-unknown']],
      ...(isOwn(row) ? [[`TRIM(${cell('name')})=""`, verdict['participant-unnamed']] as const] : []),
      [
        `OR(AND(${cell('decision')}=${no},${known}>0),SUMPRODUCT((${isCode})*(${codeHeaders(layout)}=""))>0)`,
        verdict['assignment-out-of-scope'],
      ],
      [`${cell('decision')}=""`, verdict['decision-missing']],
      [`AND(${cell('decision')}=${no},TRIM(${cell('reason')})="")`, verdict['exclusion-unexplained']],
      [`AND(${cell('decision')}=${yes},${cell('covering')}=0)`, verdict['area-uncovered']],
      [`AND(${cell('decision')}=${yes},COUNTIF(${codes},"A")=0)`, verdict['lead-missing']],
      [`AND(${cell('decision')}=${yes},COUNTIF(${codes},"A")>1)`, verdict['lead-duplicated']],
    ],
    `IF(${cell('decision')}=${no},${quoted(verdict.excluded)},${quoted(verdict.ok)})`,
  );
  return isOwn(row) ? `IF(${ownRowIsBlank(index, layout)},"",${judged})` : judged;
}

/** Nothing in an own area's row, neither here nor on the timeline. */
function ownRowIsBlank(index: number, layout: Drawing['layout']): string {
  const { matrix, timeline } = layout;
  const row = refs.own(matrix, 'timelineRow', index);
  const elsewhere = ['phase', 'start', 'end'].map((key) => `INDEX(${refs.column(timeline, key)},${row})=""`);
  const here = `COUNTA(${refs.own(matrix, 'name', index)},${refs.ownSpan(matrix, 'side', 'reason', index)},${codeSpan(index, layout)})=0`;
  return `AND(${[here, ...elsewhere].join(',')})`;
}

export function drawMatrix(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const { matrix, participants } = layout;
  const ids = facts.plan.participants.map(({ id }) => id);
  const shownColumns = BEFORE_CODES.length + ids.length;
  const firstCode = columnOf(matrix, ids[0]!);
  const names = refs.column(participants, 'name');
  const slots = refs.column(participants, 'id');
  const headers = facts.participants.map(({ participant }, index) =>
    computed(
      `INDEX(${names},MATCH(${columnLetters(firstCode + index)}$${FIRST_ROW},${slots},0))&""`,
      participant.name,
    ),
  );
  return {
    ...sheetDefaults(drawing, 'matrix'),
    columnWidths: [
      ...BEFORE_CODES.map(({ width }) => width),
      ...ids.map(() => CODE_WIDTH),
      ...AFTER_CODES.map(({ width }) => width),
    ],
    rowHeights: new Map([
      [0, 32],
      [1, 30],
      [HEADER_ROW, 128],
      [3, 0],
      ...facts.areas.map((_, index): [number, number] => [FIRST_ROW + index, 30]),
    ]),
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: {
      area: { top: 0, left: 0, rows: FIRST_ROW + matrix.count, columns: shownColumns },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      titleColumns: [0, 1],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.matrix.title, 'title'),
      line(1, 0, words.matrix.guide, 'guide', BEFORE_CODES.length),
      tableHeader(HEADER_ROW, BEFORE_CODES, words.matrix.headers),
      headerRow(HEADER_ROW, headers, 'headerRotated', firstCode),
      keyRow(matrix),
      ...tableBlocks(matrix, BEFORE_CODES, facts.areas, drawing),
      codeBlock(drawing),
      ...tableBlocks(matrix, AFTER_CODES, facts.areas, drawing),
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: BEFORE_CODES.length }],
    validations: validations(drawing),
    highlights: highlights(drawing),
  };
}

/** The codes themselves: a block of their own, since a large plan has hundreds of thousands of them. */
function codeBlock({ facts, layout }: Drawing): Block {
  const { areas, plan } = facts;
  const position = new Map<string, number>(plan.participants.map(({ id }, index) => [id, index]));
  const contents = areas.map(({ holds }) => {
    const row = new Array<Content>(plan.participants.length).fill(null);
    for (const { participant, code } of holds) row[position.get(participant)!] = code;
    return row;
  });
  const rowOf = new Map<string, Content[]>(areas.map(({ area }, index) => [area.id, contents[index]!]));
  for (const { place, value } of plan.unreadable) {
    const column = place.sheet === 'matrix' ? position.get(place.column ?? '') : undefined;
    if (column !== undefined) rowOf.get(place.row ?? '')![column] = value;
  }
  return { ...columnRect(layout.matrix, ...layout.codes), contents, style: 'inputCode' };
}

function validations({ facts, layout, words }: Drawing): Validation[] {
  const { matrix } = layout;
  const own = facts.areas.findIndex(isOwn);
  return [
    {
      ...columnRect(matrix, 'decision'),
      rule: { kind: 'list', source: LIST.yesNo },
      ...words.inputs.decision,
    },
    {
      ...columnRect(matrix, ...layout.codes),
      rule: { kind: 'list', source: LIST.codes },
      ...words.inputs.code,
    },
    ...(own < 0
      ? []
      : [
          {
            ...columnRect(matrix, 'side'),
            top: matrix.first + own,
            rows: matrix.count - own,
            rule: { kind: 'list' as const, source: LIST.sides },
            ...words.inputs.side,
          },
        ]),
  ];
}

function highlights(drawing: Drawing): Highlight[] {
  const { matrix } = drawing.layout;
  const codes = columnRect(matrix, ...drawing.layout.codes);
  const topLeft = cellAddress(codes.top, codes.left);
  const holds = (code: string): string => `${topLeft}="${code}"`;
  const decision = refs.own(matrix, 'decision', 0);
  const no = quoted(drawing.words.yesNo.no);
  const nobody = `${columnLetters(codes.left)}$${HEADER_ROW + 1}=""`;
  return [
    ...verdictHighlights(columnRect(matrix, 'verdict'), drawing),
    { ...codes, formula: holds('A'), style: 'leads' },
    { ...codes, formula: holds('D'), style: 'covers' },
    { ...codes, formula: holds('H'), style: 'obtains' },
    { ...codes, formula: `OR(${nobody},${decision}=${no})`, style: 'muted' },
    {
      ...codes,
      top: HEADER_ROW,
      rows: 1,
      formula: nobody,
      style: 'emptyHeader',
    },
    { ...columnRect(matrix, 'name', 'reason'), formula: `${decision}=${no}`, style: 'muted' },
  ];
}
