import type { WorkbookWords } from '../blueprint/words';
import { PARTICIPANT } from '../domain/fields';
import { changesEn } from './changes.en';
import { headersOf } from './field-words';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { listed, spanned } from './say';
import { vocabularyEn } from './vocabulary.en';
import { wordsAt } from './wire-words';
import { wireWordsEn } from './wire-words.en';

/** Every word that is printed in an English workbook. */
export const workbookEn: WorkbookWords = {
  ...vocabularyEn,
  sheetNames: {
    overview: 'Overview',
    participants: 'Participants',
    matrix: 'Competence matrix',
    timeline: 'Timeline',
    brief: 'My brief',
    task: 'The KLIK task',
    history: 'Plan history',
    system: '_holdplan',
  },
  verdicts: {
    ok: 'In order',
    excluded: 'Not included',
    'value-unknown': 'Unknown value',
    'participant-unnamed': 'Name missing',
    'participant-duplicated': 'Name appears twice',
    'participant-idle': 'No areas',
    'participant-overloaded': 'Too many at once',
    'participant-unconfirmed': 'Not confirmed',
    'decision-missing': 'Yes or No missing',
    'area-uncovered': 'Nobody covers it',
    'lead-missing': 'Nobody answers for it',
    'lead-duplicated': 'More than one answers',
    'assignment-out-of-scope': 'Code outside the plan',
    'exclusion-unexplained': 'No without a reason',
    'period-missing': 'Date missing',
    'period-reversed': 'Ends before it starts',
  },
  historyKinds: wordsAt(wireWordsEn.historyKinds, SCHEMA_VERSION),
  sources: wordsAt(wireWordsEn.sources, SCHEMA_VERSION),
  footer: '&L&8Holdplan – &A&R&8Page &P of &N',
  overview: {
    title: 'Holdplan',
    guide:
      'Fill in the light yellow cells only – the workbook works out the rest. Type the participants on the sheet Participants, say Yes or No to each area and choose codes in the Competence matrix, and set dates in the Timeline. The word in the column Status always says what is missing. Everyone can work in the file at once, and nobody needs the add-in.',
    status: 'Status',
    next: 'Next step',
    nextSteps: {
      ready: 'No errors. Complete the plan, then mark the task in KLIK.',
      completed: 'The plan is completed. Mark the task as completed in KLIK and attach the evidence.',
      changed: 'The plan has changed since it was completed. Go through the changes and complete it again.',
      overwritten:
        'A formula on this sheet was written over. Undo it, or restore an earlier version of the file.',
    },
    project: 'The project',
    fields: {
      municipality: 'Municipality',
      start: 'Project start',
      end: 'Project end',
      loadLimit: 'Most areas per person at a time',
      klikRead: 'The KLIK tasks have been read',
    },
    steps: "The task's four steps",
    figures: 'How far the plan has come',
    figure: vocabularyEn.figures,
    of: 'of',
    checks: 'What is missing',
    checkNames: { ...vocabularyEn.kinds, 'structure-damaged': 'Cells that the sheet cannot work out' },
    nothing: 'Nothing is missing.',
    more: 'other matters',
    parties: "The task's parties",
    partyFilled: 'Found',
    partyMissing: 'Missing',
    systems: 'Systems and the areas that reach them',
    systemCovered: 'Covered',
    systemMissing: 'Missing',
    sheets: 'The sheets',
    sheetPurposes: {
      participants: 'Who takes part, and have they confirmed?',
      matrix: 'Who covers – or obtains information about – which area?',
      timeline: 'When is each area under way?',
      brief: 'Choose your name and see your own areas',
      task: "The task's own words, and how to fill in",
      history: 'When the plan was completed and reopened',
    },
  },
  participants: {
    title: 'Participants',
    guide:
      'One row per participant; the name gets a column in the Competence matrix. Set »Confirmed« to Yes when the participant knows their areas.',
    headers: {
      id: 'No.',
      ...headersOf(PARTICIPANT, changesEn.fields),
      covers: 'Covers',
      obtains: 'Obtains',
      first: 'First day',
      last: 'Last day',
      peak: 'Most at once',
      verdict: 'Status',
    },
  },
  matrix: {
    title: 'Competence matrix',
    guide:
      'Say Yes or No to each area, and choose codes: A answers for it (exactly one per area), D covers it, H obtains information. Your own areas go at the bottom.',
    headers: {
      id: 'No.',
      idAgain: 'No.',
      name: 'Competence or area',
      source: 'Source',
      side: 'Side',
      decision: 'Included',
      reason: 'Reason',
      lead: 'Answers for it',
      covering: 'Cover (number)',
      obtaining: 'Obtain (number)',
      verdict: 'Status',
    },
  },
  timeline: {
    title: 'Timeline',
    guide:
      'Set start and end for each area that is included. At the bottom: how many areas each participant has under way, week by week.',
    headers: {
      id: 'No.',
      name: 'Area',
      decision: 'Included',
      phase: 'Phase',
      start: 'Start',
      end: 'End',
      lead: 'Answers for it',
      verdict: 'Status',
    },
    milestones: 'Milestones',
    areas: 'Areas',
    load: 'Load – areas under way per week',
    week: 'Monday / week',
    outsideOne: 'One area lies outside the weeks shown.',
    outsideMany: 'areas lie outside the weeks shown.',
  },
  brief: {
    title: 'My brief',
    guide:
      'Choose your name. You then see your areas, your part in each of them, your dates, and who answers for the area.',
    choose: 'Choose your name',
    none: 'You have no areas yet.',
    unknown: 'This name is not on Participants. Choose one on the list.',
    headers: {
      id: 'No.',
      name: 'Area',
      code: 'My part',
      from: 'Start',
      to: 'End',
      lead: 'Answers for it',
    },
  },
  task: {
    title: 'The KLIK task',
    guide: "The task's own words from KLIK, what the codes mean, and how to fill in the sheets.",
    original: "The task's words in Danish",
    sections: {
      wave: 'Wave',
      goal: 'Goal',
      description: 'Description',
      competences: 'Competences',
      method: 'Method',
      result: 'Result',
      performer: 'Recommended performer',
      parties: 'Parties involved',
    },
    legend: 'The codes',
    howTo: 'How to fill in',
  },
  history: {
    title: 'Plan history',
    guide:
      'One row each time the plan was completed or reopened. The rows are sealed: a row that is altered afterwards is detected.',
    headers: {
      kind: 'Event',
      date: 'Date',
      by: 'By',
      errors: 'Errors',
      warnings: 'Warnings',
      infos: 'Advice',
      note: 'Note',
      fingerprint: 'Fingerprint',
      at: 'Time (UTC)',
      digest: 'Seal',
    },
    upgraded: (from, to, fingerprint) =>
      `Own areas ${spanned(from)} are now ${spanned(to)}. What the plan says is the same; its fingerprint was ${fingerprint}.`,
  },
  inputs: {
    role: (other) => ({
      prompt: { title: 'Role', message: "Choose the participant's role from the list." },
      error: {
        title: 'Not on the list',
        message: `Choose a role from the list.${other === null ? '' : ` Use »${other}« if none fits.`}`,
      },
    }),
    side: (sides) => ({
      prompt: { title: 'Side', message: `${listed(sides, 'or')}.` },
      error: { title: 'Not on the list', message: `Choose ${listed(sides, 'or')}.` },
    }),
    confirmed: {
      prompt: {
        title: 'Confirmed',
        message: 'Yes, when the participant has seen the areas and agreed to them.',
      },
      error: { title: 'Yes or No only', message: 'Choose Yes or No, or leave the cell empty.' },
    },
    decision: {
      prompt: { title: 'Included?', message: 'Yes, if the area is to be included. No needs a reason.' },
      error: { title: 'Yes or No only', message: 'Choose Yes or No from the list.' },
    },
    code: {
      prompt: {
        title: 'Code',
        message:
          'A answers for the area (exactly one) · D covers · H obtains information · empty: not involved.',
      },
      error: { title: 'A, D or H only', message: 'Choose A, D or H from the list, or empty the cell.' },
    },
    phase: {
      prompt: { title: 'Phase', message: 'Choose the phase from the list.' },
      error: { title: 'Not on the list', message: 'Choose a phase from the list, or empty the cell.' },
    },
    date: {
      prompt: { title: 'Date', message: 'Type the date as day-month-year, e.g. 03-02-2027.' },
      error: { title: 'Not a date', message: 'Type a date as day-month-year, e.g. 03-02-2027.' },
    },
    loadLimit: {
      prompt: {
        title: 'Limit',
        message: 'If someone has more areas in the same week, Participants says »Too many at once«.',
      },
      error: { title: 'A whole number', message: 'Type a whole number from 1 to 50.' },
    },
    klikRead: {
      prompt: { title: 'Step 3', message: 'Yes, when the KLIK tasks have been read through.' },
      error: { title: 'Yes or No only', message: 'Choose Yes or No, or leave the cell empty.' },
    },
    name: {
      prompt: { title: 'Your name', message: 'Choose your name from the list.' },
      error: { title: 'Not on the list', message: 'Choose a name that stands on the sheet Participants.' },
    },
  },
  properties: {
    status: 'Holdplan status',
    date: 'Holdplan completed',
    by: 'Holdplan completed by',
    open: 'Holdplan open findings',
  },
};
