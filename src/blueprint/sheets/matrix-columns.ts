import { dateToSerial, type IsoDate } from '../../domain/date';
import type { AreaFacts } from '../../domain/facts';
import type { Area } from '../../domain/plan';
import type { ParticipantId } from '../../domain/slot';
import type { Content } from '../blueprint';
import { computed, inputColumn, verdictWord, type Column, type Drawing } from '../drawing';
import { sideField, textField, yesNoField, type Field } from '../fields';
import { countCodes, monday } from '../formulas';
import { referencesFrom, tableLayout, type TableLayout } from '../layout';
import type { WorkbookWords } from '../words';
import { codeSpan, matrixHeaders } from './matrix-codes';
import { matrixVerdict } from './matrix-verdict';

/** What an area's row in the matrix takes in. Name and side are read for the leader's own areas only. */
export const MATRIX_FIELDS: {
  readonly [Key in 'name' | 'side' | 'decision' | 'reason']: Field<Area[Key]>;
} = {
  name: textField,
  side: sideField,
  decision: yesNoField,
  reason: textField,
};

/** The first row of areas, under the hidden row of keys. */
export const MATRIX_FIRST_ROW = 4;
const refs = referencesFrom('matrix');

export const isOwn = ({ template }: AreaFacts): boolean => template === null;

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

export const BEFORE_CODES: readonly Column<AreaFacts>[] = [
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
      const names = matrixHeaders('matrix', layout);
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
        matrixVerdict(row, index, drawing),
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
export const AFTER_CODES: readonly Column<AreaFacts>[] = [
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
    style: 'plain',
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
    style: 'plain',
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
  tableLayout({ sheet: 'matrix', sheetName, first: MATRIX_FIRST_ROW, count }, [
    ...BEFORE_CODES.map(({ key }) => key),
    ...participants,
    ...AFTER_CODES.map(({ key }) => key),
  ]);
