import type { WorkbookWords } from '../blueprint/words';
import { SCHEMA_VERSION } from '../domain/area-slots';
import { PARTICIPANT } from '../domain/fields';
import { changesDa } from './changes.da';
import { headersOf } from './field-words';
import { listed, spanned } from './say';
import { vocabularyDa } from './vocabulary.da';
import { wordsAt } from './wire-words';
import { wireWordsDa } from './wire-words.da';

/** Every word that is printed in a Danish workbook. */
export const workbookDa: WorkbookWords = {
  ...vocabularyDa,
  sheetNames: {
    overview: 'Overblik',
    participants: 'Deltagere',
    matrix: 'Kompetencematrix',
    timeline: 'Tidsplan',
    brief: 'Mit overblik',
    task: 'KLIK-opgaven',
    history: 'Planens historik',
    system: '_holdplan',
  },
  verdicts: {
    ok: 'I orden',
    excluded: 'Ikke med',
    'value-unknown': 'Ukendt værdi',
    'participant-unnamed': 'Mangler navn',
    'participant-duplicated': 'Navnet står to gange',
    'participant-idle': 'Ingen områder',
    'participant-overloaded': 'For mange på én gang',
    'participant-unconfirmed': 'Ikke bekræftet',
    'decision-missing': 'Mangler Ja eller Nej',
    'area-uncovered': 'Ingen dækker',
    'lead-missing': 'Mangler ansvarlig',
    'lead-duplicated': 'Flere ansvarlige',
    'assignment-out-of-scope': 'Kode uden for planen',
    'exclusion-unexplained': 'Nej uden begrundelse',
    'period-missing': 'Mangler dato',
    'period-reversed': 'Slut før start',
  },
  historyKinds: wordsAt(wireWordsDa.historyKinds, SCHEMA_VERSION),
  sources: wordsAt(wireWordsDa.sources, SCHEMA_VERSION),
  footer: '&L&8Holdplan – &A&R&8Side &P af &N',
  overview: {
    title: 'Holdplan',
    guide:
      'Udfyld kun de lyse, gule felter – resten regner arket selv ud. Skriv deltagerne på arket Deltagere, sig Ja eller Nej til hvert område og vælg koder i Kompetencematrix, og sæt datoer i Tidsplan. Ordet i kolonnen Status siger altid, hvad der mangler. Alle kan arbejde i filen samtidig, og ingen behøver tilføjelsesprogrammet.',
    status: 'Status',
    next: 'Næste skridt',
    nextSteps: {
      ready: 'Ingen fejl. Fuldfør planen, og markér derefter opgaven i KLIK.',
      completed: 'Planen er fuldført. Markér opgaven som fuldført i KLIK, og vedhæft bilaget.',
      changed: 'Planen er ændret, efter at den blev fuldført. Gennemgå ændringerne, og fuldfør igen.',
      overwritten:
        'En formel på dette ark er skrevet over. Fortryd det, eller gendan en tidligere version af filen.',
    },
    project: 'Projektet',
    fields: {
      municipality: 'Kommune',
      start: 'Projektstart',
      end: 'Projektslut',
      loadLimit: 'Højst antal områder ad gangen pr. person',
      klikRead: 'KLIK-opgaverne er læst igennem',
    },
    steps: 'Opgavens fire trin',
    figures: 'Så langt er planen',
    figure: vocabularyDa.figures,
    of: 'af',
    checks: 'Det mangler',
    checkNames: { ...vocabularyDa.kinds, 'structure-damaged': 'Celler, som arket ikke kan regne ud' },
    nothing: 'Intet mangler.',
    more: 'andre forhold',
    parties: 'Opgavens parter',
    partyFilled: 'Fundet',
    partyMissing: 'Mangler',
    systems: 'Systemer og de områder, der når dem',
    systemCovered: 'Dækket',
    systemMissing: 'Mangler',
    sheets: 'Arkene',
    sheetPurposes: {
      participants: 'Hvem er med, og har de bekræftet?',
      matrix: 'Hvem dækker – eller henter information om – hvilket område?',
      timeline: 'Hvornår er hvert område i gang?',
      brief: 'Vælg dit navn, og se dine egne områder',
      task: 'Opgavens egne ord, og sådan udfylder du',
      history: 'Hvornår planen er fuldført og genåbnet',
    },
  },
  participants: {
    title: 'Deltagere',
    guide:
      'Én række pr. deltager; navnet får sin kolonne i Kompetencematrix. Sæt »Bekræftet« til Ja, når deltageren kender sine områder.',
    headers: {
      id: 'Nr.',
      ...headersOf(PARTICIPANT, changesDa.fields),
      covers: 'Dækker',
      obtains: 'Henter',
      first: 'Første dag',
      last: 'Sidste dag',
      peak: 'Højst ad gangen',
      verdict: 'Status',
    },
  },
  matrix: {
    title: 'Kompetencematrix',
    guide:
      'Sig Ja eller Nej til hvert område, og vælg koder: A er ansvarlig (præcis én pr. område), D dækker, H henter information. Egne områder skrives nederst.',
    headers: {
      id: 'Nr.',
      idAgain: 'Nr.',
      name: 'Kompetence eller område',
      source: 'Kilde',
      side: 'Part',
      decision: 'Inddrages',
      reason: 'Begrundelse',
      lead: 'Ansvarlig',
      covering: 'Dækker (antal)',
      obtaining: 'Henter (antal)',
      verdict: 'Status',
    },
  },
  timeline: {
    title: 'Tidsplan',
    guide:
      'Sæt start og slut for hvert område, der er med. Nederst ses, hvor mange områder hver deltager har i gang uge for uge.',
    headers: {
      id: 'Nr.',
      name: 'Område',
      decision: 'Inddrages',
      phase: 'Fase',
      start: 'Start',
      end: 'Slut',
      lead: 'Ansvarlig',
      verdict: 'Status',
    },
    milestones: 'Milepæle',
    areas: 'Områder',
    load: 'Belastning – områder i gang pr. uge',
    week: 'Mandag / uge',
    outsideOne: 'Et område ligger uden for de viste uger.',
    outsideMany: 'områder ligger uden for de viste uger.',
  },
  brief: {
    title: 'Mit overblik',
    guide:
      'Vælg dit navn. Så ser du dine områder, din opgave i hvert af dem, dine datoer, og hvem der svarer for området.',
    choose: 'Vælg dit navn',
    none: 'Du har endnu ingen områder.',
    unknown: 'Navnet står ikke på Deltagere. Vælg et navn på listen.',
    headers: {
      id: 'Nr.',
      name: 'Område',
      code: 'Min opgave',
      from: 'Start',
      to: 'Slut',
      lead: 'Ansvarlig',
    },
  },
  task: {
    title: 'KLIK-opgaven',
    guide: 'Opgavens egne ord fra KLIK, hvad koderne betyder, og sådan udfylder du arkene.',
    original: 'Opgavens danske ord',
    sections: {
      wave: 'Bølge',
      goal: 'Mål',
      description: 'Beskrivelse',
      competences: 'Kompetencer',
      method: 'Metode og fremgangsmåde',
      result: 'Resultat',
      performer: 'Anbefalet udfører',
      parties: 'Involverede parter',
    },
    legend: 'Koderne',
    howTo: 'Sådan udfylder du',
  },
  history: {
    title: 'Planens historik',
    guide:
      'En række, hver gang planen er fuldført eller genåbnet. Rækkerne er forseglet: en række, der rettes bagefter, bliver opdaget.',
    headers: {
      kind: 'Hændelse',
      date: 'Dato',
      by: 'Af',
      errors: 'Fejl',
      warnings: 'Advarsler',
      infos: 'Råd',
      note: 'Note',
      fingerprint: 'Fingeraftryk',
      at: 'Tidspunkt (UTC)',
      digest: 'Segl',
    },
    upgraded: (from, to, fingerprint) =>
      `Egne områder ${spanned(from)} hedder nu ${spanned(to)}. Planens indhold er det samme; fingeraftrykket var ${fingerprint}.`,
  },
  inputs: {
    role: (other) => ({
      prompt: { title: 'Rolle', message: 'Vælg deltagerens rolle på listen.' },
      error: {
        title: 'Rollen er ikke på listen',
        message: `Vælg en rolle på listen.${other === null ? '' : ` Brug »${other}«, hvis ingen passer.`}`,
      },
    }),
    side: (sides) => ({
      prompt: { title: 'Part', message: `${listed(sides, 'eller')}.` },
      error: { title: 'Parten er ikke på listen', message: `Vælg ${listed(sides, 'eller')}.` },
    }),
    confirmed: {
      prompt: {
        title: 'Bekræftet',
        message: 'Ja, når deltageren har set sine områder og sagt ja til dem.',
      },
      error: { title: 'Kun Ja eller Nej', message: 'Vælg Ja eller Nej, eller lad feltet være tomt.' },
    },
    decision: {
      prompt: { title: 'Inddrages?', message: 'Ja, hvis området skal med. Nej kræver en begrundelse.' },
      error: { title: 'Kun Ja eller Nej', message: 'Vælg Ja eller Nej på listen.' },
    },
    code: {
      prompt: {
        title: 'Kode',
        message: 'A ansvarlig (præcis én pr. område) · D dækker · H henter information · tom: ikke med.',
      },
      error: { title: 'Kun A, D eller H', message: 'Vælg A, D eller H på listen, eller tøm feltet.' },
    },
    phase: {
      prompt: { title: 'Fase', message: 'Vælg fasen på listen.' },
      error: { title: 'Fasen er ikke på listen', message: 'Vælg en fase på listen, eller tøm feltet.' },
    },
    date: {
      prompt: { title: 'Dato', message: 'Skriv datoen som dag-måned-år, fx 03-02-2027.' },
      error: { title: 'Det er ikke en dato', message: 'Skriv en dato som dag-måned-år, fx 03-02-2027.' },
    },
    loadLimit: {
      prompt: {
        title: 'Grænse',
        message: 'Har nogen flere områder i samme uge, siger Deltagere »For mange på én gang«.',
      },
      error: { title: 'Skriv et helt tal', message: 'Skriv et helt tal fra 1 til 50.' },
    },
    klikRead: {
      prompt: { title: 'Trin 3', message: 'Ja, når KLIK-opgaverne er læst igennem.' },
      error: { title: 'Kun Ja eller Nej', message: 'Vælg Ja eller Nej, eller lad feltet være tomt.' },
    },
    name: {
      prompt: { title: 'Dit navn', message: 'Vælg dit navn på listen.' },
      error: { title: 'Navnet er ikke på listen', message: 'Vælg et navn, der står på arket Deltagere.' },
    },
  },
  properties: {
    status: 'Holdplan status',
    date: 'Holdplan fuldført',
    by: 'Holdplan fuldført af',
    open: 'Holdplan åbne punkter',
  },
};
