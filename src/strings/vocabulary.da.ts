import type { Vocabulary } from '../blueprint/vocabulary';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { wordsAt } from './wire-words';
import { wireWordsDa } from './wire-words.da';

export const vocabularyDa: Vocabulary = {
  language: 'da',
  yesNo: wordsAt(wireWordsDa.yesNo, SCHEMA_VERSION),
  codes: {
    A: { name: 'Ansvarlig', meaning: 'dækker området og svarer for det' },
    D: { name: 'Dækker', meaning: 'dækker området sammen med den ansvarlige' },
    H: { name: 'Henter information', meaning: 'henter information om området' },
  },
  statuses: {
    'in-progress': 'I gang',
    ready: 'Klar',
    completed: 'Fuldført',
    changed: 'Ændret siden fuldførelse',
  },
  stepStates: {
    done: 'I orden',
    missing: 'Mangler',
    warned: 'Advarsler',
    advised: 'Valgfrit',
    notYet: 'Ikke endnu',
  },
  toDo: {
    mend: 'Ret de celler, der ikke kan læses.',
    project: 'Skriv kommune, projektstart og projektslut på Overblik.',
    people: 'Skriv deltagerne på Deltagere – mindst én for hver af opgavens parter.',
    decide: 'Sig Ja eller Nej til hvert område i Kompetencematrix. Et Nej skal have en begrundelse.',
    assign:
      'Vælg koder: præcis én ansvarlig (A) pr. område, og gerne flere, der dækker (D) eller henter information (H).',
    schedule: 'Sæt start og slut for hvert område i Tidsplan.',
    confirm:
      'Bed hver deltager om at se sit eget overblik på Mit overblik og sætte »Bekræftet« til Ja på Deltagere.',
    complete:
      'Når Overblik siger Klar, fuldfører projektlederen planen og markerer derefter selv opgaven i KLIK.',
  },
  figures: {
    decided: 'Områder med Ja eller Nej',
    covered: 'Områder, der er dækket',
    dated: 'Områder med datoer',
    confirmed: 'Deltagere, der har bekræftet',
  },
  kinds: {
    'structure-damaged': 'Skader på arkene',
    'value-unknown': 'Værdier, der ikke kan læses',
    'role-unfilled': 'Parter uden en deltager',
    'participant-unnamed': 'Rækker uden navn',
    'participant-duplicated': 'Navne, der står to gange',
    'decision-missing': 'Områder uden Ja eller Nej',
    'area-uncovered': 'Områder, som ingen dækker',
    'lead-missing': 'Områder uden en ansvarlig',
    'lead-duplicated': 'Områder med flere ansvarlige',
    'assignment-out-of-scope': 'Koder uden for planen',
    'period-missing': 'Områder uden datoer',
    'period-reversed': 'Områder, der slutter før start',
    'system-uncovered': 'Systemer uden dækket område',
    'exclusion-unexplained': 'Nej uden begrundelse',
    'participant-idle': 'Deltagere uden områder',
    'participant-overloaded': 'Deltagere med for meget på én gang',
    'participant-unconfirmed': 'Deltagere, der ikke har bekræftet',
    'single-cover': 'Områder, som én er alene om',
    'one-sided': 'Fælles områder, hvor kun én part er med',
    'period-outside-project': 'Perioder uden for projektet',
    'email-invalid': 'E-mailadresser, der ikke kan bruges',
    'email-of-another': 'E-mailadresser, der ligner en andens',
    'klik-tasks-unread': 'KLIK-opgaver, der ikke er læst',
  },
};
