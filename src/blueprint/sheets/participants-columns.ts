import type { SchemaVersion } from '../../domain/area-slots';
import { dateToSerial, type IsoDate } from '../../domain/date';
import type { ParticipantFacts } from '../../domain/facts';
import { inForm, keysOf } from '../../domain/fields';
import type { Participant } from '../../domain/plan';
import { trimmed } from '../../domain/readable';
import { CODES } from '../../domain/vocabulary';
import { PARTICIPANT_VERDICTS } from '../../rules/verdicts';
import { hereColumn, hidden, verdictWord, type Column, type Drawing, type Shown } from '../drawing';
import { flagColumns, verdictOf } from '../flags';
import { asNumber, countCodes, spaced } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { BACKWARDS, YES } from './numbers';
import {
  CHOICE_COLUMNS,
  fieldsIn,
  INPUT_COLUMNS,
  numberOf,
  saysFormula,
  TEXT_COLUMNS,
} from './participants-inputs';
import { PARTICIPANT_FLAGS } from './participants-verdict';
import { saidBy } from './said';
import { wordsFrom } from './word-lists';

/** The first participant's row, under the hidden row of keys. */
export const PARTICIPANTS_FIRST_ROW = 4;
const refs = referencesFrom('participants');

const own = (key: string, index: number, { layout }: Drawing): string =>
  refs.own(layout.participants, key, index);

/** A column by formula that stays blank until the slot has a name. */
const computedWhenNamed = <Key extends string>(
  key: Key,
  width: number,
  style: 'computedCenter' | 'computedDate',
  formula: (codes: string, drawing: Drawing) => string,
  result: (row: ParticipantFacts) => number | '',
  isArray = false,
): Column<ParticipantFacts, Key> => ({
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

/** A column of the matrix, as long as the columns of codes. */
const beside = (key: string, { layout }: Drawing): string => refs.guarded(layout.matrix, key);

const included = (drawing: Drawing): string[] => [beside('answer', drawing), String(YES)];

/** What people fill in beside the number: in view with the verdict, whatever is scrolled. */
const IN_VIEW: ReadonlySet<string> = new Set<keyof Participant>(['name', 'confirmed']);
export const FROZEN_COLUMNS = IN_VIEW.size + 2;

const SHOWN: Shown<ParticipantFacts, 'participants'> = [
  { key: 'id', width: 5, style: 'id', content: ({ participant }) => participant.id },
  ...INPUT_COLUMNS.filter(({ key }) => IN_VIEW.has(key)),
  {
    key: 'verdict',
    width: 22,
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
  ...INPUT_COLUMNS.filter(({ key }) => !IN_VIEW.has(key)),
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
];

/** Out of sight: what the row says, for the formulas of all sheets. */
const HIDDEN: readonly Column<ParticipantFacts>[] = [
  computedWhenNamed(
    'involved',
    0,
    'computedCenter',
    (codes, drawing) => countCodes(codes, CODES, ...included(drawing)),
    ({ involvedIn }) => involvedIn.length,
  ),
  hereColumn(({ participants }) => participants),
  ...TEXT_COLUMNS,
  hidden(
    'nameRead',
    (index, drawing) =>
      `IF(${own('nameNumber', index, drawing)}>0,${spaced(own('nameText', index, drawing))},"")`,
    ({ participant }) => trimmed(participant.name),
  ),
  ...CHOICE_COLUMNS,
  hidden(
    'used',
    (index, drawing) =>
      asNumber(
        `OR(${fieldsIn(drawing)
          .map((field) => `${own(numberOf(field), index, drawing)}<>0`)
          .join(',')})`,
      ),
    ({ inUse }) => (inUse ? 1 : 0),
  ),
  hidden(
    'says',
    (index, drawing) => {
      const said = fieldsIn(drawing).map((field) => saysFormula(field, index, drawing));
      return `IF(${own('value-unknown', index, drawing)}>0,"?",${said.join('&"|"&')})`;
    },
    ({ participant: { id, ...fields } }, drawing) =>
      drawing.found('participants', id, 'value-unknown') > 0
        ? '?'
        : saidBy(fieldsIn(drawing), fields, drawing.facts.template),
  ),
  ...flagColumns(
    'participants',
    PARTICIPANT_VERDICTS,
    PARTICIPANT_FLAGS,
    ({ participant }) => participant.id,
  ),
];

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

/** As workbooks of a form have them. */
export const shownColumns = (form: SchemaVersion): Shown<ParticipantFacts, 'participants'> =>
  inForm(form, SHOWN);
export const participantColumns = (form: SchemaVersion): readonly Column<ParticipantFacts>[] =>
  inForm(form, [...SHOWN, ...HIDDEN]);

export const participantsTable = (sheetName: string, count: number, form: SchemaVersion): TableLayout =>
  tableLayout(
    { sheet: 'participants', sheetName, first: PARTICIPANTS_FIRST_ROW, count },
    keysOf(participantColumns(form)),
  );
