import { upgradesEn } from './upgrades.en';
import { MOST_ROOM } from '../domain/grown-plan';
import { TEMPLATES } from '../templates';
import type { CliWords } from './cli.da';
import { changesEn } from './changes.en';
import { listNames } from './field-words';
import { listProblemsEn } from './people.en';
import { count } from './say';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

const saveAs = 'choose File → Save As → Excel Workbook (.xlsx).';

const otherFormats = {
  xls: `The file is an Excel workbook in the old format (.xls), whatever it is called. Open it in Excel, and ${saveAs}`,
  xlsb: `The file is a binary Excel workbook (.xlsb), whatever it is called. Open it in Excel, and ${saveAs}`,
  ods: `The file is an OpenDocument spreadsheet (.ods), whatever it is called. Open it in Excel, and ${saveAs}`,
  csv: `The file is text (such as .csv), whatever it is called, and does not hold the whole workbook. Find the right one, open it in Excel, and ${saveAs}`,
};

/** Every task that can be planned: its id, and under it what it is called. */
const TASKS = TEMPLATES.map(
  ({ id, title }) => `                           ${id}\n                             ${title.en}`,
).join('\n');

export const cliEn: CliWords = {
  help: {
    general: `Holdplan: who covers which area, and when – in a workbook that checks itself.

  holdplan new --out FILE        makes a new workbook
  holdplan check FILE            shows what is missing
  holdplan mend FILE             puts right what is plainly meant
  holdplan upgrade FILE          brings an older workbook to today's form
  holdplan grow FILE             makes room for more participants, areas or milestones
  holdplan complete FILE         completes the task once no errors stand open
  holdplan reopen FILE           reopens a completed task

  holdplan COMMAND --help        explains a command
  holdplan --version             shows the version

The language follows the computer; --lang da or --lang en chooses it.`,
    new: `holdplan new --out FILE [--template ID] [--participants FILE.csv] [--start YYYY-MM-DD] [--lang da|en] [--force]

Makes a new workbook (.xlsx).

  --out FILE               where to put it
  --template ID            the task; the first unless given:
${TASKS}
  --participants FILE.csv  the participants; the first line is ${listNames(changesEn.fields).join()}
                           (comma, semicolon or tab; UTF-8 or as Excel saves it)
  --start YYYY-MM-DD       the project's start; periods and milestones are suggested from it
  --lang da|en             the workbook's language; Danish unless given
  --force                  overwrites a file that is already there`,
    check: `holdplan check FILE [--json] [--lang da|en]

Reads the workbook and shows what is missing. Does not change the file.

  --json                   the result as JSON

Ends with 0 when there are no errors, 1 when there are, and 2 when the file cannot be read.`,
    mend: `holdplan mend FILE [--dry-run] [--out FILE] [--lang da|en]

Puts right what the sheets cannot read where there is no doubt of what is meant: invisible characters, spaces,
dates as text, words of the other language, dates in reverse, e-mail addresses with something around them. Shows
each cell before it is mended, and saves all at once. Excel calculates the sheets anew when the file is opened.

  --dry-run                only shows it, and does not change the file
  --out FILE               saves to a new file instead of the same one; nothing to mend, nothing is saved

Ends with 0 when what is plain has been put right, or there was nothing to mend, and 2 when the file cannot be read
or written. Whether errors are left, holdplan check tells.`,
    upgrade: `holdplan upgrade FILE [--dry-run] [--out FILE] [--lang da|en]

Brings a workbook that an older Holdplan made to today's form. All that was filled in goes along: participants, codes,
periods, history and seal. The old file stays beside it, with "(before)" in its name, since sheets, notes and formats
of your own do not go along.

  --dry-run               only shows it, and does not change the file
  --out FILE              saves to a new file instead; the old one stays where it is

Exits with 0 when it is done, or the workbook has today's form already, and 2 when the file cannot be read or
written.`,
    grow: `holdplan grow FILE [--participants N] [--areas N] [--milestones N] [--dry-run] [--out FILE] [--lang da|en]

Gives the workbook more rows and columns, with all that was filled in. A completed task stays completed. The old file
stays beside it, with “(before)” in its name, since sheets, notes and formats of your own do not go along.

  --participants N        room for so many participants; ${MOST_ROOM.participants} at most
  --areas N               room for so many areas of your own; ${MOST_ROOM.areas} at most
  --milestones N          room for so many milestones; ${MOST_ROOM.milestones} at most
  --dry-run               only shows it, and does not change the file
  --out FILE              saves in a new file instead; the old one stays where it is

Exit code 0: it is done, or there is room enough; 2: the file cannot be read or written.`,
    complete: `holdplan complete FILE --by NAME [--note TEXT] [--out FILE] [--lang da|en]

Completes the task: writes a row in the history and remembers the plan as it is now. Refuses while there
are errors; the file is then left alone. You mark the task itself as completed in KLIK afterwards.

  --by NAME                who completes it
  --note TEXT              the answer to the warnings; needed where there are any
  --out FILE               saves to a new file instead of the same one`,
    reopen: `holdplan reopen FILE --by NAME --note TEXT [--out FILE] [--lang da|en]

Reopens a completed task and says so in the history.

  --by NAME                who reopens it
  --note TEXT              why
  --out FILE               saves to a new file instead of the same one`,
  },

  usage: {
    'command-missing': () => 'A command is missing: new, check, mend, upgrade, grow, complete or reopen.',
    'command-unknown': ({ command }) =>
      `There is no command “${command}”. Use new, check, mend, upgrade, grow, complete or reopen.`,
    'option-unknown': ({ option, command }) =>
      command === null ? `There is no ${option}.` : `There is no ${option} for holdplan ${command}.`,
    'option-missing': ({ option }) => `${option} is missing.`,
    'option-empty': ({ option }) => `${option} needs a value after it.`,
    'option-not-a-value': ({ option }) => `${option} stands alone, without a value.`,
    'option-doubled': ({ option }) => `${option} is there twice; write it once.`,
    'file-not-given': ({ command }) => `Say which workbook: holdplan ${command} FILE.`,
    'argument-unexpected': ({ argument }) =>
      `“${argument}” is one word too many. Put quotes around names and texts with spaces.`,
    'date-not-iso': ({ option, value }) =>
      `${option} ${value} is not a date between 2000 and 2099. Write it as 2027-02-01.`,
    'number-invalid': ({ option, value }) =>
      `${option} ${value} is not a number of things. Write a whole number from 1 up.`,
    'room-missing': () => 'Say what there is to be room for: --participants N, --areas N or --milestones N.',
    'language-unknown': ({ value }) => `There is no language “${value}”. Use da or en.`,
    'template-unknown': ({ templateId, known }) =>
      `There is no template “${templateId}”. Use ${known.join(' or ')}.`,
  },
  seeHelp: (command) =>
    command === null ? 'See how to use it: holdplan --help' : `See how to use it: holdplan ${command} --help`,

  problems: {
    'file-missing': ({ path }) => `${path} does not exist.`,
    'file-exists': ({ path }) => `${path} already exists and has been left alone. Choose another name.`,
    'file-unreadable': ({ path, reason }) => `${path} cannot be read: ${because(reason)}`,
    'file-unwritable': ({ path, reason }) => `${path} cannot be written: ${because(reason)}`,
    'file-too-large': ({ path, bytes, limit }) =>
      `${path} is ${megabytes(bytes)}; the limit is ${megabytes(limit)}.`,
    'not-a-workbook': () =>
      `The file is not an Excel workbook (.xlsx), or it has been cut off. If Excel can open it, ${saveAs}`,
    'other-format': ({ format }) => otherFormats[format],
    'label-encrypted': () =>
      'The workbook is encrypted by your organisation’s sensitivity label or rights management, so only Excel can open it. Use Holdplan inside Excel, or choose a label without encryption in Excel (Home → Sensitivity), and save.',
    encrypted: () => 'The workbook is protected by a password. Save it without one and try again.',
    'too-large': ({ bytes, limit }) =>
      `The workbook is ${megabytes(bytes)} unpacked; the limit is ${megabytes(limit)}.`,
    'damaged-package': ({ part }) =>
      `The workbook is damaged (${part}). Open it in Excel, let Excel repair it, and save it again.`,
    'not-a-plan': () => 'The workbook was not made by Holdplan. Make one with: holdplan new --out FILE',
    'plan-too-new': ({ version }) =>
      `The workbook was made by a newer Holdplan (format version ${version}). Update Holdplan and try again.`,
    'template-unknown': ({ templateId }) =>
      `The workbook belongs to the task “${templateId}”, which this Holdplan does not know. Update Holdplan and try again.`,
    'by-missing': () => 'Say who does it: --by NAME.',
    'by-too-long': ({ limit }) =>
      `The name behind --by is too long; there is room for ${limit} characters. Write less there, and the rest in the note.`,
    'text-too-long': ({ limit }) => `The note is too long; there is room for ${limit} characters.`,
    'reason-needed': () => 'Say why the task is reopened: --note TEXT.',
    'already-completed': () => 'The task is already completed, and the plan has not changed since.',
    'not-completed': () => 'The task is not completed, so there is nothing to reopen.',
    'mend-stale': () => 'The file has been changed meanwhile, so nothing was mended. Try again.',
    'history-full': () => 'The history is full. Make a new workbook for what is still to come.',
    'room-too-large': ({ what, limit }) =>
      `There can be room for ${limit} ${{ participants: 'participants', areas: 'own areas', milestones: 'milestones' }[what]} at most.`,
    'errors-open': () =>
      'The task cannot be completed yet. The file has been left alone. First these errors must be mended:',
    'note-needed': () =>
      'The warnings below must be answered before the task can be completed: say why with --note TEXT. The file has been left alone.',
  },
  untouched: 'The file has been left alone.',
  bug: 'Something has gone wrong in Holdplan itself. Please report it with what stands below.',

  csv: {
    heading: (path, number) =>
      `${path}: ${count(number, 'thing must', 'things must')} be mended before the list can be used.`,
    problems: listProblemsEn,
  },

  check: {
    summary: (status, { errors, warnings, infos }) =>
      `${status}: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}, ${count(infos, 'piece of advice', 'pieces of advice')}.`,
    headings: { error: 'Errors', warning: 'Warnings', info: 'Advice' },
    changes: 'Changed since completion',
  },
  created: (path, firstSheet) => `${path} is made. Open it in Excel and begin on the sheet ${firstSheet}.`,
  notXlsx: (path) => `Note: Excel opens the file only when its name ends in .xlsx (${path}).`,
  nextUpgrade: (path) =>
    `The workbook was made by an older Holdplan. Give it today's form: holdplan upgrade ${path}`,
  nextMend: (path) => `Put right what is plain: holdplan mend ${path}`,
  mend: {
    nothing: 'There is nothing plain to put right. The file has been left alone.',
    heading: (cells) => `${count(cells, 'cell', 'cells')} with something plain to put right:`,
    done: (path) => `It has been put right in ${path}.`,
  },
  redraw: {
    drawn:
      'The sheets are drawn anew around all that was filled in. Sheets, notes and formats of your own do not go along, nor do the panes of other add-ins.',
    left: (what) => `Does not go along: ${what}`,
    historyDropped: (rows) =>
      `${count(rows, 'row', 'rows')} of the history ${rows === 1 ? 'does' : 'do'} not fit the seal, and ${rows === 1 ? 'does' : 'do'} not go along.`,
    completionLost: 'The completion cannot be read, so the task is open afterwards.',
    kept: (path) => `The old one is untouched in ${path}.`,
    before: 'before',
  },
  upgrade: {
    upToDate: "The workbook has today's form already. The file is untouched.",
    heading: "The workbook was made by an older Holdplan. This is how it gets today's form:",
    changes: upgradesEn,
    done: (path) => `${path} has today's form.`,
  },
  grow: {
    enough: ({ participants, areas, milestones }) =>
      `There is room enough: ${participants} participants, ${areas} own areas, ${milestones} milestones. The file has not been touched.`,
    heading: 'This is how the workbook gets more room:',
    room: {
      participants: (before, after) => `Room for ${after} participants instead of ${before}.`,
      areas: (before, after) => `Room for ${after} own areas instead of ${before}.`,
      milestones: (before, after) => `Room for ${after} milestones instead of ${before}.`,
    },
    done: (path) => `${path} has more room.`,
  },
  nextCheck: (path) => `See what is missing: holdplan check ${path}`,
  completed: (path, by) => `The task is completed by ${by}, and the history in ${path} says so.`,
  markInKlik: 'Now mark the task as completed in KLIK, and attach the workbook.',
  reopened: (path, by) => `The task is reopened by ${by}, and the history in ${path} says so.`,
  fingerprint: (fingerprint) => `The plan's fingerprint: ${fingerprint}`,
  progress: { reading: 'Reading …', checking: 'Checking …', writing: 'Writing …' },
};

const REASONS = [
  ['ENOENT ENOTDIR', 'the folder does not exist.'],
  ['EACCES EPERM', 'you have no access. Is the file write-protected, or open in Excel?'],
  ['EBUSY', 'it is open in another program. Close it in Excel and try again.'],
  ['EROFS', 'the drive is write-protected.'],
  ['ENOSPC EDQUOT', 'there is no room left.'],
  ['EISDIR', 'it is a folder.'],
  ['EINVAL', 'it is not an ordinary file.'],
  ['ENAMETOOLONG', 'the name is too long.'],
] as const;

const because = (code: string): string =>
  REASONS.find(([codes]) => codes.split(' ').includes(code))?.[1] ?? `the system answers ${code}.`;
