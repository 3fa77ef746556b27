import type { Code } from '../domain/vocabulary';
import type { Wording } from './wording';
import { count } from './say';

/* What is sent to participants, and what is attached to the KLIK task: calm, and to the point. */

export const documentsDa = {
  fileNames: { evidence: 'Holdplan bilag', calendar: 'Holdplan kalender' },

  message: {
    subject: (task: string) => `Dine områder: ${task}`,
    subjectWithoutAreas: (task: string) => `Du er med: ${task}`,
    greeting: (name: string) => `Hej ${name}`,
    greetingAll: 'Hej alle',
    task: (task: string, municipality: string) =>
      `Du er med i opgaven »${task}«${municipality === '' ? '' : ` i ${municipality}`}.`,
    areas: (number: number) => (number === 1 ? 'Du har dette område:' : `Du har disse ${number} områder:`),
    areasShort: (number: number, period: string | null) =>
      `Du har ${count(number, 'område', 'områder')}${period === null ? '' : ` i tiden ${period}`}.`,
    where:
      'Åbn Excel-filen med planen, og vælg dit navn på arket »Mit overblik«. Dér står, hvad du dækker eller henter information om, hvornår, og hvem der er ansvarlig.',
    /* The three ways of taking part, to the one who does. */
    part: {
      A: 'Du er ansvarlig for området: du dækker det og svarer for det.',
      D: 'Du dækker området.',
      H: 'Du henter information om området.',
    } satisfies Record<Code, string>,
    lead: (name: string) => `${name} er ansvarlig.`,
    noLead: 'Der er endnu ikke én ansvarlig.',
    others: (names: string) => `Området dækkes også af ${names}.`,
    and: 'og',
    period: (period: string) => `Periode: ${period}.`,
    noPeriod: 'Perioden er ikke fastlagt endnu.',
    phase: (phase: string) => `Fase: ${phase}.`,
    ask: 'Vil du bekræfte, at det passer? Vælg Ja i kolonnen »Bekræftet« ud for dit navn på arket »Deltagere«, eller svar på denne besked. Skriv også gerne, hvis noget ikke passer.',
    confirmed: 'Du har allerede bekræftet dine områder. Skriv gerne, hvis noget ikke længere passer.',
    noAreas:
      'Du har ingen områder at dække eller hente information om lige nu, så du behøver ikke at gøre noget. Du hører nærmere, hvis det ændrer sig.',
    closing: 'Venlig hilsen',
  },

  calendar: {
    summary: {
      A: (area: string) => `Ansvarlig: ${area}`,
      D: (area: string) => `Dækker: ${area}`,
      H: (area: string) => `Henter information: ${area}`,
    },
    source: 'Fra planen i Holdplan. Datoerne rettes i Excel-filen.',
  },

  evidence: {
    title: 'Bilag til KLIK-opgaven',
    noMunicipality: 'Kommunen er ikke skrevet',
    standing: {
      'in-progress': (errors: number) =>
        `Kladde. ${count(errors, 'fejl skal rettes', 'fejl skal rettes')}, før opgaven kan fuldføres.`,
      ready: () => 'Kladde. Planen har ingen fejl, men opgaven er ikke fuldført i Holdplan.',
      completed: () => 'Planen er, som den var, da opgaven blev fuldført i Holdplan.',
      changed: () => 'Planen er ændret, efter at opgaven blev fuldført. Bilaget viser planen, som den er nu.',
    },
    completed: 'Fuldført',
    reopened: 'Genåbnet',
    upgraded: 'Opgraderet',
    by: (moment: string, name: string) => `${moment} (dansk tid) af ${name}`,
    notYet: 'Ikke endnu',
    project: 'Projektperiode',
    open: 'Ikke fastlagt',
    figures: 'Tal',
    figure: {
      decided: (part: number, whole: number) => `${part} af ${whole} områder besluttet`,
      covered: (part: number, whole: number) => `${part} af ${whole} inddragne områder dækket`,
      dated: (part: number, whole: number) => `${part} af ${whole} inddragne områder med datoer`,
      confirmed: (part: number, whole: number) => `${part} af ${whole} deltagere med områder har bekræftet`,
    },
    checked: 'Kontrol',
    counts: (errors: number, warnings: number, infos: number) =>
      `${errors} fejl · ${count(warnings, 'advarsel', 'advarsler')} · ${infos} råd`,
    klikRead: 'KLIK-opgaver læst',
    fingerprint: 'Fingeraftryk',

    plan: 'Hvem dækker hvad, og hvornår',
    noPlan: 'Der er endnu ingen områder, der inddrages.',
    area: 'Område',
    phase: 'Fase',
    start: 'Start',
    end: 'Slut',
    week: 'Uge',
    milestones: 'Milepæle',
    legend: 'Koder',

    people: 'Deltagere',
    noPeople: 'Der er endnu ingen deltagere.',
    name: 'Navn',
    role: 'Rolle',
    side: 'Part',
    unit: 'Enhed',
    areas: 'Områder',
    confirmed: 'Bekræftet',
    unanswered: 'Ubesvaret',

    systems: 'Systemer, som planen når',
    notReached: 'Intet dækket område',
    leftOut: 'Områder, der ikke inddrages',
    noReason: 'Ingen begrundelse',

    errors: 'Fejl',
    warnings: 'Advarsler',
    answered: 'Advarsler, besvaret ved fuldførelsen',
    answer: 'Svar',
    infos: 'Råd',
    nothingFound: 'Kontrollen har ingen fejl, advarsler eller råd.',
    changes: 'Ændret siden fuldførelsen',
    unreadableChange: 'Der er skrevet noget, som ikke kan læses. Se under fejl.',

    history: 'Historik',
    noHistory: 'Opgaven har ikke været fuldført eller genåbnet.',
    note: 'Note',

    klik: 'Bilaget er Holdplans registrering af planen. Holdplan kan hverken læse eller ændre KLIK: projektlederen markerer selv opgaven som fuldført i KLIK og vedhæfter bilaget dér.',
    made: (moment: string, workbook: string) => `Lavet ${moment} (dansk tid) · plan ${workbook}`,
  },
} as const;

export type DocumentsWords = Wording<typeof documentsDa>;
