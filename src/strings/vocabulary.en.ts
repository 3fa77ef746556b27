import type { Vocabulary } from '../blueprint/vocabulary';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { wordsAt } from './wire-words';
import { wireWordsEn } from './wire-words.en';

export const vocabularyEn: Vocabulary = {
  language: 'en',
  yesNo: wordsAt(wireWordsEn.yesNo, SCHEMA_VERSION),
  // D and H stand for Danish words, so those are given once: the letters are the same in every language.
  codes: {
    A: { name: 'Answers for the area', meaning: 'answers for the area and covers it' },
    D: { name: 'Covers (dækker)', meaning: 'covers the area together with whoever answers for it' },
    H: { name: 'Obtains information (henter)', meaning: 'obtains information about the area' },
  },
  statuses: {
    'in-progress': 'In progress',
    ready: 'Ready',
    completed: 'Completed',
    changed: 'Changed since completion',
  },
  stepStates: {
    done: 'In order',
    missing: 'Missing',
    warned: 'Warnings',
    advised: 'Optional',
    notYet: 'Not yet',
  },
  toDo: {
    mend: 'Mend the cells that cannot be read.',
    project: 'Type municipality, project start and project end on the Overview.',
    people: "Type the participants on Participants – at least one for each of the task's parties.",
    decide: 'Say Yes or No to each area in the Competence matrix. A No needs a reason.',
    assign:
      'Choose codes: exactly one who answers (A) per area, and preferably others who cover (D) or obtain information (H).',
    schedule: 'Set start and end for each area in the Timeline.',
    confirm:
      'Ask each participant to look at their own page on My brief and to set »Confirmed« to Yes on Participants.',
    complete:
      'When the Overview says Ready, the project leader completes the plan and then marks the task in KLIK.',
  },
  figures: {
    decided: 'Areas with Yes or No',
    covered: 'Areas that are covered',
    dated: 'Areas with dates',
    confirmed: 'Participants who have confirmed',
  },
  kinds: {
    'structure-damaged': 'Damage to the sheets',
    'value-unknown': 'Values that cannot be read',
    'role-unfilled': 'Parties without a participant',
    'participant-unnamed': 'Rows without a name',
    'participant-duplicated': 'Names that appear twice',
    'decision-missing': 'Areas without Yes or No',
    'area-uncovered': 'Areas that nobody covers',
    'lead-missing': 'Areas that nobody answers for',
    'lead-duplicated': 'Areas that more than one answers for',
    'assignment-out-of-scope': 'Codes outside the plan',
    'period-missing': 'Areas without dates',
    'period-reversed': 'Areas that end before they start',
    'system-uncovered': 'Systems without a covered area',
    'exclusion-unexplained': 'No without a reason',
    'participant-idle': 'Participants without areas',
    'participant-overloaded': 'Participants with too much at once',
    'participant-unconfirmed': 'Participants who have not confirmed',
    'single-cover': 'Areas that one person has alone',
    'one-sided': 'Shared areas with people from one side only',
    'period-outside-project': 'Periods outside the project',
    'email-invalid': 'E-mail addresses that cannot be used',
    'email-of-another': 'E-mail addresses that look like somebody else’s',
    'klik-tasks-unread': 'KLIK tasks that have not been read',
  },
};
