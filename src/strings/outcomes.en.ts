import type { failuresDa, noticesDa } from './outcomes.da';
import { count, listed } from './say';
import type { Wording } from './wording';

export const failuresEn: Wording<typeof failuresDa> = {
  'cell-being-edited': () =>
    'Excel is still waiting for a cell to be finished. Press Enter or Esc in the sheet, and try again.',
  'no-answer': () =>
    'Excel has not answered yet. If a cell is being edited, finish it with Enter or Esc; otherwise try again in a moment.',
  'workbook-busy': () => 'Excel is busy or is fetching other people’s changes. Wait a moment, and try again.',
  'workbook-locked': () =>
    'Excel does not allow writing in the workbook. Is it read-only, or is its structure protected?',
  'connection-lost': () =>
    'The connection was lost. See in the sheets whether the change arrived, and otherwise try again.',
  'plan-present': () =>
    'There is a plan in the workbook already, or what is left of a deleted one. Close and open Holdplan to see it, or create the plan in a new workbook.',
  'sheet-names-taken': ({ names }) =>
    `The workbook already has sheets by these names: ${listed(names, 'and')}. Rename them, or create the plan in a new workbook.`,
  'build-left-behind': ({ sheets }) =>
    `Creating the plan failed, and these sheets could not be taken away: ${listed(sheets, 'and')}. Delete them, and try again.`,
  'amended-meanwhile': () =>
    'Somebody else completed or reopened the task at the same moment. Nothing was overwritten. Check again, and see the history.',
  'excel-refused': ({ code }) =>
    `Excel refused the change (${code}). Nothing is lost. Try again, or copy the details for support.`,
  'not-a-plan': () => 'There is no longer a plan in the workbook.',
  'plan-too-new': () => 'The plan was made by a newer Holdplan. Close and open Holdplan to get it.',
  'template-unknown': () => 'The plan belongs to a task that this Holdplan does not know.',
  'by-missing': () => 'Write your name.',
  'errors-open': () => 'Errors have appeared that must be mended first. See them under Plan.',
  'note-needed': () => 'There are warnings that must be answered with a note.',
  'already-completed': () => 'The task is completed already, and the plan has not been changed since.',
  'not-completed': () => 'The task is not completed, so there is nothing to reopen.',
  'by-too-long': ({ limit }) => `The name is too long; there is room for ${limit} characters.`,
  'text-too-long': ({ limit }) => `The note is too long; there is room for ${limit} characters.`,
  'reason-needed': () => 'Write why the task is reopened.',
  'up-to-date': () => "The plan has today's form already.",
  'history-full': () => 'The history is full. Make a new workbook for what follows.',
  'room-too-large': ({ limit }) => `There can be room for ${limit} at most. Write a smaller number.`,
  'room-enough': () => 'There is room enough already. Write a larger number where there is to be more.',
  'mend-stale': () => 'A cell has been changed meanwhile, so nothing was mended.',
  'part-missing': () =>
    'A part of Holdplan could not be fetched. See whether there is a connection to the net, and try again.',
  'cell-gone': () => 'The sheet is no longer there. Check the plan again.',
};

export const noticesEn: Wording<typeof noticesDa> = {
  created: 'The plan has been created. Now share the file with the participants.',
  mended: 'Mended.',
  mendedAll: ({ count: cells }) => `${cells} cells have been mended.`,
  completed: 'The task is completed in the workbook. Now mark it in KLIK.',
  reopened: 'The task has been reopened.',
  repaired: 'The sheets have been built anew. The old sheets are at the end.',
  grown: 'There is more room now. The old sheets are at the end.',
  upgraded: "The plan has today's form. The old sheets are at the end.",
  copied: 'Copied.',
  saved: ({ name }) => `${name} has been downloaded.`,
  saveAsked: ({ file }) =>
    `The browser has been asked to download ${file.name}. If the file is not among your downloads, show the text, and save it yourself.`,
  mailAsked: 'The mail program has been asked to open a mail. If none comes, use Copy message.',
  mailShortened:
    'The mail program has been asked to open a mail with the short message, as the whole is too long. Use Copy message for all of it, or if no mail comes.',
  went: ({ sheet, cell }) => `${sheet} ${cell} is selected.`,
  noPeriods: 'There are no whole periods to put in the calendar yet.',
  nothingNext: 'There is nothing missing to go to.',
  checked: ({ errors, warnings }) =>
    errors + warnings === 0
      ? 'Checked: nothing is missing.'
      : `Checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
  dismiss: 'Close the message',
};
