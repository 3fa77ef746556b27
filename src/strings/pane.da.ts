import { upgradesDa } from './upgrades.da';
import { failuresDa, noticesDa } from './outcomes.da';
import { listProblemsDa } from './people.da';
import type { Counts } from '../domain/completion';
import type { Room } from '../domain/grown-plan';
import type { Wording } from './wording';
import { count, listed } from './say';

/* What the task pane says. Buttons say what they do; problems say what is wrong and what to do next. */

export const paneDa = {
  name: 'Holdplan',
  starting: 'Henter planen …',
  working: 'Arbejder …',
  noPlan: 'Der er ingen plan i projektmappen endnu. Vælg Holdplan på fanen Hjem for at oprette en.',
  damaged:
    'Projektmappen er beskadiget. Vælg Holdplan på fanen Hjem for at se, hvad der er sket, og udbedre det.',
  pages: { plan: 'Plan', people: 'Deltagere', complete: 'Fuldfør' },
  navigation: 'Sider i Holdplan',
  settings: {
    title: 'Indstillinger',
    language: 'Sprog',
    autoOpen: 'Åbn Holdplan sammen med denne projektmappe',
    autoOpenFailed: 'Office tillod det ikke. Åbn Holdplan fra båndet i stedet.',
    restore: 'Gendan rullelister og låse',
    restoreHelp:
      'Bygger arkene op igen omkring det, I har skrevet. De gamle ark bliver liggende ved siden af.',
    version: (version: string) => `Version ${version}`,
    private: 'Holdplan sender ikke data nogen steder hen.',
  },

  firstRun: {
    title: 'Lav en plan for opgaven',
    lead: 'Holdplan lægger syv ark i projektmappen: hvem der er med, hvem der dækker hvad, og hvornår. Dine egne ark bliver ikke rørt.',
    after:
      'Bagefter deler du filen i SharePoint. Kollegerne udfylder den i deres egen Excel, uden Holdplan. Oprettelsen kan ikke fortrydes med Ctrl+Z.',
    task: 'Opgave',
    municipality: 'Kommune',
    municipalityHint: 'Fx Eksempelkøbing Kommune',
    start: 'Projektets start',
    startHint: 'Perioder og milepæle foreslås herfra. De kan ændres bagefter.',
    dateForm: 'dd-mm-åååå',
    startInvalid: 'Skriv en dato mellem 2000 og 2098 som dd-mm-åååå.',
    parties: 'Opgavens parter',
    partiesHint: 'Skriv de navne, du kender. Resten kan vente.',
    namedTwice: 'Navnet står allerede ved en anden part. I planen kan en person kun have én rolle.',
    paste: 'Indsæt flere deltagere',
    pasteHint: 'Fra Outlook (Navn <mail>; …) eller Excel (navn, rolle, part, enhed, e-mail).',
    pasted: (number: number) => count(number, 'deltager fundet', 'deltagere fundet'),
    pasteProblems: {
      ...listProblemsDa,
      'name-missing': ({ line }: { line: number }) => `Linje ${line}: der står intet navn.`,
      'name-unreadable': ({ line }: { line: number }) =>
        `Linje ${line}: navnet har tegn, som ikke kan bruges. Skriv det med almindelige bogstaver.`,
      'name-doubled': ({ line, name }: { line: number; name: string }) =>
        `Linje ${line}: ${name} er der allerede og tages kun med én gang.`,
      'email-doubled': ({ line, name }: { line: number; name: string }) =>
        `Linje ${line}: ${name} har samme e-mail som en anden og tages ikke med.`,
      'too-many': ({ limit }: { limit: number }) =>
        `Der er plads til ${limit} deltagere. Resten tages ikke med.`,
    },
    areas: 'Områder',
    areasLater: 'Ellers beslutter I dem sammen på arket Kompetencematrix.',
    areasNow: 'Vælg nu, hvilke der inddrages',
    areasHint: 'De valgte får Ja, de andre Nej. Et Nej skal have en begrundelse i matricen.',
    create: 'Opret plan',
    creating: {
      title: 'Opretter planen',
      steps: {
        prepare: 'Forbereder arkene',
        look: 'Ser efter, hvad der er i projektmappen',
        build: 'Bygger arkene',
        show: 'Viser overblikket',
        check: 'Kontrollerer planen',
      },
      of: (step: number, steps: number) => `Trin ${step} af ${steps}`,
      stay: 'Lad være med at skrive i arkene imens.',
    },
  },

  plan: {
    steps: 'Opgavens fire trin',
    stepDetail: {
      errors: (errors: number) => count(errors, 'fejl', 'fejl'),
      warnings: (warnings: number) => count(warnings, 'advarsel', 'advarsler'),
      ready: 'Kan fuldføres nu',
      waiting: 'Venter på de andre trin',
    },
    toDo: 'Næste skridt',
    figures: 'Så langt er planen',
    of: (part: number, whole: number) => `${part} af ${whole}`,
    none: 'ingen endnu',
    next: {
      'in-progress': ({ errors }: Counts) =>
        `Der mangler ${errors === 1 ? 'én ting' : `${errors} ting`}, før opgaven kan fuldføres.`,
      ready: ({ warnings }: Counts) =>
        warnings === 0
          ? 'Intet mangler. Opgaven kan fuldføres.'
          : `Ingen fejl. ${count(warnings, 'advarsel skal', 'advarsler skal')} besvares, når opgaven fuldføres.`,
      completed: 'Planen er, som da den blev fuldført.',
      changed: 'Planen er ændret, siden den blev fuldført.',
    },
    findings: 'Det mangler',
    nothing: 'Her mangler ikke noget.',
    group: { workbook: 'Projektmappen' },
    severity: { error: 'Fejl', warning: 'Advarsel', info: 'Råd' },
    kind: (name: string, number: number) => `${name}:\u00a0${number}`,
    goToCell: (sheet: string, cell: string) => `Gå til ${sheet} ${cell}`,
    mend: 'Ret',
    mendTitle: 'Sådan bliver det rettet',
    mendStep: (cell: string, change: string) => `${cell}: ${change}`,
    mendApply: 'Ret det',
    mendAll: (cells: number) => `Ret alle oplagte (${cells})`,
    mendAllTitle: (cells: number) => `Sådan bliver ${cells} celler rettet`,
    mendAllApply: 'Ret dem alle',
    cancel: 'Annuller',
    refresh: 'Kontrollér igen',
    nextFinding: 'Næste mangel',
  },

  people: {
    title: 'Deltagere',
    lead: 'Alle skal vide, hvilke områder de dækker eller henter information om.',
    empty: 'Der er ingen deltagere endnu. Skriv navne på arket Deltagere.',
    noAreas: 'Ingen områder endnu',
    areas: (number: number) => count(number, 'område', 'områder'),
    confirmed: 'Bekræftet',
    unconfirmed: 'Ikke bekræftet',
    period: (from: string, to: string) => `${from} – ${to}`,
    noPeriod: 'ingen datoer endnu',
    copy: 'Kopiér besked',
    mail: 'Åbn mail',
    mailAll: 'Skriv til alle',
    mailMissing: 'Der står ingen e-mail på arket Deltagere.',
    calendar: 'Kalenderfil',
    actionsFor: (name: string) => `Besked til ${name}`,
  },

  complete: {
    title: 'Fuldfør opgaven',
    blocked: (errors: number) =>
      `${count(errors, 'fejl skal rettes', 'fejl skal rettes')}, før opgaven kan fuldføres.`,
    seeErrors: 'Se, hvad der mangler',
    records: 'Det bliver skrevet i projektmappen',
    recorded: [
      'hvem der fuldfører, og hvornår',
      'planens fingeraftryk, så en senere ændring kan ses',
      'svaret på advarslerne, hvis der er nogen',
    ],
    klik: 'KLIK bliver ikke ændret. Markér selv opgaven som fuldført i KLIK bagefter, og vedhæft bilaget.',
    by: 'Fuldføres af',
    byMissing: 'Skriv dit navn.',
    byTooLong: (limit: number) => `Skriv et navn på højst ${limit} tegn.`,
    warnings: (number: number) => `${count(number, 'advarsel skal', 'advarsler skal')} besvares med en note:`,
    note: 'Note',
    noteHint: 'Hvorfor er det i orden, at det står sådan?',
    noteOptional: 'Note (valgfri)',
    noteMissing: 'Skriv en note, der besvarer advarslerne.',
    do: 'Fuldfør opgaven',
    again: 'Fuldfør igen',
    done: 'Opgaven er fuldført',
    doneBy: (by: string, date: string) => `Fuldført af ${by} den ${date}.`,
    fingerprint: 'Fingeraftryk',
    evidence: 'Hent bilag',
    evidenceHint:
      'Én side med matrix, tidsplan og svar. Kan udskrives eller gemmes som PDF og vedhæftes i KLIK.',
    draft: 'Bilag',
    evidenceEarly: 'Hent en kladde af bilaget',
    changed: 'Ændret siden fuldførelsen',
    changedLead: 'Planen er ikke længere den, der blev fuldført. Fuldfør igen, eller genåbn opgaven.',
    more: (hidden: number) => `og ${count(hidden, 'ændring', 'ændringer')} mere`,
    reopen: 'Genåbn opgaven',
    reopenLead: 'Den nuværende fuldførelse bliver stående i historikken.',
    reopenBy: 'Genåbnes af',
    reason: 'Begrundelse',
    reasonMissing: 'Skriv, hvorfor opgaven genåbnes.',
    history: 'Historik',
    historyKind: { completed: 'Fuldført', reopened: 'Genåbnet', upgraded: 'Opgraderet' },
    historyLine: (date: string, kind: string, by: string) => `${date} · ${kind} af ${by}`,
  },

  repair: {
    title: 'Projektmappen er beskadiget',
    lead: 'Noget af det, Holdplan finder sine celler ved, er slettet, flyttet eller overskrevet. Det, I har skrevet, er her stadig.',
    offer: 'Byg arkene op igen',
    preview: 'Det sker der',
    mended: (number: number) => `${count(number, 'skade bliver', 'skader bliver')} udbedret:`,
    rebuilt: 'Dette findes ikke længere. Det bygges op igen, tomt eller med foreslåede datoer:',
    leftBehind: 'Dette kan ikke placeres med sikkerhed og bliver kun stående på de gamle ark:',
    aside: (names: readonly string[]) =>
      `De gamle ark bliver liggende bagest under nye navne: ${listed(names, 'og')}. Intet på dem bliver ændret.`,
    historyDropped: (rows: number) =>
      `${count(rows, 'historikrække passer', 'historikrækker passer')} ikke til sit segl og følger ikke med.`,
    completionLost:
      'Kopien af den fuldførte plan kan ikke læses. Opgaven står bagefter som ikke fuldført og skal fuldføres igen.',
    undo: 'Er det lige sket? Prøv først Fortryd (Ctrl+Z) i Excel eller en tidligere version af filen i SharePoint.',
    asidePostfix: ' (før)',
    later: 'Ikke nu',
    back: 'Tilbage til planen',
  },

  upgrade: {
    title: 'Planen er lavet af en ældre Holdplan',
    lead: 'Den kan bruges, som den er. Med dagens form følger det, Holdplan har lært siden, og alt, I har skrevet, kommer med.',
    offer: 'Opgradér',
    changes: upgradesDa,
  },

  grow: {
    title: 'Udvid planen',
    lead: 'Arkene tegnes på ny med flere rækker og kolonner. Alt, I har skrevet, kommer med, og de gamle ark bliver liggende bagest.',
    room: {
      participants: 'Plads til deltagere',
      areas: 'Plads til egne områder',
      milestones: 'Plads til milepæle',
    } satisfies Record<keyof Room, string>,
    most: (limit: number) => `Højst ${limit}.`,
    invalid: 'Skriv et helt tal.',
    offer: 'Udvid planen',
  },

  trouble: {
    retry: 'Prøv igen',
    copyDetails: 'Kopiér detaljer',
    code: (code: string) => `Kode: ${code}`,
    unread: 'Planen kan ikke læses lige nu',
    'outside-excel': {
      title: 'Åbn Holdplan i Excel',
      text: 'Denne side er en del af Excel. Åbn en projektmappe i Excel, og vælg Holdplan på fanen Hjem.',
    },
    'excel-too-old': {
      title: 'Denne Excel er for gammel',
      text: 'Holdplan kræver Excel 2021, Microsoft 365 eller Excel på nettet. Åbn filen i Excel på nettet, eller bed it-afdelingen om en nyere Excel. Arkene selv virker også i denne.',
    },
    'plan-too-new': {
      title: 'Planen er lavet med en nyere Holdplan',
      text: 'Luk og åbn Holdplan for at hente den nyeste udgave. Intet er ændret i projektmappen.',
    },
    'template-unknown': {
      title: 'Planen hører til en anden opgave',
      text: 'Denne Holdplan kender ikke opgaven. Luk og åbn Holdplan for at hente den nyeste udgave.',
    },
    'two-plans': {
      title: 'Der er mere end én plan',
      text: (sheets: readonly string[]) =>
        `Disse ark er kopier af en plan: ${listed(sheets, 'og')}. Holdplan læser kun den oprindelige. Flyt kopierne til deres egen projektmappe, eller slet dem.`,
      ignore: 'Fortsæt med den oprindelige',
    },
    broken: {
      title: 'Der er sket en fejl i Holdplan',
      text: 'Det er ikke noget, du har gjort. Intet, du har skrevet i arkene, er gået tabt. Luk og åbn Holdplan, og send gerne detaljerne til support.',
    },
    offline: {
      title: 'Ingen forbindelse',
      text: 'Holdplan kan ikke nå projektmappen. Det, I har skrevet, er i behold. Prøv igen, når forbindelsen er tilbage.',
    },
  },
  waiting: 'Excel arbejder …',
  byHand: {
    show: 'Vis teksten',
    copyTitle: 'Kopiér teksten selv',
    copyLead: 'Browseren tillod ikke at kopiere. Teksten er markeret: tryk Ctrl+C (på Mac ⌘C).',
    saveTitle: (name: string) => `Gem ${name} selv`,
    saveLead: (name: string) =>
      `Filen kan ikke hentes fra ruden her. Kopiér teksten, sæt den ind i et tomt dokument i Notesblok, og gem det som ${name}. Eller åbn projektmappen i Excel på nettet, og hent filen dér.`,
    text: 'Teksten',
    copy: 'Kopiér',
    close: 'Luk',
  },
  readOnly:
    'Projektmappen er åbnet skrivebeskyttet. Planen kan ses og kontrolleres, men ikke ændres. Vælg »Rediger projektmappe« i Excel.',
  offlineNow: 'Der er ingen forbindelse til nettet. Planen opdateres, når den er tilbage.',

  failures: failuresDa,
  notices: noticesDa,
} as const;

export type PaneWords = Wording<typeof paneDa>;
