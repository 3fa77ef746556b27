import type { SheetKey } from '../domain/place';
import { fieldWord } from './changes';
import { changesEn } from './changes.en';
import { cellAt, type DamageWords, type FindingWords } from './findings';
import { atMost, listed, type Say } from './say';

const others = (count: number): string => `${count} more`;
const names = (ids: readonly string[], say: Say): string[] => atMost(2, ids.map(say.participant), others);

/** By what a sheet holds, not by its name: people rename sheets. */
const WHERE: Readonly<Record<SheetKey, string>> = {
  overview: 'on the overview',
  participants: 'on the list of participants',
  matrix: 'in the competence matrix',
  timeline: 'in the timeline',
  brief: 'on the personal brief',
  task: 'on the sheet with the KLIK task',
  history: 'in the history',
  system: 'on Holdplan’s hidden sheet',
};

const UNDO = 'Undo the change, or restore an earlier version of the file.';

const andMore = (more = 0): string =>
  more === 0 ? '' : ` and ${more} more ${more === 1 ? 'cell' : 'cells'}`;

const damageEn: DamageWords = {
  'region-missing': ({ sheet, subject }) =>
    `Holdplan cannot find its cells ${WHERE[sheet]} (${subject}). ${UNDO}`,
  'column-missing': ({ sheet, subject }) =>
    `The column “${fieldWord(subject, changesEn)}” is missing ${WHERE[sheet]}. ${UNDO}`,
  'column-doubled': ({ sheet, subject }) =>
    `The column “${fieldWord(subject, changesEn)}” is there twice ${WHERE[sheet]}. Delete the one that was added.`,
  'slot-missing': ({ sheet, subject }) => `${subject} is missing ${WHERE[sheet]}. ${UNDO}`,
  'slot-doubled': ({ sheet, subject, row }) =>
    `${subject} stands more than once ${WHERE[sheet]}${row === undefined ? '' : ` (see row ${row})`}. Clear the row that was added.`,
  'slot-erased': ({ sheet, row }) =>
    `${row === undefined ? 'A row' : `Row ${row}`} ${WHERE[sheet]} is filled in but has lost its number. Undo, or move its contents to a row with a number.`,
  'column-erased': ({ sheet, row, column }) =>
    `The column at ${cellAt(row, column)} ${WHERE[sheet]} belongs to nobody, so Holdplan does not read it. Move its contents to one of the table’s own columns, and delete the one that was added.`,
  'stray-value': ({ sheet, row, column }) =>
    `${cellAt(row, column)} ${WHERE[sheet]} stands outside the table, so Holdplan does not read it. Move its contents into a row or column with a number, or clear them.`,
  'formula-missing': ({ sheet, row, column, more }) =>
    `The formula in ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} is gone, so the sheet can no longer calculate. ${UNDO}`,
  'formula-altered': ({ sheet, row, column, more }) =>
    `The formula in ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} was changed, so what the sheet shows cannot be trusted. ${UNDO}`,
  'formula-error': ({ sheet, row, column, more }) =>
    `The formula in ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} gives an error, so the sheet cannot say what is missing. ${UNDO}`,
  'words-altered': ({ sheet }) =>
    `The words that the formulas use were changed ${WHERE[sheet]}, so what the sheets show cannot be trusted. ${UNDO}`,
  'history-altered': ({ row }) =>
    `The history was changed after it was written${row === undefined ? '' : ` (row ${row})`}. Restore an earlier version of the file.`,
  'baseline-damaged': () =>
    'The copy of the plan made at completion cannot be read. Restore an earlier version of the file, or reopen the task and complete it again.',
};

// An area's name may be singular or plural, so the verb gets a subject of its own: »K03 …: the area is«.
export const findingsEn: FindingWords = {
  'structure-damaged': ({ damage }) => damageEn[damage.kind](damage),
  'value-unknown': ({ value, meant }, say) =>
    meant
      ? `${say.value(value)} cannot be used here. Does it mean ${say.meant(meant, value)}? Then put it right.`
      : `${say.value(value)} cannot be used here. Choose a value from the list; a date is written dd-mm-yyyy.`,
  'participant-unnamed': ({ slot }) =>
    `${slot} is filled in but has no name. Enter a name, or clear the row.`,
  'participant-duplicated': ({ participant, others: doubles }, say) =>
    `${say.participant(participant)} is also there as ${listed(atMost(6, doubles, others), 'and')}. Keep only one, or write the names so that they can be told apart.`,
  'role-unfilled': ({ role }, say) =>
    `Nobody has the role ${say.role(role)}, which the KLIK task names. Enter a name on the list of participants, and choose the role.`,
  'decision-missing': ({ area }, say) =>
    `Nobody has decided whether to include ${say.area(area)}. Choose ${say.yesNo('yes')} or ${say.yesNo('no')}.`,
  'area-uncovered': ({ area }, say) =>
    `${say.area(area)}: the area is included, but nobody covers it. Choose A or D under at least one participant.`,
  'lead-missing': ({ area }, say) =>
    `${say.area(area)}: the area is included, but nobody answers for it (A). Choose A under one participant.`,
  'lead-duplicated': ({ area, leads }, say) =>
    `${say.area(area)}: several people have A (${listed(names(leads, say), 'and')}). Let one keep it, and give the others D.`,
  'period-missing': ({ area, missing }, say) =>
    ({
      start: `${say.area(area)}: the area has no start date. Enter when the work begins.`,
      end: `${say.area(area)}: the area has no end date. Enter when the work is finished.`,
      both: `${say.area(area)}: the area has no period. Enter start and end dates in the timeline.`,
    })[missing],
  'period-reversed': ({ area, start, end }, say) =>
    `${say.area(area)}: the area ends on ${say.date(end)} but does not begin until ${say.date(start)}. Swap the dates, or correct the one that is wrong.`,
  'assignment-out-of-scope': ({ area, participant, because }, say) =>
    ({
      'area-excluded': `${say.participant(participant)} has a code in an area set to ${say.yesNo('no')}, ${say.area(area)}. Clear the code, or choose ${say.yesNo('yes')} for the area.`,
      'participant-empty': `${say.area(area)}: there is a code under ${say.participant(participant)}, a row without a name. Enter the name on the list of participants, or clear the code.`,
    })[because],
  'system-uncovered': ({ system }, say) =>
    `${say.system(system)}: nobody covers an area that concerns it. Include ${listed(say.areasReaching(system), 'or')}, and choose A or D under a participant.`,
  'exclusion-unexplained': ({ area }, say) =>
    `${say.area(area)}: the area is left out without a reason. Say briefly why it is not included.`,
  'single-cover': ({ area, participant }, say) =>
    `${say.participant(participant)} is alone with ${say.area(area)}. Choose D or H under one more person, so that there is a stand-in.`,
  'one-sided': ({ area, side }, say) =>
    `${say.area(area)}: the area is shared but only has participants from ${say.side(side)}. Choose a code under somebody from ${listed(say.sidesBeside(side), 'or')} as well.`,
  'participant-idle': ({ participant }, say) =>
    `${say.participant(participant)} has no area yet. Choose a code in the competence matrix, or clear the row.`,
  'participant-overloaded': ({ participant, load, limit }, say) =>
    `${say.participant(participant)} has ${load} areas in the same week, and the limit is ${limit}. Move a period, or let somebody else take an area.`,
  'participant-unconfirmed': ({ participant }, say) =>
    `${say.participant(participant)} has areas but has not confirmed them. Ask for a confirmation, and choose ${say.yesNo('yes')} on the list of participants.`,
  'period-outside-project': ({ area, beyond }, say) =>
    ({
      start: `${say.area(area)}: the area begins before the project. Correct the period or the project’s start date.`,
      end: `${say.area(area)}: the area ends after the project. Correct the period or the project’s end date.`,
      both: `${say.area(area)}: the area begins before the project and ends after it. Correct the period or the project’s dates.`,
    })[beyond],
  'email-invalid': ({ participant, email }, say) =>
    `${say.value(email)} for ${say.participant(participant)} does not look like an e-mail address. Write it as name@municipality.dk.`,
  'email-of-another': ({ participant, email, other }, say) =>
    `${say.value(email)} for ${say.participant(participant)} looks like the address of ${say.participant(other)}. If only the names were sorted, the codes are somebody else’s: undo it. Otherwise correct the address.`,
  'klik-tasks-unread': (_, say) =>
    `The KLIK tasks are not marked as read (step 3). Read them through if useful, and choose ${say.yesNo('yes')} on the overview.`,
};
