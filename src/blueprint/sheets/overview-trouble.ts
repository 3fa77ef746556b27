import { MATRIX_VERDICTS, PARTICIPANT_VERDICTS, TIMELINE_VERDICTS, type Verdict } from '../../rules/verdicts';
import type { Drawing } from '../drawing';
import { quoted } from '../formulas';
import { referencesFrom, type TableLayout } from '../layout';
import { GUARDS, matrixKeys } from './matrix-codes';

/**
 * What the sheets themselves can see of damage. A plan is ready when every verdict is one of the known words, not
 * when no bad word is found: a verdict in error, or gone, says nothing, and must not be taken for a good one.
 */
const refs = referencesFrom('overview');

interface Judged {
  readonly table: TableLayout;
  readonly verdicts: readonly Verdict[];
  /** Formula for how many rows must have a word. */
  readonly expected: string;
  /** The first and the last of the columns that are worked out. */
  readonly computed: readonly [first: string, last: string];
  /** Formula for rows and columns that are gone. */
  readonly gone: string;
}

const last = (order: readonly string[]): string => order.at(-1)!;

/** Slots are printed once: if there are fewer ids than were drawn, somebody has deleted a row. */
const goneFrom = (ids: string, drawn: number): string => `MAX(0,${drawn}-COUNTIF(${ids},"?*"))`;

function judgedTables({ layout }: Drawing): Judged[] {
  const { participants, matrix, timeline } = layout;
  const ids = (table: TableLayout): string => goneFrom(refs.column(table, 'id'), table.count);
  const used = (table: TableLayout, key = 'used'): string => `COUNTIF(${refs.column(table, key)},1)`;
  return [
    {
      table: participants,
      verdicts: ['ok', ...PARTICIPANT_VERDICTS],
      expected: used(participants),
      computed: ['covers', last(PARTICIPANT_VERDICTS)],
      gone: ids(participants),
    },
    {
      table: matrix,
      verdicts: ['ok', 'excluded', ...MATRIX_VERDICTS],
      expected: used(matrix),
      computed: ['timelineRow', last(MATRIX_VERDICTS)],
      gone: `${ids(matrix)}+${goneFrom(matrixKeys('overview', layout), participants.count + GUARDS.length)}`,
    },
    {
      table: timeline,
      verdicts: ['ok', ...TIMELINE_VERDICTS],
      expected: used(timeline, 'included'),
      computed: ['here', last(TIMELINE_VERDICTS)],
      gone: ids(timeline),
    },
  ];
}

/** How many there are, and the sheet on which the first is. Array formulas. */
export function trouble(drawing: Drawing): { readonly count: string; readonly first: string } {
  const tables = judgedTables(drawing).map((judged) => {
    const verdicts = refs.column(judged.table, 'verdict');
    const known = judged.verdicts
      .map((verdict) => `COUNTIF(${verdicts},${quoted(drawing.words.verdicts[verdict])})`)
      .join('+');
    const strange = `ROWS(${verdicts})-COUNTIF(${verdicts},"")-(${known})`;
    const errors = `SUM(--ISERROR(${refs.block(judged.table, ...judged.computed)}))`;
    const blank = `MAX(0,${judged.expected}-(${known}))`;
    return {
      count: [strange, errors, blank, judged.gone].join('+'),
      sheet: quoted(drawing.words.sheetNames[judged.table.sheet]),
    };
  });
  return {
    count: tables.map(({ count }) => count).join('+'),
    first: tables.reduceRight((rest, { count, sheet }) => `IF(${count}>0,${sheet},${rest})`, '""'),
  };
}
