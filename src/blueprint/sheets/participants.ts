import { namesIn } from '../../domain/template';
import { PARTICIPANT_VERDICTS } from '../../rules/verdicts';
import type { Participant } from '../../domain/plan';
import type { SheetSpec, Validation } from '../blueprint';
import { columnRect, keyRow, line, sheetDefaults, tableBlocks, tableHeader, type Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import { LIST } from '../names';
import type { InputWords } from '../words';
import { verdictHighlights } from './verdict-highlights';
import {
  FROZEN_COLUMNS,
  participantColumns,
  PARTICIPANTS_FIRST_ROW,
  shownColumns,
} from './participants-columns';

const HEADER_ROW = 2;

export function drawParticipants(drawing: Drawing): SheetSpec {
  const { words, layout, facts } = drawing;
  const table = layout.participants;
  const columns = participantColumns(facts.plan.schema);
  const shown = shownColumns(facts.plan.schema);
  return {
    ...sheetDefaults(drawing, 'participants'),
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([
      [0, 26],
      [1, 26],
      [HEADER_ROW, 34],
      [3, 0],
      ...facts.participants.map((_, index): [number, number] => [PARTICIPANTS_FIRST_ROW + index, 21]),
    ]),
    freeze: { rows: PARTICIPANTS_FIRST_ROW, columns: FROZEN_COLUMNS },
    print: {
      area: { top: 0, left: 0, rows: PARTICIPANTS_FIRST_ROW + table.count, columns: shown.length },
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, words.participants.title, 'title'),
      line(1, 0, words.participants.guide, 'guide', FROZEN_COLUMNS),
      tableHeader(HEADER_ROW, shown, words.participants.headers),
      keyRow(table),
      ...tableBlocks(table, columns, facts.participants, drawing),
    ],
    merges: [{ top: 1, left: 0, rows: 1, columns: FROZEN_COLUMNS }],
    validations: validations(drawing),
    highlights: verdictHighlights(table, PARTICIPANT_VERDICTS, {
      good: `${referencesFrom('participants').own(table, 'used', 0)}>0`,
    }),
  };
}

function validations({ facts, layout, words }: Drawing): Validation[] {
  const list = (key: keyof Participant, source: string, input: InputWords) => ({
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
