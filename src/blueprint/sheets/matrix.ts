import { namesIn } from '../../domain/template';
import { MATRIX_VERDICTS } from '../../rules/verdicts';
import { trimmed } from '../../domain/readable';
import type { Block, Content, Highlight, SheetSpec, Validation } from '../blueprint';
import {
  columnRect,
  computed,
  fillRight,
  headerRow,
  keyRow,
  line,
  sheetDefaults,
  tableBlocks,
  tableHeader,
  type Drawing,
} from '../drawing';
import { cellAddress, columnLetters, columnOf, referencesFrom } from '../layout';
import { LIST } from '../names';
import { MATRIX_HEADER_ROW as HEADER_ROW } from './matrix-codes';
import {
  AFTER_CODES,
  BEFORE_CODES,
  isOwn,
  MATRIX_FIRST_ROW as FIRST_ROW,
  SHOWN_BEFORE_CODES,
  SHOWN_BEHIND_CODES,
} from './matrix-columns';
import { NO } from './numbers';
import { verdictHighlights } from './verdict-highlights';

/** A column of codes that nobody has yet is narrow, and wide enough to be used at once. */
const CODE_WIDTH = { named: 4.3, free: 2.3 } as const;
const refs = referencesFrom('matrix');

export function drawMatrix(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const { matrix, participants } = layout;
  const ids = facts.plan.participants.map(({ id }) => id);
  const firstCode = columnOf(matrix, ids[0]!);
  const behindCodes = columnOf(matrix, SHOWN_BEHIND_CODES[0]!.key);
  const names = refs.column(participants, 'nameRead');
  const slots = refs.column(participants, 'id');
  const filled = fillRight();
  const headers = facts.participants.map(({ participant }, index) =>
    computed(
      // A participant whose row is gone is told on the overview: an error here would hide every row's own problems.
      `IFERROR(INDEX(${names},MATCH(${columnLetters(firstCode + index)}$${FIRST_ROW},${slots},0)),"")`,
      trimmed(participant.name),
      filled,
    ),
  );
  return {
    ...sheetDefaults(drawing, 'matrix'),
    columnWidths: [
      ...BEFORE_CODES.map(({ width }) => width),
      ...facts.participants.map(({ named }) => CODE_WIDTH[named ? 'named' : 'free']),
      ...AFTER_CODES.map(({ width }) => width),
    ],
    rowHeights: new Map([
      [0, 26],
      [1, 26],
      [HEADER_ROW, 60],
      [3, 0],
      ...facts.areas.map((_, index): [number, number] => [FIRST_ROW + index, 30]),
    ]),
    freeze: { rows: FIRST_ROW, columns: SHOWN_BEFORE_CODES.length },
    print: {
      area: {
        top: 0,
        left: 0,
        rows: FIRST_ROW + matrix.count,
        columns: behindCodes + SHOWN_BEHIND_CODES.length,
      },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      titleColumns: [0, 1],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.matrix.title, 'title'),
      line(1, 0, words.matrix.guide, 'guide', SHOWN_BEFORE_CODES.length),
      tableHeader(HEADER_ROW, SHOWN_BEFORE_CODES, words.matrix.headers),
      headerRow(HEADER_ROW, headers, 'headerRotated', firstCode),
      tableHeader(HEADER_ROW, SHOWN_BEHIND_CODES, words.matrix.headers, behindCodes),
      keyRow(matrix),
      ...tableBlocks(matrix, BEFORE_CODES, facts.areas, drawing),
      codeBlock(drawing),
      ...tableBlocks(matrix, AFTER_CODES, facts.areas, drawing),
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: SHOWN_BEFORE_CODES.length }],
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
            ...words.inputs.side(namesIn(facts.template.sides, words.language)),
          },
        ]),
  ];
}

function highlights(drawing: Drawing): Highlight[] {
  const { matrix } = drawing.layout;
  const codes = columnRect(matrix, ...drawing.layout.codes);
  const topLeft = cellAddress(codes.top, codes.left);
  const holds = (code: string): string => `${topLeft}="${code}"`;
  const excluded = `${refs.own(matrix, 'answer', 0)}=${NO}`;
  const nobody = `${columnLetters(codes.left)}$${HEADER_ROW + 1}=""`;
  return [
    ...verdictHighlights(matrix, MATRIX_VERDICTS, {
      good: `${refs.own(matrix, 'used', 0)}>0,${refs.own(matrix, 'answer', 0)}<>${NO}`,
      muted: `${refs.own(matrix, 'used', 0)}>0,${excluded}`,
    }),
    { ...codes, formula: holds('A'), style: 'leads' },
    { ...codes, formula: holds('D'), style: 'covers' },
    { ...codes, formula: holds('H'), style: 'obtains' },
    { ...codes, formula: `OR(${nobody},${excluded})`, style: 'muted' },
    // Every other row, so that the eye finds its way from an area to a person.
    { ...codes, formula: 'MOD(ROW(),2)=0', style: 'band' },
    {
      ...codes,
      top: HEADER_ROW,
      rows: 1,
      formula: nobody,
      style: 'emptyHeader',
    },
    { ...columnRect(matrix, 'name', 'decision'), formula: excluded, style: 'muted' },
  ];
}
