import type { Wording } from './wording';

/* What stands around the grid in the workbench. */

export const workbenchDa = {
  title: 'Holdplan – arbejdsbordet',
  about: 'Holdplan uden Excel: arkene til venstre, ruden til højre. Gitteret efterligner Excel.',
  open: 'Åbn .xlsx …',
  download: 'Hent .xlsx',
  examples: 'Vis et eksempel',
  startOver: 'Start forfra',
  startOverSure: 'Start forfra? Alt i gitteret bliver slettet. Hent filen først, hvis den skal gemmes.',
  replaceSure:
    'Det, der er i gitteret nu, bliver erstattet. Hent filen først, hvis den skal gemmes. Fortsæt?',
  colleague: 'Åbn som kollega',
  colleagueBlocked: (address: string) =>
    `Browseren åbnede ikke vinduet. Åbn ${address} i en ny fane af samme browser.`,
  isColleague: 'Du er kollega i dette vindue. Det, du skriver, ses i de andre.',
  undo: 'Fortryd',
  redo: 'Gentag',
  grid: 'Regneark',
  pane: 'Holdplans rude',
  drop: 'Slip en .xlsx-fil her for at åbne den.',
  loading: 'Henter arbejdsbordet …',
  fileName: (municipality: string) =>
    municipality === '' ? 'Holdplan.xlsx' : `Holdplan – ${municipality}.xlsx`,
  locked: (sheet: string, cell: string) =>
    `${sheet} ${cell} er låst: den regnes ud af sig selv. Intet er ændret. Skriv i de lysegule felter.`,
  refused: {
    rearrange:
      'Her kan der ikke klippes, flyttes, indsættes eller slettes celler. Intet er ændret. Kopiér i stedet, og tøm felterne bagefter.',
    format: 'Her kan der ikke formateres. Intet er ændret. Hent filen, og gør det i Excel.',
  },
  opened: (name: string) => `${name} er åbnet.`,
  saved: (name: string) => `${name} er hentet, med det, der står i gitteret.`,
  notKept: 'Browseren gemmer ikke arbejdet. Hent filen, før du lukker vinduet.',
  problems: {
    'not-a-workbook':
      'Filen er ikke en Excel-projektmappe (.xlsx), eller den er skåret af. Gitteret er ikke ændret.',
    'other-format':
      'Filen er i et andet format (.xls, .xlsb, .ods eller tekst). Åbn den i Excel, vælg Gem som → Excel-projektmappe (.xlsx), og åbn den her.',
    'label-encrypted':
      'Projektmappen er krypteret af organisationens mærkat. Vælg i Excel et mærkat uden kryptering, gem, og åbn den igen.',
    encrypted: 'Projektmappen er beskyttet med adgangskode. Gem den uden i Excel, og åbn den igen.',
    'too-large': 'Projektmappen er for stor. Gitteret er ikke ændret.',
    'damaged-package':
      'Projektmappen er beskadiget, så den kan ikke hentes som fil. Byg arkene op igen i ruden, og prøv så.',
    'not-a-plan':
      'Der er ingen plan i projektmappen. Opret en i ruden, eller åbn en fil, som Holdplan har lavet.',
    'plan-too-new': 'Planen er lavet med en nyere Holdplan end denne.',
    'template-unknown': 'Planen hører til en opgave, som denne Holdplan ikke kender.',
    other: 'Det lykkedes ikke. Genindlæs siden, og prøv igen; arbejdet er gemt i browseren.',
  },
} as const;

export type WorkbenchWords = Wording<typeof workbenchDa>;
