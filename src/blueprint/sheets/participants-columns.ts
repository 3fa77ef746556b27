import type { ParticipantFacts } from '../../domain/facts';
import { dateToSerial, type IsoDate } from '../../domain/date';
import { trimmed } from '../../domain/readable';
import type { Participant } from '../../domain/plan';
import { idsOf, type Template } from '../../domain/template';
import { CODES, YES_NO } from '../../domain/vocabulary';
import { PARTICIPANT_VERDICTS } from '../../rules/verdicts';
import { hereColumn, hidden, inputColumn, verdictWord, type Column, type Drawing } from '../drawing';
import { flagColumns, verdictOf } from '../flags';
import { nameField, roleField, sideField, textField, yesNoField, type Field } from '../fields';
import { asNumber, countCodes, spaced, wordNumber } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { BACKWARDS, positionOf, YES } from './numbers';
import { charactersFor } from './read-texts';
import { PARTICIPANT_FLAGS, SAID } from './participants-verdict';
import { textColumns } from './text-columns';
import { listFrom, wordsFrom } from './word-lists';

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

/** The first participant's row, under the hidden row of keys. */
export const PARTICIPANTS_FIRST_ROW = 4;
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

/** Which of the template's roles or sides is chosen, by its position. */
const choiceNumber = (
  key: 'role' | 'side',
  listOf: (template: Template) => Template['roles'] | Template['sides'],
): Column<ParticipantFacts> =>
  hidden(
    `${key}Number`,
    (index, drawing) =>
      wordNumber(
        refs.input(drawing.layout.participants, key, index),
        listFrom('participants', `${key}s`, drawing),
      ),
    ({ participant }, { facts, typed }) =>
      positionOf(participant[key], idsOf(listOf(facts.template)), typed('participants', participant.id, key)),
  );

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
        wordsFrom('participants', drawing)('verdicts', 'ok'),
        (rule) => wordsFrom('participants', drawing)('verdicts', rule),
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
  choiceNumber('role', ({ roles }) => roles),
  choiceNumber('side', ({ sides }) => sides),
  hidden(
    'answer',
    (index, drawing) =>
      wordNumber(typed('confirmed', index, drawing), listFrom('participants', 'yesNo', drawing)),
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
  ...flagColumns(
    'participants',
    PARTICIPANT_VERDICTS,
    PARTICIPANT_FLAGS,
    ({ participant }) => participant.id,
  ),
];

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

export const participantsTable = (sheetName: string, count: number): TableLayout =>
  tableLayout(
    { sheet: 'participants', sheetName, first: PARTICIPANTS_FIRST_ROW, count },
    PARTICIPANT_COLUMNS.map(({ key }) => key),
  );
