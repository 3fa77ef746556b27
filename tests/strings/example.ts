import { NOBODY } from '../../src/domain/fields';
import { factsOf } from '../../src/domain/facts';
import type { Language } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import type { Participant, Plan } from '../../src/domain/plan';
import { changesDa } from '../../src/strings/changes.da';
import { changesEn } from '../../src/strings/changes.en';
import { findingsDa } from '../../src/strings/findings.da';
import { findingsEn } from '../../src/strings/findings.en';
import { createSay, type Say } from '../../src/strings/say';
import { vocabularyDa } from '../../src/strings/vocabulary.da';
import { vocabularyEn } from '../../src/strings/vocabulary.en';
import { DEFAULT_TEMPLATE } from '../../src/templates';

export const WORDS = {
  da: { vocabulary: vocabularyDa, findings: findingsDa, changes: changesDa },
  en: { vocabulary: vocabularyEn, findings: findingsEn, changes: changesEn },
} as const;

const person = (name: string): Omit<Participant, 'id'> => ({ ...NOBODY, name });

const PEOPLE = ['', 'Ane Eksempel', '', 'Bo Prøve'];

export function sayIn(
  language: Language,
  change: (plan: Plan) => Plan = (plan) => plan,
  template = DEFAULT_TEMPLATE,
): Say {
  const plan = newPlan({
    template,
    language,
    workbookId: 'test',
    start: '2027-01-04',
    participants: PEOPLE.map(person),
  });
  return createSay(factsOf(change(plan), template), WORDS[language].vocabulary);
}

/** Everything named as long as people can name it. */
export const verbose = (plan: Plan): Plan => ({
  ...plan,
  participants: plan.participants.map((participant) => ({ ...participant, name: 'Åse '.repeat(60) })),
  areas: plan.areas.map((area) => ({ ...area, name: 'Noget '.repeat(60) })),
});
