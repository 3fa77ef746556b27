import type { ParticipantFacts } from '../../domain/facts';
import { dateToSerial, type IsoDate } from '../../domain/date';
import type { Participant } from '../../domain/plan';
import { ROLES, SIDES, YES_NO } from '../../domain/vocabulary';
import type { SheetSpec, Validation } from '../blueprint';
import {
  columnRect,
  computed,
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
import { roleField, sideField, textField, yesNoField, type Field } from '../fields';
import { firstOf, notAmong } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { LIST } from '../names';
import { META_ROW } from './meta-rows';
import { verdictHighlights } from './verdict-highlights';

/** What a participant's row takes in, and how each cell is read. */
export const PARTICIPANT_FIELDS: {
  readonly [Key in keyof Omit<Participant, 'id'>]: Field<Participant[Key]>;
} = {
  name: textField,
  role: roleField,
  side: sideField,
  unit: textField,
  email: textField,
  confirmed: yesNoField,
};

const HEADER_ROW = 2;
const FIRST_ROW = 4;
const refs = referencesFrom('participants');

const input = <Key extends keyof typeof PARTICIPANT_FIELDS>(
  key: Key,
  width: number,
  style: 'input' | 'inputCenter' = 'input',
): Column<ParticipantFacts> =>
  inputColumn<ParticipantFacts, Participant[Key]>(
    'participants',
    key,
    width,
    style,
    PARTICIPANT_FIELDS[key],
    ({ participant }) => ({ row: participant.id, value: participant[key] }),
  );

/** A column by formula that stays blank until the slot has a name. */
const computedWhenNamed = (
  key: string,
  width: number,
  style: 'computedCenter' | 'computedDate',
  formula: (codes: string, drawing: Drawing) => string,
  result: (row: ParticipantFacts) => number | '',
): Column<ParticipantFacts> => ({
  key,
  width,
  style,
  content: (row, index, drawing) => {
    const { participants } = drawing.layout;
    const codes = refs.column(drawing.layout.matrix, row.participant.id);
    return computed(
      `IF(${refs.own(participants, 'name', index)}="","",${formula(codes, drawing)})`,
      row.named ? result(row) : '',
    );
  },
});

const yes = ({ words }: Drawing): string => `"${words.yesNo.yes}"`;
const inMatrix = (drawing: Drawing, key: string): string => refs.column(drawing.layout.matrix, key);

export const PARTICIPANT_COLUMNS: readonly Column<ParticipantFacts>[] = [
  { key: 'id', width: 6, style: 'id', content: ({ participant }) => participant.id },
  input('name', 28),
  input('role', 27),
  input('side', 12),
  input('unit', 24),
  input('email', 31),
  input('confirmed', 11, 'inputCenter'),
  computedWhenNamed(
    'covers',
    9,
    'computedCenter',
    (codes, drawing) =>
      ['A', 'D']
        .map((code) => `COUNTIFS(${codes},"${code}",${inMatrix(drawing, 'decision')},${yes(drawing)})`)
        .join('+'),
    ({ holds }) => holds.filter(({ code }) => code !== 'H').length,
  ),
  computedWhenNamed(
    'obtains',
    9,
    'computedCenter',
    (codes, drawing) => `COUNTIFS(${codes},"H",${inMatrix(drawing, 'decision')},${yes(drawing)})`,
    ({ holds }) => holds.filter(({ code }) => code === 'H').length,
  ),
  computedWhenNamed(
    'first',
    12,
    'computedDate',
    (codes, drawing) => periodEnd('MINIFS', codes, inMatrix(drawing, 'from')),
    ({ involvedIn }) =>
      edge(
        involvedIn,
        ({ start }) => start,
        (a, b) => a < b,
      ),
  ),
  computedWhenNamed(
    'last',
    12,
    'computedDate',
    (codes, drawing) => periodEnd('MAXIFS', codes, inMatrix(drawing, 'to')),
    ({ involvedIn }) =>
      edge(
        involvedIn,
        ({ end }) => end,
        (a, b) => a > b,
      ),
  ),
  computedWhenNamed(
    'peak',
    11,
    'computedCenter',
    (codes, drawing) => {
      const [first, last] = [inMatrix(drawing, 'weekFirst'), inMatrix(drawing, 'weekLast')];
      return `SUMPRODUCT(MAX(ISNUMBER(${first})*COUNTIFS(${codes},"<>",${first},"<="&${first},${last},">="&${first})))`;
    },
    ({ peakLoad }) => peakLoad,
  ),
  {
    key: 'verdict',
    width: 27,
    style: 'verdict',
    content: ({ participant }, index, drawing) =>
      computed(
        verdictFormula(index, drawing),
        verdictWord(drawing.verdicts.participants.get(participant.id), drawing.words),
      ),
  },
  computedWhenNamed(
    'involved',
    0,
    'computedCenter',
    (codes, drawing) => `COUNTIFS(${codes},"<>",${inMatrix(drawing, 'decision')},${yes(drawing)})`,
    ({ involvedIn }) => involvedIn.length,
  ),
];

const periodEnd = (pick: 'MINIFS' | 'MAXIFS', codes: string, dates: string): string =>
  `IF(COUNTIFS(${codes},"<>",${dates},">0")=0,"",${pick}(${dates},${codes},"<>"))`;

/** The date that goes before all others, of areas whose period is whole. */
function edge(
  areas: ParticipantFacts['involvedIn'],
  date: (area: ParticipantFacts['involvedIn'][number]['area']) => IsoDate | null,
  goesBefore: (a: IsoDate, b: IsoDate) => boolean,
): number | '' {
  let found: IsoDate | null = null;
  for (const { area, weeks } of areas) {
    const day = weeks && date(area);
    if (day && (found === null || goesBefore(day, found))) found = day;
  }
  return found === null ? '' : dateToSerial(found);
}

/** The rules of a row in the order of `PARTICIPANT_VERDICTS`. */
function verdictFormula(index: number, { layout, words }: Drawing): string {
  const { participants } = layout;
  const cell = (key: string): string => refs.own(participants, key, index);
  const names = refs.column(participants, 'name');
  const unknown = [
    notAmong(
      cell('role'),
      ROLES.map((role) => words.roles[role]),
    ),
    notAmong(
      cell('side'),
      SIDES.map((side) => words.sides[side]),
    ),
    notAmong(
      cell('confirmed'),
      YES_NO.map((answer) => words.yesNo[answer]),
    ),
  ];
  const limit = refs.cell(layout.meta, 'value', META_ROW.loadLimit);
  const verdict = words.verdicts;
  return `IF(COUNTA(${refs.ownSpan(participants, 'name', 'confirmed', index)})=0,"",${firstOf(
    [
      [`OR(${unknown.join(',')})`, verdict['value-unknown']],
      [`TRIM(${cell('name')})=""`, verdict['participant-unnamed']],
      [
        `SUMPRODUCT(--(LOWER(TRIM(${names}))=LOWER(TRIM(${cell('name')}))))>1`,
        verdict['participant-duplicated'],
      ],
      [
        `AND(${cell('involved')}=0,${cell('role')}<>"${words.roles['project-owner']}")`,
        verdict['participant-idle'],
      ],
      [`${cell('peak')}>${limit}`, verdict['participant-overloaded']],
      [
        `AND(${cell('involved')}>0,${cell('confirmed')}<>"${words.yesNo.yes}")`,
        verdict['participant-unconfirmed'],
      ],
    ],
    `"${verdict.ok}"`,
  )})`;
}

export const participantsTable = (sheetName: string, count: number): TableLayout =>
  tableLayout(
    { sheet: 'participants', sheetName, first: FIRST_ROW, count },
    PARTICIPANT_COLUMNS.map(({ key }) => key),
  );

export function drawParticipants(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const table = layout.participants;
  const shown = PARTICIPANT_COLUMNS.filter(({ width }) => width > 0);
  return {
    ...sheetDefaults(drawing, 'participants'),
    columnWidths: PARTICIPANT_COLUMNS.map(({ width }) => width),
    rowHeights: new Map([
      [0, 32],
      [1, 30],
      [HEADER_ROW, 34],
      [3, 0],
      ...facts.participants.map((_, index): [number, number] => [FIRST_ROW + index, 21]),
    ]),
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: {
      area: { top: 0, left: 0, rows: FIRST_ROW + table.count, columns: shown.length },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.participants.title, 'title'),
      line(1, 0, words.participants.guide, 'guide', shown.length),
      tableHeader(HEADER_ROW, shown, words.participants.headers),
      keyRow(table),
      ...tableBlocks(table, PARTICIPANT_COLUMNS, facts.participants, drawing),
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: shown.length }],
    validations: validations(drawing),
    highlights: verdictHighlights(columnRect(table, 'verdict'), drawing),
  };
}

function validations({ layout, words }: Drawing): Validation[] {
  const list = (key: keyof typeof PARTICIPANT_FIELDS, source: string, input: keyof typeof words.inputs) => ({
    ...columnRect(layout.participants, key),
    rule: { kind: 'list' as const, source },
    ...words.inputs[input],
  });
  return [
    list('role', LIST.roles, 'role'),
    list('side', LIST.sides, 'side'),
    list('confirmed', LIST.yesNo, 'confirmed'),
  ];
}
