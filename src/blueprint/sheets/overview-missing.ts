import type { Block, Content, Highlight } from '../blueprint';
import { columnRect, computed, fillDown, type Drawing } from '../drawing';
import { columnOf, referencesFrom } from '../layout';
import { FIRST_WARNING, hitsOf } from './overview-checks';
import { wordsFrom } from './word-lists';

/** What is missing, and nothing else: the checks that find something, the most urgent first. */
const LISTED = 8;
/** The last row tells how many more there are. */
export const MISSING_COUNT = LISTED + 1;

const refs = referencesFrom('overview');

/** In the hidden first column: which check stands in the row. */
const positionOf = (index: number, { layout }: Drawing): string => refs.own(layout.missing, 'id', index);

export function missingBlock(drawing: Drawing): Block {
  const { checks: table, missing } = drawing.layout;
  const ranks = refs.column(table, 'rank');
  const hits = hitsOf(drawing);
  const filled = { id: fillDown(), label: fillDown(), value: fillDown(), verdict: fillDown() };
  const pick = (key: string, index: number): string =>
    `IF(${positionOf(index, drawing)}="","",INDEX(${refs.column(table, key)},${positionOf(index, drawing)}))`;
  const names = drawing.words.overview.checkNames;
  const listed = Array.from({ length: LISTED }, (_, index): Content[] => {
    const hit = hits[index];
    return [
      computed(
        `IFERROR(MATCH(ROW()-ROW(${refs.cell(missing, 'id', -1)}),${ranks},0),"")`,
        hit ? drawing.checks.indexOf(hit) + 1 : '',
        filled.id,
      ),
      index === 0
        ? computed(
            `IF(MAX(${ranks})=0,${nothing(drawing)},${pick('label', 0)})`,
            hit ? names[hit.check] : drawing.words.overview.nothing,
          )
        : computed(pick('label', index), hit ? names[hit.check] : '', filled.label),
      computed(pick('value', index), hit?.count ?? '', filled.value),
      computed(`${pick('verdict', index)}&""`, hit?.first ?? '', filled.verdict),
    ];
  });
  const more = hits.length - LISTED;
  const rest: Content[] = [
    null,
    computed(
      `IF(MAX(${ranks})>${LISTED},"+"&(MAX(${ranks})-${LISTED})&" "&${wordsFrom('overview', drawing)('texts', 'more')},"")`,
      more > 0 ? `+${more} ${drawing.words.overview.more}` : '',
    ),
  ];
  return {
    top: missing.first,
    left: columnOf(missing, 'id'),
    rows: MISSING_COUNT,
    columns: 4,
    contents: [...listed, rest],
    style: ['key', 'label', 'count', 'note'],
  };
}

const nothing = (drawing: Drawing): string => wordsFrom('overview', drawing)('texts', 'nothing');

/** An error stands out from a warning. */
export function missingHighlights({ layout: { missing } }: Drawing): Highlight[] {
  const position = refs.own(missing, 'id', 0);
  const counts = columnRect(missing, 'value');
  return [
    { ...counts, formula: `AND(ISNUMBER(${position}),${position}<=${FIRST_WARNING})`, style: 'bad' },
    { ...counts, formula: `ISNUMBER(${position})`, style: 'warn' },
  ];
}
