import type { DocumentsWords } from './documents.da';
import { count } from './say';

export const documentsEn: DocumentsWords = {
  fileNames: { evidence: 'Holdplan evidence', calendar: 'Holdplan calendar' },

  message: {
    subject: (task) => `Your areas: ${task}`,
    subjectWithoutAreas: (task) => `You are taking part: ${task}`,
    greeting: (name) => `Hello ${name}`,
    greetingAll: 'Hello all',
    task: (task, municipality) =>
      `You are taking part in the task “${task}”${municipality === '' ? '' : ` in ${municipality}`}.`,
    areas: (number) => (number === 1 ? 'You have this area:' : `You have these ${number} areas:`),
    areasShort: (number, period) =>
      `You have ${count(number, 'area', 'areas')}${period === null ? '' : ` in the time ${period}`}.`,
    where:
      'Open the Excel file with the plan, and choose your name on the sheet “My brief”. It says what you cover or obtain information about, when, and who answers for it.',
    part: {
      A: 'You answer for the area: you cover it and have the responsibility.',
      D: 'You cover the area.',
      H: 'You obtain information about the area.',
    },
    lead: (name) => `${name} answers for it.`,
    noLead: 'There is not yet one person who answers for it.',
    others: (names) => `The area is also covered by ${names}.`,
    and: 'and',
    period: (period) => `Period: ${period}.`,
    noPeriod: 'The period has not been settled yet.',
    phase: (phase) => `Phase: ${phase}.`,
    ask: 'Will you confirm that this is right? Choose Yes in the column “Confirmed” by your name on the sheet “Participants”, or reply to this message. Please also write if something is not right.',
    confirmed: 'You have already confirmed your areas. Please write if something is no longer right.',
    noAreas:
      'You have no areas to cover or obtain information about at present, so there is nothing you need to do. You will hear more if that changes.',
    closing: 'Kind regards',
  },

  calendar: {
    summary: {
      A: (area) => `Answers for: ${area}`,
      D: (area) => `Covers: ${area}`,
      H: (area) => `Obtains information: ${area}`,
    },
    source: 'From the plan in Holdplan. Dates are changed in the Excel file.',
  },

  evidence: {
    title: 'Evidence for the KLIK task',
    noMunicipality: 'The municipality is not entered',
    standing: {
      'in-progress': (errors) =>
        `Draft. ${count(errors, 'error has', 'errors have')} to be put right before the task can be completed.`,
      ready: () => 'Draft. The plan has no errors, but the task has not been completed in Holdplan.',
      completed: () => 'The plan is as it was when the task was completed in Holdplan.',
      changed: () =>
        'The plan was changed after the task was completed. This document shows the plan as it is now.',
    },
    completed: 'Completed',
    reopened: 'Reopened',
    upgraded: 'Upgraded',
    by: (moment, name) => `${moment} (Danish time) by ${name}`,
    notYet: 'Not yet',
    project: 'Project period',
    open: 'Not settled',
    figures: 'Figures',
    figure: {
      decided: (part, whole) => `${part} of ${whole} areas decided`,
      covered: (part, whole) => `${part} of ${whole} included areas are covered`,
      dated: (part, whole) => `${part} of ${whole} included areas have dates`,
      confirmed: (part, whole) => `${part} of ${whole} participants with areas have confirmed`,
    },
    checked: 'Check',
    counts: (errors, warnings, infos) =>
      `${count(errors, 'error', 'errors')} · ${count(warnings, 'warning', 'warnings')} · ${count(infos, 'piece of advice', 'pieces of advice')}`,
    klikRead: 'KLIK tasks read',
    fingerprint: 'Fingerprint',

    plan: 'Who covers what, and when',
    noPlan: 'No areas are included yet.',
    area: 'Area',
    phase: 'Phase',
    start: 'Start',
    end: 'End',
    week: 'Week',
    milestones: 'Milestones',
    legend: 'Codes',

    people: 'Participants',
    noPeople: 'There are no participants yet.',
    name: 'Name',
    role: 'Role',
    side: 'Side',
    unit: 'Unit',
    areas: 'Areas',
    confirmed: 'Confirmed',
    unanswered: 'Unanswered',

    systems: 'Systems that the plan reaches',
    notReached: 'No covered area',
    leftOut: 'Areas not included',
    noReason: 'No reason given',

    errors: 'Errors',
    warnings: 'Warnings',
    answered: 'Warnings, answered at completion',
    answer: 'Answer',
    infos: 'Advice',
    nothingFound: 'The check found no errors, no warnings and no advice.',
    changes: 'Changed since completion',
    unreadableChange: 'Something has been entered that cannot be read. See under errors.',

    history: 'History',
    noHistory: 'The task has not been completed or reopened.',
    note: 'Note',

    klik: 'This document is Holdplan’s record of the plan. Holdplan can neither read nor change KLIK: the project leader marks the task as completed in KLIK, and attaches the document there.',
    made: (moment, workbook) => `Made ${moment} (Danish time) · plan ${workbook}`,
  },
};
