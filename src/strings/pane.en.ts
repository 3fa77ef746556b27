import { upgradesEn } from './upgrades.en';
import { listProblemsEn } from './people.en';
import type { PaneWords } from './pane.da';
import { count } from './say';

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const paneEn: PaneWords = {
  name: 'Holdplan',
  starting: 'Reading the plan …',
  working: 'Working …',
  noPlan: 'There is no plan in the workbook yet. Choose Holdplan on the Home tab to create one.',
  damaged: 'The workbook is damaged. Choose Holdplan on the Home tab to see what has happened, and mend it.',
  pages: { plan: 'Plan', people: 'Participants', complete: 'Complete' },
  navigation: 'Pages of Holdplan',
  settings: {
    title: 'Settings',
    language: 'Language',
    autoOpen: 'Open Holdplan together with this workbook',
    autoOpenFailed: 'Office did not allow it. Open Holdplan from the ribbon instead.',
    restore: 'Restore dropdowns and locks',
    restoreHelp: 'Builds the sheets anew around what you have written. The old sheets are kept beside them.',
    version: (version) => `Version ${version}`,
    private: 'Holdplan sends data nowhere.',
  },

  firstRun: {
    title: 'Make a plan for the task',
    lead: 'Holdplan adds seven sheets to the workbook: who takes part, who covers what, and when. Your own sheets are not touched.',
    after:
      'Then share the file in SharePoint. Your colleagues fill it in with their own Excel, without Holdplan. Creating the plan cannot be undone with Ctrl+Z.',
    task: 'Task',
    municipality: 'Municipality',
    municipalityHint: 'E.g. Eksempelkøbing Kommune',
    start: 'Start of the project',
    startHint: 'Periods and milestones are suggested from here. They can be changed later.',
    startInvalid: 'Choose a date between 2000 and 2098.',
    parties: 'Parties to the task',
    partiesHint: 'Write the names you know. The rest can wait.',
    namedTwice: 'The name stands at another party already. In the plan a person can have one role only.',
    paste: 'Paste more participants',
    pasteHint: 'From Outlook (Name <mail>; …) or Excel (name, role, side, unit, e-mail).',
    pasted: (number) => count(number, 'participant found', 'participants found'),
    pasteProblems: {
      ...listProblemsEn,
      'name-missing': ({ line }) => `Line ${line}: there is no name.`,
      'name-unreadable': ({ line }) =>
        `Line ${line}: the name has characters that cannot be used. Write it in ordinary letters.`,
      'name-doubled': ({ line, name }) => `Line ${line}: ${name} is there already and is taken once only.`,
      'email-doubled': ({ line, name }) =>
        `Line ${line}: ${name} has the same e-mail as somebody else and is left out.`,
      'too-many': ({ limit }) => `There is room for ${limit} participants. The rest are left out.`,
    },
    areas: 'Areas',
    areasLater: 'Otherwise you decide them together on the sheet Competence matrix.',
    areasNow: 'Choose now which are included',
    areasHint: 'The chosen ones get Yes, the others No. A No needs a reason in the matrix.',
    create: 'Create plan',
    creating: {
      title: 'Creating the plan',
      steps: {
        prepare: 'Preparing the sheets',
        look: 'Looking at what is in the workbook',
        build: 'Building the sheets',
        show: 'Showing the overview',
        check: 'Checking the plan',
      },
      of: (step, steps) => `Step ${step} of ${steps}`,
      stay: 'Please do not type in the sheets meanwhile.',
    },
  },

  plan: {
    steps: 'The four steps of the task',
    step: {
      organise: 'Organisation',
      decide: 'Competences and timing',
      read: 'KLIK tasks read',
      complete: 'Completed',
    },
    stepState: {
      done: 'In place',
      missing: (errors) => `${errors} missing`,
      warned: (warnings) => count(warnings, 'warning', 'warnings'),
      advised: 'May be read through',
      ready: 'Can be completed now',
      waiting: 'Waits for the other steps',
      completed: 'Completed',
      changed: 'Changed since',
    },
    figures: 'How far the plan has come',
    figure: {
      decided: 'Areas decided',
      covered: 'Areas covered',
      dated: 'Areas with dates',
      confirmed: 'Participants confirmed',
    },
    of: (part, whole) => `${part} of ${whole}`,
    none: 'none yet',
    next: {
      'in-progress': (errors) =>
        `${count(errors, 'thing is missing', 'things are missing')} before the task can be completed.`,
      ready: 'Nothing is missing. The task can be completed.',
      completed: 'The plan is as it was when it was completed.',
      changed: 'The plan has been changed since it was completed.',
    },
    findings: 'What is missing',
    nothing: 'Nothing is missing here.',
    group: { workbook: 'The workbook' },
    severity: { error: 'Error', warning: 'Warning', info: 'Advice' },
    goTo: 'Go to cell',
    goToCell: (sheet, cell) => `Go to ${sheet} ${cell}`,
    more: (hidden) => `Show ${hidden} more`,
    mend: 'Mend',
    mendTitle: 'This is how it is mended',
    mendStep: (cell, change) => `${cell}: ${change}`,
    mendApply: 'Mend it',
    mendAll: (cells) => `Mend all that is obvious (${cells})`,
    mendAllTitle: (cells) => `This is how ${cells} cells are mended`,
    mendAllApply: 'Mend them all',
    cancel: 'Cancel',
    refresh: 'Check again',
    nextFinding: 'Next finding',
    sheetless: 'The whole plan',
  },

  people: {
    title: 'Participants',
    lead: 'Everybody should know which areas they cover or obtain information about.',
    empty: 'There are no participants yet. Write names on the participants’ sheet.',
    noAreas: 'No areas yet',
    areas: (number) => count(number, 'area', 'areas'),
    confirmed: 'Confirmed',
    unconfirmed: 'Not confirmed',
    period: (from, to) => `${from} – ${to}`,
    noPeriod: 'no dates yet',
    copy: 'Copy message',
    mail: 'Open mail',
    mailMissing: 'There is no e-mail address on the participants’ sheet.',
    calendar: 'Calendar file',
    actionsFor: (name) => `Message to ${name}`,
  },

  complete: {
    title: 'Complete the task',
    blocked: (errors) =>
      `${count(errors, 'error must', 'errors must')} be mended before the task can be completed.`,
    seeErrors: 'See what is missing',
    records: 'This is written into the workbook',
    recorded: [
      'who completes it, and when',
      'the plan’s fingerprint, so that a later change shows',
      'the answer to the warnings, if there are any',
    ],
    klik: 'KLIK itself is not changed. Mark the task as completed in KLIK yourself afterwards, and attach the evidence.',
    by: 'Completed by',
    byMissing: 'Write your name.',
    byTooLong: (limit) => `Write a name of at most ${limit} characters.`,
    warnings: (number) => `${count(number, 'warning must', 'warnings must')} be answered with a note:`,
    note: 'Note',
    noteHint: 'Why is it all right as it stands?',
    noteOptional: 'Note (optional)',
    noteMissing: 'Write a note that answers the warnings.',
    do: 'Complete the task',
    again: 'Complete again',
    done: 'The task is completed',
    doneBy: (by, date) => `Completed by ${by} on ${date}.`,
    fingerprint: 'Fingerprint',
    evidence: 'Get the evidence',
    evidenceHint:
      'One page with matrix, timeline and answers. Print it or save it as PDF, and attach it in KLIK.',
    draft: 'Evidence',
    evidenceEarly: 'Get a draft of the evidence',
    changed: 'Changed since completion',
    changedLead: 'The plan is no longer the one that was completed. Complete it again, or reopen the task.',
    more: (hidden) => `and ${count(hidden, 'change', 'changes')} more`,
    reopen: 'Reopen the task',
    reopenLead: 'The present completion stays in the history.',
    reopenBy: 'Reopened by',
    reason: 'Reason',
    reasonMissing: 'Write why the task is reopened.',
    history: 'History',
    historyKind: { completed: 'Completed', reopened: 'Reopened', upgraded: 'Upgraded' },
    historyLine: (date, kind, by) => `${date} · ${kind} by ${by}`,
  },

  repair: {
    title: 'The workbook is damaged',
    lead: 'Something by which Holdplan finds its cells has been deleted, moved or written over. What you have written is still here.',
    offer: 'Build the sheets anew',
    preview: 'What will happen',
    mended: (number) => `${count(number, 'damage is', 'damages are')} mended:`,
    rebuilt: 'This is no longer there. It is built anew, empty or with suggested dates:',
    leftBehind: 'This cannot be placed for certain and stays on the old sheets only:',
    aside: (names) =>
      `The old sheets are kept at the end under new names: ${listed(names)}. Nothing on them is changed.`,
    historyDropped: (rows) =>
      `${count(rows, 'history row does', 'history rows do')} not fit the seal and will not come along.`,
    completionLost:
      'The copy of the completed plan cannot be read. Afterwards the task is not completed and must be completed again.',
    undo: 'Did it just happen? Try Undo (Ctrl+Z) in Excel first, or an earlier version of the file in SharePoint.',
    asidePostfix: ' (before)',
    later: 'Not now',
    back: 'Back to the plan',
  },

  upgrade: {
    title: 'The plan was made by an older Holdplan',
    lead: "It can be used as it is. Today's form brings what Holdplan has learned since, and all that you have written comes along.",
    offer: 'Upgrade',
    changes: upgradesEn,
  },

  trouble: {
    retry: 'Try again',
    copyDetails: 'Copy details',
    code: (code) => `Code: ${code}`,
    unread: 'The plan cannot be read right now',
    'outside-excel': {
      title: 'Open Holdplan in Excel',
      text: 'This page is a part of Excel. Open a workbook in Excel, and choose Holdplan on the Home tab.',
    },
    'excel-too-old': {
      title: 'This Excel is too old',
      text: 'Holdplan needs Excel 2021, Microsoft 365 or Excel for the web. Open the file in Excel for the web, or ask your IT department for a newer Excel. The sheets themselves work in this one too.',
    },
    'plan-too-new': {
      title: 'The plan was made by a newer Holdplan',
      text: 'Close and open Holdplan to get the newest version. Nothing in the workbook has been changed.',
    },
    'template-unknown': {
      title: 'The plan belongs to another task',
      text: 'This Holdplan does not know the task. Close and open Holdplan to get the newest version.',
    },
    'two-plans': {
      title: 'There is more than one plan',
      text: (sheets) =>
        `These sheets are copies of a plan: ${listed(sheets)}. Holdplan reads the original only. Move the copies to a workbook of their own, or delete them.`,
      ignore: 'Go on with the original',
    },
    broken: {
      title: 'Something went wrong in Holdplan',
      text: 'It is nothing you did. Nothing that you have written in the sheets is lost. Close and open Holdplan, and please send the details to support.',
    },
    offline: {
      title: 'No connection',
      text: 'Holdplan cannot reach the workbook. What you have written is safe. Try again when the connection is back.',
    },
  },
  waiting: 'Excel is waiting: finish editing the cell with Enter or Esc.',
  readOnly:
    'The workbook is open for reading only. The plan can be seen and checked, but not changed. Choose “Edit Workbook” in Excel.',
  offlineNow: 'There is no connection. The plan is updated when it is back.',

  failures: {
    'cell-being-edited': () =>
      'Excel is still waiting for a cell to be finished. Press Enter or Esc in the sheet, and try again.',
    'workbook-busy': () =>
      'Excel is busy or is fetching other people’s changes. Wait a moment, and try again.',
    'workbook-locked': () =>
      'Excel does not allow writing in the workbook. Is it read-only, or is its structure protected?',
    'connection-lost': () =>
      'The connection was lost. See in the sheets whether the change arrived, and otherwise try again.',
    'plan-present': () =>
      'There is a plan in the workbook already, or what is left of a deleted one. Close and open Holdplan to see it, or create the plan in a new workbook.',
    'sheet-names-taken': ({ names }) =>
      `The workbook already has sheets by these names: ${listed(names)}. Rename them, or create the plan in a new workbook.`,
    'build-left-behind': ({ sheets }) =>
      `Creating the plan failed, and these sheets could not be taken away: ${listed(sheets)}. Delete them, and try again.`,
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
    'mend-stale': () => 'A cell has been changed meanwhile, so nothing was mended.',
    'cell-gone': () => 'The sheet is no longer there. Check the plan again.',
    'save-refused': () =>
      'Excel for Mac cannot save files from the pane. Open the workbook in Excel for the web, and download it there.',
    'copy-refused': () => 'The browser did not allow copying. Click somewhere in Holdplan, and try again.',
  },
  notices: {
    created: 'The plan has been created. Now share the file with the participants.',
    mended: 'Mended.',
    mendedAll: (cells) => `${cells} cells have been mended.`,
    completed: 'The task is completed in the workbook. Now mark it in KLIK.',
    reopened: 'The task has been reopened.',
    repaired: 'The sheets have been built anew. The old sheets are at the end.',
    upgraded: "The plan has today's form. The old sheets are at the end.",
    copied: 'Copied.',
    saved: (name) => `${name} has been downloaded.`,
    mailShortened: 'The message is long, so the mail holds the short one. Use Copy message for all of it.',
    went: (sheet, cell) => `${sheet} ${cell} is selected.`,
    noPeriods: 'There are no whole periods to put in the calendar yet.',
    nothingNext: 'There is nothing missing to go to.',
    checked: (errors, warnings) =>
      errors + warnings === 0
        ? 'Checked: nothing is missing.'
        : `Checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
    dismiss: 'Close the message',
  },
};
