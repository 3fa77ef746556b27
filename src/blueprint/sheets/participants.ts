import type { ParticipantFacts } from '../../domain/facts';
import { dateToSerial, type IsoDate } from '../../domain/date';
import { trimmed } from '../../domain/readable';
import type { Participant } from '../../domain/plan';
import { idsOf, namesIn, type Template } from '../../domain/template';
import { CODES, YES_NO } from '../../domain/vocabulary';
import { PARTICIPANT_VERDICTS } from '../../rules/verdicts';
import type { SheetSpec, Validation } from '../blueprint';
import {
  allOf,
  columnRect,
  flagColumns,
  hereColumn,
  hidden,
  inputColumn,
  keyRow,
  line,
  sheetDefaults,
  tableBlocks,
  tableHeader,
  verdictOf,
  verdictWord,
  type Column,
  type Drawing,
  type Flags,
} from '../drawing';
import { nameField, roleField, sideField, textField, yesNoField, type Field } from '../fields';
import { asNumber, countCodes, quoted, spaced, wordNumber } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { LIST } from '../names';
import type { InputWords } from '../words';
import { META_ROW } from './meta-rows';
import { BACKWARDS, positionOf, YES } from './numbers';
import { charactersFor } from './read-texts';
import { textColumns } from './text-columns';
import { verdictHighlights } from './verdict-highlights';

/** What a participant's row takes in, and how each cell is read. */
export const PARTICIPANT_FIELDS: {
  readonly [Key in keyof Omit<Participant, 'id'>]: Field<Participant[Key]>;
} = {
  name: nameField,
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

const own = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.participants, key, index);

/** A column by formula that stays blank until the slot has a name. */
const computedWhenNamed = (
  key: string,
  width: number,
  style: 'computedCenter' | 'computedDate',
  formula: (codes: string, drawing: Drawing) => string,
  result: (row: ParticipantFacts) => number | '',
  isArray = false,
): Column<ParticipantFacts> => ({
  key,
  width,
  style,
  formula: (index, drawing, { participant }) => {
    const codes = refs.guarded(drawing.layout.matrix, participant.id);
    return `IF(${own('nameRead', index, drawing)}="","",${formula(codes, drawing)})`;
  },
  result: (row) => (row.named ? result(row) : ''),
  isArray,
  // Each looks at its own column of the matrix.
  alike: ({ participant }) => participant.id,
});

const typed = (key: keyof typeof PARTICIPANT_FIELDS, index: number, { layout }: Drawing): string =>
  refs.input(layout.participants, key, index);
/** A column of the matrix, as long as the columns of codes. */
const beside = (key: string, { layout }: Drawing): string => refs.guarded(layout.matrix, key);

const textInput = (
  key: 'name' | 'unit' | 'email',
  kind: 'name' | 'note',
): readonly Column<ParticipantFacts>[] =>
  textColumns<ParticipantFacts>({
    key,
    kind,
    cell: (index, drawing) => typed(key, index, drawing),
    own,
    characters: (drawing) => charactersFor('participants', drawing),
    value: ({ participant }) => participant[key],
    typed: ({ participant }, drawing) => drawing.typed('participants', participant.id, key),
  });

const included = (drawing: Drawing): string[] => [beside('answer', drawing), String(YES)];

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
    (codes, drawing) => countCodes(codes, ['A', 'D'], ...included(drawing)),
    ({ holds }) => holds.filter(({ code }) => code !== 'H').length,
  ),
  computedWhenNamed(
    'obtains',
    9,
    'computedCenter',
    (codes, drawing) => countCodes(codes, ['H'], ...included(drawing)),
    ({ holds }) => holds.filter(({ code }) => code === 'H').length,
  ),
  computedWhenNamed(
    'first',
    12,
    'computedDate',
    // The latest day, counted backwards: of several smallest ones, 0 for »none« would be the smallest.
    (codes, drawing) => `MOD(${BACKWARDS}-${latestOf(codes, beside('fromBackwards', drawing))},${BACKWARDS})`,
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
    (codes, drawing) => latestOf(codes, beside('to', drawing)),
    ({ involvedIn }) =>
      edge(
        involvedIn,
        ({ end }) => end,
        (a, b) => a > b,
      ),
  ),
  computedWhenNamed('peak', 11, 'computedCenter', peakFormula, ({ peakLoad }) => peakLoad, true),
  {
    key: 'verdict',
    width: 27,
    style: 'verdict',
    formula: (index, drawing) =>
      `IF(${own('used', index, drawing)}=0,"",${verdictOf(
        PARTICIPANT_VERDICTS,
        (rule) => own(rule, index, drawing),
        quoted(drawing.words.verdicts.ok),
        drawing.words,
      )})`,
    result: ({ participant }, { verdicts, words }) =>
      verdictWord(verdicts.participants.get(participant.id), words),
  },
  computedWhenNamed(
    'involved',
    0,
    'computedCenter',
    (codes, drawing) => countCodes(codes, CODES, ...included(drawing)),
    ({ involvedIn }) => involvedIn.length,
  ),
  hereColumn(({ participants }) => participants),
  ...textInput('name', 'name'),
  ...textInput('unit', 'note'),
  ...textInput('email', 'note'),
  hidden(
    'nameRead',
    (index, drawing) =>
      `IF(${own('nameNumber', index, drawing)}>0,${spaced(own('nameText', index, drawing))},"")`,
    ({ participant }) => trimmed(participant.name),
  ),
  hidden(
    'roleNumber',
    (index, drawing) =>
      wordNumber(
        typed('role', index, drawing),
        namesIn(drawing.facts.template.roles, drawing.words.language),
      ),
    ({ participant }, { facts, typed }) =>
      positionOf(
        participant.role,
        idsOf(facts.template.roles),
        typed('participants', participant.id, 'role'),
      ),
  ),
  hidden(
    'sideNumber',
    (index, drawing) =>
      wordNumber(
        typed('side', index, drawing),
        namesIn(drawing.facts.template.sides, drawing.words.language),
      ),
    ({ participant }, { facts, typed }) =>
      positionOf(
        participant.side,
        idsOf(facts.template.sides),
        typed('participants', participant.id, 'side'),
      ),
  ),
  hidden(
    'answer',
    (index, drawing) =>
      wordNumber(
        typed('confirmed', index, drawing),
        YES_NO.map((answer) => drawing.words.yesNo[answer]),
      ),
    ({ participant }, { typed }) =>
      positionOf(participant.confirmed, YES_NO, typed('participants', participant.id, 'confirmed')),
  ),
  hidden(
    'used',
    (index, drawing) => asNumber(`OR(${SAID.map((key) => `${own(key, index, drawing)}<>0`).join(',')})`),
    ({ inUse }) => (inUse ? 1 : 0),
  ),
  hidden(
    'says',
    (index, drawing) => {
      const said = [
        ...['nameRead', 'roleNumber', 'sideNumber'].map((key) => own(key, index, drawing)),
        ...['unitText', 'emailText'].map((key) => spaced(own(key, index, drawing))),
        own('answer', index, drawing),
      ];
      return `IF(${own('value-unknown', index, drawing)}>0,"?",${said.join('&"|"&')})`;
    },
    ({ participant: { id, ...fields } }, drawing) =>
      drawing.found('participants', id, 'value-unknown') > 0
        ? '?'
        : participantSays(fields, drawing.facts.template),
  ),
  ...flagColumns('participants', PARTICIPANT_VERDICTS, flags(), ({ participant }) => participant.id),
];

/** What each of the row's input cells says, as a number. */
const SAID = ['nameNumber', 'roleNumber', 'sideNumber', 'unitNumber', 'emailNumber', 'answer'] as const;

/** What is sealed of a participant when the task is completed, as the row's own formula joins it. */
export const participantSays = (
  { name, role, side, unit, email, confirmed }: Omit<Participant, 'id'>,
  { roles, sides }: Template,
): string =>
  [
    trimmed(name),
    positionOf(role, idsOf(roles)),
    positionOf(side, idsOf(sides)),
    trimmed(unit),
    trimmed(email),
    positionOf(confirmed, YES_NO),
  ].join('|');

/**
 * The latest of these days among the areas in which somebody has a code; 0 without any. (Gnumeric has an error for the
 * latest of none.)
 */
const latestOf = (codes: string, days: string): string =>
  `MAX(${CODES.map((code) => `IFERROR(MAXIFS(${days},${codes},"${code}"),0)`).join(',')})`;

/** For each area's first week: in how many of the person's areas it lies. The most of these. */
function peakFormula(codes: string, drawing: Drawing): string {
  const [first, last] = [beside('weekFirst', drawing), beside('weekLast', drawing)].map(
    (weeks) => `IF(ISNUMBER(${weeks}),${weeks},0)`,
  );
  const held = `IFERROR(${CODES.map((code) => `(${codes}="${code}")`).join('+')},0)`;
  return `MAX(IF(${first}>0,MMULT((${first}>=TRANSPOSE(${first}))*(${first}<=TRANSPOSE(${last})),${held}),0))`;
}

/** The date that goes before all others, of areas whose period is whole; 0, which is not shown, without any. */
function edge(
  areas: ParticipantFacts['involvedIn'],
  date: (area: ParticipantFacts['involvedIn'][number]['area']) => IsoDate | null,
  goesBefore: (a: IsoDate, b: IsoDate) => boolean,
): number {
  let found: IsoDate | null = null;
  for (const { area, weeks } of areas) {
    const day = weeks && date(area);
    if (day && (found === null || goesBefore(day, found))) found = day;
  }
  return found === null ? 0 : dateToSerial(found);
}

function flags(): Flags<(typeof PARTICIPANT_VERDICTS)[number], ParticipantFacts> {
  const named = (index: number, drawing: Drawing): string => `${own('nameRead', index, drawing)}<>""`;
  const whenNamed = (index: number, drawing: Drawing, flag: string): string =>
    `IF(${named(index, drawing)},${flag},0)`;
  return {
    'value-unknown': (index, drawing) => SAID.map((key) => `(${own(key, index, drawing)}<0)`).join('+'),
    'participant-unnamed': (index, drawing) =>
      allOf(`${own('used', index, drawing)}>0`, `${own('nameRead', index, drawing)}=""`),
    'participant-duplicated': (index, drawing) => {
      const names = refs.column(drawing.layout.participants, 'nameRead');
      const same = `EXACT(LOWER(${names}),LOWER(${own('nameRead', index, drawing)}))`;
      return whenNamed(index, drawing, asNumber(`SUM(--${same})>1`));
    },
    'participant-idle': (index, drawing) =>
      whenNamed(
        index,
        drawing,
        allOf(
          `${own('involved', index, drawing)}=0`,
          ...drawing.facts.template.roles.flatMap(({ mayBeIdle }, position) =>
            mayBeIdle ? [`${own('roleNumber', index, drawing)}<>${position + 1}`] : [],
          ),
        ),
      ),
    'participant-overloaded': (index, drawing) => {
      const limit = refs.cell(drawing.layout.meta, 'value', META_ROW.loadLimit);
      return whenNamed(index, drawing, asNumber(`${own('peak', index, drawing)}>${limit}`));
    },
    'participant-unconfirmed': (index, drawing) =>
      whenNamed(
        index,
        drawing,
        allOf(`${own('involved', index, drawing)}>0`, `${own('answer', index, drawing)}<>${YES}`),
      ),
  };
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

function validations({ facts, layout, words }: Drawing): Validation[] {
  const list = (key: keyof typeof PARTICIPANT_FIELDS, source: string, input: InputWords) => ({
    ...columnRect(layout.participants, key),
    rule: { kind: 'list' as const, source },
    ...input,
  });
  const other = facts.template.roles.find(({ isOther }) => isOther);
  return [
    list('role', LIST.roles, words.inputs.role(other?.name[words.language] ?? null)),
    list('side', LIST.sides, words.inputs.side(namesIn(facts.template.sides, words.language))),
    list('confirmed', LIST.yesNo, words.inputs.confirmed),
  ];
}
