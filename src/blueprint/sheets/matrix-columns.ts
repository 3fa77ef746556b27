import { dateToSerial, type IsoDate } from '../../domain/date';
import type { AreaFacts } from '../../domain/facts';
import { IN_MATRIX, keysOf, type PlanField } from '../../domain/fields';
import type { Area } from '../../domain/plan';
import type { ParticipantId } from '../../domain/slot';
import { YES_NO } from '../../domain/vocabulary';
import { MATRIX_VERDICTS } from '../../rules/verdicts';
import type { Content } from '../blueprint';
import {
  hereColumn,
  hidden,
  inputColumn,
  verdictWord,
  type Column,
  type Drawing,
  type GivenColumn,
  type Shown,
} from '../drawing';
import { flagColumns } from '../flags';
import { asNumber, countCodes, monday, spaced, wordNumber } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import { areaName, leadText, matrixSays, sideRead, sourceWord } from './matrix-says';
import { codeSpan, matrixHeaders, type GUARDS } from './matrix-codes';
import { MATRIX_FLAGS, matrixVerdict } from './matrix-verdict';
import { BACKWARDS, positionOf } from './numbers';
import { charactersFor } from './read-texts';
import { textColumns } from './text-columns';
import { listFrom } from './word-lists';

/** The first row of areas, under the hidden row of keys. */
export const MATRIX_FIRST_ROW = 4;
const refs = referencesFrom('matrix');

export const isOwn = ({ template }: AreaFacts): boolean => template === null;

const [name, side, decision, reason] = IN_MATRIX;
const input = <Key extends string>(
  field: PlanField & { readonly key: Key },
  style: Column<AreaFacts>['style'],
): GivenColumn<AreaFacts, Key> => inputColumn('matrix', field, style, ({ area }) => area);

/** The template's words where it names the area, else what the leader typed. */
const fromTemplate = <Key extends string>(
  column: GivenColumn<AreaFacts, Key>,
  word: (row: AreaFacts, drawing: Drawing) => Content,
): Column<AreaFacts, Key> => ({
  ...column,
  content: (row, index, drawing) => (isOwn(row) ? column.content(row, index, drawing) : word(row, drawing)),
});

const guard = (key: (typeof GUARDS)[number]): Column<AreaFacts> => ({
  key,
  width: 0,
  style: 'plain',
  content: () => null,
});

/** An area and its state: in view whatever is scrolled. */
export const SHOWN_BEFORE_CODES: Shown<AreaFacts, 'matrix'> = [
  { key: 'id', width: 5, style: 'id', content: ({ area }) => area.id },
  fromTemplate(
    input(name, (row) => (isOwn(row) ? 'input' : 'text')),
    ({ template }, { words }) => template!.name[words.language],
  ),
  input(decision, 'inputCenter'),
  {
    key: 'verdict',
    width: 22,
    style: 'verdict',
    formula: matrixVerdict,
    result: ({ area }, { verdicts, words }) => verdictWord(verdicts.matrix.get(area.id), words),
  },
];

/** What explains it, behind the people. */
export const SHOWN_BEHIND_CODES: Shown<AreaFacts, 'matrix'> = [
  // At the end of a long row, once more which it is.
  { key: 'idAgain', width: 5, style: 'id', content: ({ area }) => area.id },
  input(reason, 'input'),
  {
    key: 'lead',
    width: 24,
    style: 'computed',
    formula: (index, { layout }) => {
      const leads = refs.own(layout.matrix, 'leads', index);
      const first = `INDEX(${matrixHeaders('matrix', layout)},1,MATCH("A",${codeSpan(index, layout)},0))`;
      return `IF(${leads}=0,"",${first}&IF(${leads}>1," +"&(${leads}-1),""))`;
    },
    result: (row) => leadText(row),
  },
  countColumn('covering', ['A', 'D']),
  countColumn('obtaining', ['H']),
  fromTemplate(
    input(side, (row) => (isOwn(row) ? 'input' : 'text')),
    (row, { facts, words }) => sideRead(row, { facts, words }),
  ),
  {
    key: 'source',
    width: 14,
    style: 'source',
    content: (row, _, { words }) => sourceWord(row, words),
  },
];

export const BEFORE_CODES: readonly Column<AreaFacts>[] = [...SHOWN_BEFORE_CODES, guard('beforeCodes')];

function countColumn<Key extends string>(key: Key, codes: readonly string[]): Column<AreaFacts, Key> {
  return {
    key,
    width: 9,
    style: 'computedCenter',
    formula: (index, { layout }) => countCodes(codeSpan(index, layout), codes),
    result: ({ holds }) => holds.filter(({ code }) => codes.includes(code)).length,
  };
}

const own = (key: string, index: number, { layout }: Drawing): string => refs.own(layout.matrix, key, index);
const typed = (key: string, index: number, { layout }: Drawing): string =>
  refs.input(layout.matrix, key, index);
const onTimeline = (key: string, index: number, drawing: Drawing): string =>
  `INDEX(${refs.column(drawing.layout.timeline, key)},${own('timelineRow', index, drawing)})`;

const textInput = (key: 'name' | 'reason', kind: 'name' | 'note') =>
  textColumns<AreaFacts>({
    key,
    kind,
    cell: (index, drawing) => typed(key, index, drawing),
    own,
    characters: (drawing) => charactersFor('matrix', drawing),
    value: ({ area }) => area[key],
    typed: ({ area }, drawing) => drawing.typed('matrix', area.id, key),
  });

export const AFTER_CODES: readonly Column<AreaFacts>[] = [
  guard('behindCodes'),
  ...SHOWN_BEHIND_CODES,
  // Out of sight: what the row says, as numbers and clean text, for the formulas of all sheets.
  hidden(
    'timelineRow',
    (index, drawing) => `MATCH(${own('id', index, drawing)},${refs.column(drawing.layout.timeline, 'id')},0)`,
    (_, __, index) => index + 1,
  ),
  periodColumn('from', ({ start }) => start),
  periodColumn('to', ({ end }) => end),
  weekColumn('weekFirst', 'from', ({ first }) => first),
  weekColumn('weekLast', 'to', ({ last }) => last),
  hidden(
    'fromBackwards',
    (index, drawing) => `IF(${own('from', index, drawing)}>0,${BACKWARDS}-${own('from', index, drawing)},0)`,
    ({ area, weeks }) => (weeks ? BACKWARDS - dateToSerial(area.start!) : 0),
  ),
  hereColumn(({ matrix }) => matrix),
  hidden(
    'answer',
    (index, drawing) => wordNumber(typed('decision', index, drawing), listFrom('matrix', 'yesNo', drawing)),
    ({ area }, { typed }) => positionOf(area.decision, YES_NO, typed('matrix', area.id, 'decision')),
  ),
  ...textInput('reason', 'note'),
  hidden(
    'leads',
    (index, { layout }) => countCodes(codeSpan(index, layout), ['A']),
    ({ leads }) => leads.length,
  ),
  // A template area has its name from us: nobody types it.
  ...textInput('name', 'name').map((column) => ({ ...column, only: isOwn })),
  hidden(
    'nameRead',
    (index, drawing, row) =>
      isOwn(row)
        ? `IF(${own('nameNumber', index, drawing)}>0,${spaced(own('nameText', index, drawing))},"")`
        : `${own('name', index, drawing)}&""`,
    (row, drawing) => areaName(row, drawing),
    { alike: isOwn },
  ),
  hidden(
    'sideRead',
    (index, drawing, row) =>
      isOwn(row)
        ? wordNumber(typed('side', index, drawing), listFrom('matrix', 'sides', drawing))
        : `${own('side', index, drawing)}&""`,
    (row, drawing) => sideRead(row, drawing, drawing.typed('matrix', row.area.id, 'side') !== undefined),
    { alike: isOwn },
  ),
  hidden(
    'used',
    (index, drawing, row) => (isOwn(row) ? ownRowIsUsed(index, drawing) : '1'),
    ({ inUse }) => (inUse ? 1 : 0),
    { alike: isOwn },
  ),
  hidden(
    'says',
    (index, drawing) => {
      const said = [
        ...['nameRead', 'source', 'sideRead', 'answer'].map((key) => own(key, index, drawing)),
        spaced(own('reasonText', index, drawing)),
        `UPPER(TEXTJOIN("|",FALSE,${codeSpan(index, drawing.layout)}))`,
      ];
      return `IF(${own('value-unknown', index, drawing)}>0,"?",${said.join('&"|"&')})`;
    },
    (row, drawing) =>
      drawing.found('matrix', row.area.id, 'value-unknown') > 0
        ? '?'
        : matrixSays(
            row,
            row.area,
            new Map(row.holds.map(({ participant, code }) => [participant, code])),
            drawing,
          ),
  ),
  ...flagColumns('matrix', MATRIX_VERDICTS, MATRIX_FLAGS, ({ area }) => area.id, isOwn),
];

/** Something stands in an own area's row, here or on the timeline. */
function ownRowIsUsed(index: number, drawing: Drawing): string {
  const codes = codeSpan(index, drawing.layout);
  const said = ['nameNumber', 'sideRead', 'answer', 'reasonNumber'].map(
    (key) => `${own(key, index, drawing)}<>0`,
  );
  const elsewhere = `${onTimeline('used', index, drawing)}>0`;
  return asNumber(`OR(${said.join(',')},COLUMNS(${codes})>COUNTBLANK(${codes}),${elsewhere})`);
}

function periodColumn(key: 'from' | 'to', date: (area: Area) => IsoDate | null): Column<AreaFacts> {
  return hidden(
    key,
    (index, drawing) => onTimeline(key, index, drawing),
    ({ area, weeks }) => {
      const day = weeks && date(area);
      return day ? dateToSerial(day) : 0;
    },
  );
}

function weekColumn(
  key: 'weekFirst' | 'weekLast',
  day: 'from' | 'to',
  mondayOfWeek: (weeks: NonNullable<AreaFacts['weeks']>) => IsoDate,
): Column<AreaFacts> {
  return hidden(
    key,
    (index, drawing) => {
      const cell = own(day, index, drawing);
      return `IF(${cell}>0,${monday(cell)},0)`;
    },
    ({ weeks }) => (weeks === null ? 0 : dateToSerial(mondayOfWeek(weeks))),
  );
}

export const matrixTable = (
  sheetName: string,
  count: number,
  participants: readonly ParticipantId[],
): TableLayout =>
  tableLayout({ sheet: 'matrix', sheetName, first: MATRIX_FIRST_ROW, count }, [
    ...keysOf(BEFORE_CODES),
    ...participants,
    ...keysOf(AFTER_CODES),
  ]);
