import { upgradesEn } from './upgrades.en';
import { failuresEn, noticesEn } from './outcomes.en';
import { listProblemsEn } from './people.en';
import type { PaneWords } from './pane.da';
import { count, listed } from './say';

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
    dateForm: 'dd-mm-yyyy',
    startInvalid: 'Write a date between 2000 and 2098 as dd-mm-yyyy.',
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
    stepDetail: {
      errors: (errors) => count(errors, 'error', 'errors'),
      warnings: (warnings) => count(warnings, 'warning', 'warnings'),
      ready: 'Can be completed now',
      waiting: 'Waits for the other steps',
    },
    toDo: 'Next steps',
    figures: 'How far the plan has come',
    of: (part, whole) => `${part} of ${whole}`,
    none: 'none yet',
    next: {
      'in-progress': ({ errors }) =>
        `${errors === 1 ? 'One thing is' : `${errors} things are`} missing before the task can be completed.`,
      ready: ({ warnings }) =>
        warnings === 0
          ? 'Nothing is missing. The task can be completed.'
          : `No errors. ${count(warnings, 'warning has', 'warnings have')} to be answered when the task is completed.`,
      completed: 'The plan is as it was when it was completed.',
      changed: 'The plan has been changed since it was completed.',
    },
    findings: 'What is missing',
    nothing: 'Nothing is missing here.',
    group: { workbook: 'The workbook' },
    severity: { error: 'Error', warning: 'Warning', info: 'Advice' },
    kind: (name, number) => `${name}:\u00a0${number}`,
    goToCell: (sheet, cell) => `Go to ${sheet} ${cell}`,
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
    mailAll: 'Write to all',
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
      `The old sheets are kept at the end under new names: ${listed(names, 'and')}. Nothing on them is changed.`,
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

  grow: {
    title: 'Extend the plan',
    lead: 'The sheets are drawn anew with more rows and columns. All that you have written comes along, and the old sheets stay at the end.',
    room: {
      participants: 'Room for participants',
      areas: 'Room for own areas',
      milestones: 'Room for milestones',
    },
    most: (limit) => `${limit} at most.`,
    invalid: 'Write a whole number.',
    offer: 'Extend the plan',
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
        `These sheets are copies of a plan: ${listed(sheets, 'and')}. Holdplan reads the original only. Move the copies to a workbook of their own, or delete them.`,
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
  waiting: 'Excel is working …',
  byHand: {
    show: 'Show the text',
    copyTitle: 'Copy the text yourself',
    copyLead: 'The browser did not allow copying. The text is selected: press Ctrl+C (on a Mac ⌘C).',
    saveTitle: (name) => `Save ${name} yourself`,
    saveLead: (name) =>
      `The file cannot be downloaded from the pane here. Copy the text, paste it into an empty document in Notepad, and save that as ${name}. Or open the workbook in Excel for the web, and download it there.`,
    text: 'The text',
    copy: 'Copy',
    close: 'Close',
  },
  readOnly:
    'The workbook is open for reading only. The plan can be seen and checked, but not changed. Choose “Edit Workbook” in Excel.',
  offlineNow: 'There is no connection. The plan is updated when it is back.',

  failures: failuresEn,
  notices: noticesEn,
};
