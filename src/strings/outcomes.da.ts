import { count, listed } from './say';

/** What is said of what somebody asked for: why it was not done, or that it was. */
export const failuresDa = {
  'cell-being-edited': () =>
    'Excel venter stadig på, at redigeringen af en celle afsluttes. Tryk Enter eller Esc i arket, og prøv igen.',
  'no-answer': () =>
    'Excel har ikke svaret endnu. Er en celle ved at blive redigeret, så afslut den med Enter eller Esc; prøv ellers igen om lidt.',
  'workbook-busy': () =>
    'Excel har travlt eller er ved at hente andres ændringer. Vent et øjeblik, og prøv igen.',
  'workbook-locked': () =>
    'Excel tillader ikke, at der skrives i projektmappen. Er den skrivebeskyttet, eller er dens struktur beskyttet?',
  'connection-lost': () =>
    'Forbindelsen blev afbrudt. Se i arkene, om ændringen nåede frem, og prøv ellers igen.',
  'plan-present': () =>
    'Der er allerede en plan i projektmappen, eller rester af en slettet. Luk og åbn Holdplan for at se den, eller opret planen i en ny projektmappe.',
  'sheet-names-taken': ({ names }: { names: readonly string[] }) =>
    `Projektmappen har allerede ark med disse navne: ${listed(names, 'og')}. Omdøb dem, eller opret planen i en ny projektmappe.`,
  'build-left-behind': ({ sheets }: { sheets: readonly string[] }) =>
    `Oprettelsen gik galt, og disse ark kunne ikke fjernes igen: ${listed(sheets, 'og')}. Slet dem, og prøv igen.`,
  'amended-meanwhile': () =>
    'En anden fuldførte eller genåbnede opgaven i samme øjeblik. Intet er overskrevet. Kontrollér igen, og se historikken.',
  'excel-refused': ({ code }: { code: string }) =>
    `Excel afviste ændringen (${code}). Intet er gået tabt. Prøv igen, og kopiér ellers detaljerne til support.`,
  'not-a-plan': () => 'Der er ikke længere en plan i projektmappen.',
  'plan-too-new': () => 'Planen er lavet med en nyere Holdplan. Luk og åbn Holdplan for at hente den.',
  'template-unknown': () => 'Planen hører til en opgave, som denne Holdplan ikke kender.',
  'by-missing': () => 'Skriv dit navn.',
  'errors-open': () => 'Der er kommet fejl til, som skal rettes først. Se dem under Plan.',
  'note-needed': () => 'Der er advarsler, som skal besvares med en note.',
  'already-completed': () => 'Opgaven er allerede fuldført, og planen er ikke ændret siden.',
  'not-completed': () => 'Opgaven er ikke fuldført, så der er intet at genåbne.',
  'by-too-long': ({ limit }: { limit: number }) => `Navnet er for langt; der er plads til ${limit} tegn.`,
  'text-too-long': ({ limit }: { limit: number }) => `Noten er for lang; der er plads til ${limit} tegn.`,
  'reason-needed': () => 'Skriv, hvorfor opgaven genåbnes.',
  'up-to-date': () => 'Planen har allerede dagens form.',
  'history-full': () => 'Historikken er fuld. Lav en ny projektmappe til det videre forløb.',
  'room-too-large': ({ limit }: { limit: number }) =>
    `Der kan højst være plads til ${limit}. Skriv et mindre tal.`,
  'room-enough': () => 'Der er allerede plads nok. Skriv et større tal, hvor der skal være mere.',
  'mend-stale': () => 'En celle er ændret i mellemtiden, så der blev ikke rettet noget.',
  'part-missing': () =>
    'En del af Holdplan kunne ikke hentes. Se, om der er forbindelse til nettet, og prøv igen.',
  'cell-gone': () => 'Arket findes ikke længere. Kontrollér planen igen.',
} as const;

export const noticesDa = {
  created: 'Planen er oprettet. Del nu filen med deltagerne.',
  mended: 'Rettet.',
  mendedAll: ({ count: cells }: { count: number }) => `${cells} celler er rettet.`,
  completed: 'Opgaven er fuldført i projektmappen. Markér den nu i KLIK.',
  reopened: 'Opgaven er genåbnet.',
  repaired: 'Arkene er bygget op igen. De gamle ark ligger bagest.',
  grown: 'Der er kommet mere plads. De gamle ark ligger bagest.',
  upgraded: 'Planen har dagens form. De gamle ark ligger bagest.',
  copied: 'Kopieret.',
  saved: ({ name }: { name: string }) => `${name} er hentet.`,
  saveAsked: ({ file }: { file: { name: string } }) =>
    `Browseren er bedt om at hente ${file.name}. Kommer filen ikke blandt dine overførsler, så vis teksten, og gem den selv.`,
  mailAsked: 'Mailprogrammet er bedt om at åbne en mail. Kommer der ingen, så brug Kopiér besked.',
  mailShortened:
    'Mailprogrammet er bedt om at åbne en mail med den korte besked, for den hele er for lang. Brug Kopiér besked til hele teksten, eller hvis der ingen mail kommer.',
  went: ({ sheet, cell }: { sheet: string; cell: string }) => `${sheet} ${cell} er valgt.`,
  noPeriods: 'Der er ingen hele perioder at lægge i kalenderen endnu.',
  nothingNext: 'Der er ingen mangler at gå til.',
  checked: ({ errors, warnings }: { errors: number; warnings: number }) =>
    errors + warnings === 0
      ? 'Kontrolleret: intet mangler.'
      : `Kontrolleret: ${count(errors, 'fejl', 'fejl')}, ${count(warnings, 'advarsel', 'advarsler')}.`,
  dismiss: 'Luk beskeden',
} as const;
