import { upgradesDa } from './upgrades.da';
import { MOST_ROOM, type Room } from '../domain/grown-plan';
import { TEMPLATES } from '../templates';
import type { Counts } from '../domain/completion';
import type { Severity } from '../rules/rule';
import { changesDa } from './changes.da';
import { listNames } from './field-words';
import { listProblemsDa } from './people.da';
import type { Wording } from './wording';
import { count } from './say';

/*
 * What the command line says. Each problem has one sentence that says what is wrong and, where it is not
 * plain, what to do. Options and commands are the same in every language.
 */

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

const saveAs = 'vælg Filer → Gem som → Excel-projektmappe (.xlsx).';

const otherFormats = {
  xls: `Filen er en Excel-projektmappe i det gamle format (.xls), hvad den end hedder. Åbn den i Excel, og ${saveAs}`,
  xlsb: `Filen er en binær Excel-projektmappe (.xlsb), hvad den end hedder. Åbn den i Excel, og ${saveAs}`,
  ods: `Filen er et OpenDocument-regneark (.ods), hvad den end hedder. Åbn den i Excel, og ${saveAs}`,
  csv: `Filen er tekst (fx .csv), hvad den end hedder, og rummer ikke hele projektmappen. Find den rigtige, åbn den i Excel, og ${saveAs}`,
};

/** Every task that can be planned: its id, and under it what it is called. */
const TASKS = TEMPLATES.map(
  ({ id, title }) => `                          ${id}\n                            ${title.da}`,
).join('\n');

export const cliDa = {
  help: {
    general: `Holdplan: hvem dækker hvilket område, og hvornår – i en projektmappe, der selv tjekker.

  holdplan new --out FIL         laver en ny projektmappe
  holdplan check FIL             viser, hvad der mangler
  holdplan mend FIL              retter det, der er oplagt ment
  holdplan upgrade FIL           bringer en ældre projektmappe til dagens form
  holdplan grow FIL              giver plads til flere deltagere, områder eller milepæle
  holdplan complete FIL          fuldfører opgaven, når ingen fejl står åbne
  holdplan reopen FIL            genåbner en fuldført opgave

  holdplan KOMMANDO --help       forklarer en kommando
  holdplan --version             viser versionen

Sproget følger computeren; --lang da eller --lang en vælger det.`,
    new: `holdplan new --out FIL [--template ID] [--participants FIL.csv] [--start ÅÅÅÅ-MM-DD] [--lang da|en] [--force]

Laver en ny projektmappe (.xlsx).

  --out FIL               hvor den skal ligge
  --template ID           opgaven; den første, hvis intet er angivet:
${TASKS}
  --participants FIL.csv  deltagerne; første linje er ${listNames(changesDa.fields).join()}
                          (komma, semikolon eller tabulator; UTF-8 eller som Excel gemmer)
  --start ÅÅÅÅ-MM-DD      projektets start; perioder og milepæle foreslås derfra
  --lang da|en            projektmappens sprog; dansk, hvis intet er angivet
  --force                 overskriver en fil, der findes i forvejen`,
    check: `holdplan check FIL [--json] [--lang da|en]

Læser projektmappen og viser, hvad der mangler. Ændrer ikke filen.

  --json                  resultatet som JSON

Afslutter med 0, når der ingen fejl er, 1 ved fejl, og 2, når filen ikke kan læses.`,
    mend: `holdplan mend FIL [--dry-run] [--out FIL] [--lang da|en]

Retter det, arkene ikke kan læse, når det er oplagt, hvad der menes: usynlige tegn, mellemrum, datoer som tekst,
ord på et andet sprog, byttede datoer, e-mailadresser med noget omkring. Viser hver celle, før den rettes, og
gemmer alt på én gang. Excel regner arkene igennem, når filen åbnes.

  --dry-run               viser det kun og ændrer ikke filen
  --out FIL               gemmer i en ny fil i stedet for i den samme; er der intet at rette, gemmes der intet

Afslutter med 0, når det oplagte er rettet, eller der intet var at rette, og 2, når filen ikke kan læses eller
skrives. Om der er fejl tilbage, siger holdplan check.`,
    upgrade: `holdplan upgrade FIL [--dry-run] [--out FIL] [--lang da|en]

Bringer en projektmappe, som en ældre Holdplan har lavet, til dagens form. Alt, der er udfyldt, følger med: deltagere,
koder, perioder, historik og forsegling. Den gamle fil bliver liggende ved siden af, med »(før)« i navnet, for egne
ark, noter og formater følger ikke med.

  --dry-run               viser det kun og ændrer ikke filen
  --out FIL               gemmer i en ny fil i stedet; den gamle bliver, hvor den er

Afslutter med 0, når det er gjort, eller projektmappen allerede har dagens form, og 2, når filen ikke kan læses
eller skrives.`,
    grow: `holdplan grow FIL [--participants N] [--areas N] [--milestones N] [--dry-run] [--out FIL] [--lang da|en]

Giver projektmappen flere rækker og kolonner, med alt, der er udfyldt. En fuldført opgave bliver ved at være det. Den
gamle fil bliver liggende ved siden af, med »(før)« i navnet, for egne ark, noter og formater følger ikke med.

  --participants N        plads til så mange deltagere; højst ${MOST_ROOM.participants}
  --areas N               plads til så mange egne områder; højst ${MOST_ROOM.areas}
  --milestones N          plads til så mange milepæle; højst ${MOST_ROOM.milestones}
  --dry-run               viser det kun og ændrer ikke filen
  --out FIL               gemmer i en ny fil i stedet; den gamle bliver, hvor den er

Afslutter med 0, når det er gjort, eller der er plads nok, og 2, når filen ikke kan læses eller skrives.`,
    complete: `holdplan complete FIL --by NAVN [--note TEKST] [--out FIL] [--lang da|en]

Fuldfører opgaven: skriver en linje i historikken og husker planen, som den er nu. Afviser, så længe der
er fejl; så bliver filen ikke rørt. Selve opgaven i KLIK markerer du bagefter som fuldført.

  --by NAVN               hvem der fuldfører
  --note TEKST            svaret på advarslerne; nødvendigt, når der er nogen
  --out FIL               gemmer i en ny fil i stedet for i den samme`,
    reopen: `holdplan reopen FIL --by NAVN --note TEKST [--out FIL] [--lang da|en]

Genåbner en fuldført opgave og skriver det i historikken.

  --by NAVN               hvem der genåbner
  --note TEKST            hvorfor
  --out FIL               gemmer i en ny fil i stedet for i den samme`,
  },

  usage: {
    'command-missing': () =>
      'Der mangler en kommando: new, check, mend, upgrade, grow, complete eller reopen.',
    'command-unknown': (p: { command: string }) =>
      `Kommandoen »${p.command}« findes ikke. Brug new, check, mend, upgrade, grow, complete eller reopen.`,
    'option-unknown': (p: { option: string; command: string | null }) =>
      p.command === null ? `${p.option} findes ikke.` : `${p.option} findes ikke til holdplan ${p.command}.`,
    'option-missing': (p: { option: string }) => `${p.option} mangler.`,
    'option-empty': (p: { option: string }) => `${p.option} skal have en værdi efter sig.`,
    'option-not-a-value': (p: { option: string }) => `${p.option} skal stå alene, uden værdi.`,
    'option-doubled': (p: { option: string }) => `${p.option} står to gange; skriv den én gang.`,
    'file-not-given': (p: { command: string }) =>
      `Skriv, hvilken projektmappe det gælder: holdplan ${p.command} FIL.`,
    'argument-unexpected': (p: { argument: string }) =>
      `»${p.argument}« er ét ord for meget. Sæt anførselstegn om navne og tekster med mellemrum.`,
    'date-not-iso': (p: { option: string; value: string }) =>
      `${p.option} ${p.value} er ikke en dato mellem 2000 og 2099. Skriv den som 2027-02-01.`,
    'number-invalid': (p: { option: string; value: string }) =>
      `${p.option} ${p.value} er ikke et antal. Skriv et helt tal fra 1 og op.`,
    'room-missing': () =>
      'Skriv, hvad der skal være plads til: --participants N, --areas N eller --milestones N.',
    'language-unknown': (p: { value: string }) => `Sproget »${p.value}« findes ikke. Brug da eller en.`,
    'template-unknown': (p: { templateId: string; known: readonly string[] }) =>
      `Skabelonen »${p.templateId}« findes ikke. Brug ${p.known.join(' eller ')}.`,
  },
  seeHelp: (command: string | null) =>
    command === null
      ? 'Se, hvordan det bruges: holdplan --help'
      : `Se, hvordan den bruges: holdplan ${command} --help`,

  problems: {
    'file-missing': (p: { path: string }) => `${p.path} findes ikke.`,
    'file-exists': (p: { path: string }) =>
      `${p.path} findes i forvejen og er ikke rørt. Vælg et andet navn.`,
    'file-unreadable': (p: { path: string; reason: string }) =>
      `${p.path} kan ikke læses: ${reason(p.reason)}`,
    'file-unwritable': (p: { path: string; reason: string }) =>
      `${p.path} kan ikke skrives: ${reason(p.reason)}`,
    'file-too-large': (p: { path: string; bytes: number; limit: number }) =>
      `${p.path} fylder ${megabytes(p.bytes)}; grænsen er ${megabytes(p.limit)}.`,
    'not-a-workbook': () =>
      `Filen er ikke en Excel-projektmappe (.xlsx), eller den er skåret af. Kan Excel åbne den, så ${saveAs}`,
    'other-format': (p: { format: keyof typeof otherFormats }) => otherFormats[p.format],
    'label-encrypted': () =>
      'Projektmappen er krypteret af organisationens mærkat (følsomhed) eller rettighedsstyring, så kun Excel kan åbne den. Brug Holdplan inde i Excel, eller vælg i Excel et mærkat uden kryptering (Hjem → Følsomhed), og gem.',
    encrypted: () => 'Projektmappen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.',
    'too-large': (p: { bytes: number; limit: number }) =>
      `Projektmappen fylder ${megabytes(p.bytes)} pakket ud; grænsen er ${megabytes(p.limit)}.`,
    'damaged-package': (p: { part: string }) =>
      `Projektmappen er beskadiget (${p.part}). Åbn den i Excel, lad Excel reparere den, og gem den igen.`,
    'not-a-plan': () => 'Projektmappen er ikke lavet af Holdplan. Lav en med: holdplan new --out FIL',
    'plan-too-new': (p: { version: number }) =>
      `Projektmappen er lavet med en nyere Holdplan (version ${p.version} af formatet). Opdater Holdplan, og prøv igen.`,
    'template-unknown': (p: { templateId: string }) =>
      `Projektmappen hører til opgaven »${p.templateId}«, som denne Holdplan ikke kender. Opdater Holdplan, og prøv igen.`,
    'by-missing': () => 'Skriv, hvem der gør det: --by NAVN.',
    'by-too-long': (p: { limit: number }) =>
      `Navnet efter --by er for langt; der er plads til ${p.limit} tegn. Skriv det kortere, og det lange i noten.`,
    'text-too-long': (p: { limit: number }) => `Noten er for lang; der er plads til ${p.limit} tegn.`,
    'reason-needed': () => 'Skriv, hvorfor opgaven genåbnes: --note TEKST.',
    'already-completed': () => 'Opgaven er allerede fuldført, og planen er ikke ændret siden.',
    'not-completed': () => 'Opgaven er ikke fuldført, så der er intet at genåbne.',
    'mend-stale': () => 'Filen er ændret i mellemtiden, så der blev ikke rettet noget. Prøv igen.',
    'history-full': () => 'Historikken er fuld. Lav en ny projektmappe til det videre forløb.',
    'room-too-large': (p: { what: keyof Room; limit: number }) =>
      `Der kan højst være plads til ${p.limit} ${{ participants: 'deltagere', areas: 'egne områder', milestones: 'milepæle' }[p.what]}.`,
    'errors-open': () =>
      'Opgaven kan ikke fuldføres endnu. Filen er ikke rørt. Først skal disse fejl rettes:',
    'note-needed': () =>
      'Advarslerne herunder skal besvares, før opgaven kan fuldføres: skriv hvorfor med --note TEKST. Filen er ikke rørt.',
  },
  untouched: 'Filen er ikke rørt.',
  bug: 'Der er sket en fejl i Holdplan selv. Meld den gerne sammen med det, der står herunder.',

  csv: {
    heading: (path: string, number: number) =>
      `${path}: ${count(number, 'ting skal rettes', 'ting skal rettes')}, før listen kan bruges.`,
    problems: listProblemsDa,
  },

  check: {
    summary: (status: string, { errors, warnings, infos }: Counts) =>
      `${status}: ${count(errors, 'fejl', 'fejl')}, ${count(warnings, 'advarsel', 'advarsler')}, ${infos} råd.`,
    headings: { error: 'Fejl', warning: 'Advarsler', info: 'Råd' } satisfies Record<Severity, string>,
    changes: 'Ændret siden fuldførelsen',
  },
  created: (path: string, firstSheet: string) =>
    `${path} er lavet. Åbn den i Excel, og begynd på arket ${firstSheet}.`,
  notXlsx: (path: string) => `Bemærk: Excel åbner kun filen, når navnet ender på .xlsx (${path}).`,
  nextUpgrade: (path: string) =>
    `Projektmappen er lavet af en ældre Holdplan. Giv den dagens form: holdplan upgrade ${path}`,
  nextMend: (path: string) => `Ret det, der er oplagt: holdplan mend ${path}`,
  mend: {
    nothing: 'Der er intet oplagt at rette. Filen er ikke rørt.',
    heading: (cells: number) => `${count(cells, 'celle', 'celler')} med noget oplagt at rette:`,
    done: (path: string) => `Det er rettet i ${path}.`,
  },
  redraw: {
    drawn:
      'Arkene tegnes på ny omkring alt, hvad der er udfyldt. Egne ark, noter, formater og andre tilføjelsesprogrammers ruder kommer ikke med.',
    left: (what: string) => `Kommer ikke med: ${what}`,
    historyDropped: (rows: number) =>
      `${count(rows, 'række', 'rækker')} i historikken passer ikke med sit segl og kommer ikke med.`,
    completionLost: 'Fuldførelsen kan ikke læses, så opgaven står som åben bagefter.',
    kept: (path: string) => `Den gamle ligger uændret i ${path}.`,
    before: 'før',
  },
  upgrade: {
    upToDate: 'Projektmappen har allerede dagens form. Filen er ikke rørt.',
    heading: 'Projektmappen er lavet af en ældre Holdplan. Sådan får den dagens form:',
    changes: upgradesDa,
    done: (path: string) => `${path} har dagens form.`,
  },
  grow: {
    enough: ({ participants, areas, milestones }: Room) =>
      `Der er plads nok: ${participants} deltagere, ${areas} egne områder, ${milestones} milepæle. Filen er ikke rørt.`,
    heading: 'Sådan får projektmappen mere plads:',
    room: {
      participants: (before: number, after: number) => `Plads til ${after} deltagere i stedet for ${before}.`,
      areas: (before: number, after: number) => `Plads til ${after} egne områder i stedet for ${before}.`,
      milestones: (before: number, after: number) => `Plads til ${after} milepæle i stedet for ${before}.`,
    } satisfies Record<keyof Room, unknown>,
    done: (path: string) => `${path} har mere plads.`,
  },
  nextCheck: (path: string) => `Se, hvad der mangler: holdplan check ${path}`,
  completed: (path: string, by: string) =>
    `Opgaven er fuldført af ${by}, og det er skrevet i historikken i ${path}.`,
  markInKlik: 'Markér nu opgaven som fuldført i KLIK, og vedhæft projektmappen.',
  reopened: (path: string, by: string) =>
    `Opgaven er genåbnet af ${by}, og det er skrevet i historikken i ${path}.`,
  fingerprint: (fingerprint: string) => `Planens fingeraftryk: ${fingerprint}`,
  progress: { reading: 'Læser …', checking: 'Tjekker …', writing: 'Skriver …' },
} as const;

/** Words for the system's own codes; a code we have no words for is shown as it is. */
const REASONS = [
  ['ENOENT ENOTDIR', 'mappen findes ikke.'],
  ['EACCES EPERM', 'du har ikke adgang. Er filen skrivebeskyttet eller åben i Excel?'],
  ['EBUSY', 'den er åben i et andet program. Luk den i Excel, og prøv igen.'],
  ['EROFS', 'drevet er skrivebeskyttet.'],
  ['ENOSPC EDQUOT', 'der er ikke mere plads.'],
  ['EISDIR', 'det er en mappe.'],
  ['EINVAL', 'det er ikke en almindelig fil.'],
  ['ENAMETOOLONG', 'navnet er for langt.'],
] as const;

const reason = (code: string): string =>
  REASONS.find(([codes]) => codes.split(' ').includes(code))?.[1] ?? `systemet svarer ${code}.`;

export type CliWords = Wording<typeof cliDa>;
