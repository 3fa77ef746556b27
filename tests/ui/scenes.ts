import type { Language } from '../../src/domain/language';
import type { Result } from '../../src/domain/result';
import type { ExcelHost, Snapshot } from 'excel-host';
import { EXAMPLES, renderExample, type ExampleKey } from '../../src/examples';
import { createOfficeWorkbook } from '../../src/adapters/office';
import type { Desk, LiveWorkbook, Surroundings, ThemeName } from '../../src/ports/pane';
import { createSession, type Session } from '../../src/ui/session/session';
import type { World } from '../../src/ui/session/world';

/*
 * Every state that the pane can be in, each brought about the way life does: by a workbook in the stand-in Excel,
 * by what somebody did to it, and by where the pane was opened. Component tests and pictures use the same.
 */

/** Microsoft's client with the stand-in Excel behind it: in Node or in a page. */
export interface OpenClient {
  readonly Excel: typeof Excel;
  readonly host: ExcelHost;
}

export interface Scene {
  readonly name: string;
  /** What is in the workbook; nothing of ours unless given. */
  readonly example?: ExampleKey;
  readonly surroundings?: Partial<Surroundings>;
  /** What has happened to the workbook before the pane opens. */
  readonly before?: (client: OpenClient) => void;
  /** What the person does once it is open. */
  readonly after?: (session: Session, client: OpenClient) => Promise<void> | void;
  /** The button that they press then, in either language. */
  readonly presses?: RegExp;
  /** The heading of the page, in Danish: how the scene is known to have come about. */
  readonly shows: string | RegExp;
}

const META = '_holdplan';

const CALENDAR = {
  ...{ name: 'ane-eksempel.ics', type: 'text/calendar' },
  text: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
};

/** The stand-in's own cell for a key of the hidden sheet. */
export function setMeta({ host }: OpenClient, key: string, value: unknown): void {
  const sheet = host.book.sheets.find(({ name }) => name === META)!;
  for (let row = 1; row < 60; row += 1)
    for (const column of ['A', 'B', 'C']) {
      const cell = cellAt(sheet, `${column}${row}`);
      if (cell === key) {
        const next = String.fromCharCode(column.charCodeAt(0) + 1);
        return host.author.write(META, `${next}${row}`, [[value]]);
      }
    }
  throw new Error(`The hidden sheet has no ${key}`);
}

const cellAt = (sheet: ExcelHost['book']['sheets'][number], address: string): unknown => {
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  return sheet.cells.get(row * 16_384 + column)?.value;
};

export const SCENES: readonly Scene[] = [
  { name: 'outside-excel', surroundings: { host: 'outside-excel' }, shows: 'Åbn Holdplan i Excel' },
  { name: 'excel-too-old', surroundings: { host: 'excel-too-old' }, shows: 'Denne Excel er for gammel' },
  { name: 'first-run', shows: 'Lav en plan for opgaven' },
  {
    name: 'sheet-names-taken',
    before: ({ host }) => host.author.renameSheet('Ark1', 'Overblik'),
    after: async (session) => create(session),
    shows: 'Lav en plan for opgaven',
  },
  { name: 'plan-empty', example: 'empty', shows: 'Opgavens fire trin' },
  {
    name: 'plan-born',
    after: (session) => create(session, { participants: EXAMPLES['half-filled'].plan('da').participants }),
    shows: 'Opgavens fire trin',
  },
  { name: 'plan-half-filled', example: 'half-filled', shows: 'Opgavens fire trin' },
  { name: 'plan-ready', example: 'ready', shows: 'Opgavens fire trin' },
  {
    name: 'plan-unconfirmed',
    example: 'ready',
    before: ({ host }) => host.author.write('Deltagere', 'C7:C9', [['Nej'], ['Nej'], ['']]),
    shows: 'Opgavens fire trin',
  },
  {
    name: 'plan-misread',
    example: 'ready',
    before: (client) => pasteMisread(client),
    shows: 'Opgavens fire trin',
  },
  {
    name: 'mend-all',
    example: 'ready',
    before: (client) => pasteMisread(client),
    presses: /^(Ret alle oplagte|Mend all that is obvious)/,
    shows: 'Opgavens fire trin',
  },
  { name: 'plan-completed', example: 'completed', shows: 'Opgavens fire trin' },
  { name: 'plan-changed', example: 'changed', shows: 'Opgavens fire trin' },
  {
    name: 'went-to-cell',
    example: 'half-filled',
    after: (session) => session.goToNext(),
    shows: 'Opgavens fire trin',
  },
  {
    name: 'people',
    example: 'half-filled',
    after: (session) => session.open('people'),
    shows: 'Deltagere',
  },
  {
    name: 'people-none',
    example: 'empty',
    after: (session) => session.open('people'),
    shows: 'Deltagere',
  },
  {
    name: 'complete-blocked',
    example: 'half-filled',
    after: (session) => session.open('complete'),
    shows: 'Fuldfør opgaven',
  },
  {
    name: 'complete-ready',
    example: 'ready',
    after: (session) => session.open('complete'),
    shows: 'Fuldfør opgaven',
  },
  {
    name: 'complete-warnings',
    example: 'ready',
    before: ({ host }) => host.author.write('Deltagere', 'C7:C8', [['Nej'], ['']]),
    after: (session) => session.open('complete'),
    shows: 'Fuldfør opgaven',
  },
  {
    name: 'complete-done',
    example: 'completed',
    after: (session) => session.open('complete'),
    shows: 'Opgaven er fuldført',
  },
  {
    name: 'complete-changed',
    example: 'changed',
    after: (session) => session.open('complete'),
    shows: 'Ændret siden fuldførelsen',
  },
  { name: 'damaged', example: 'damaged', shows: 'Projektmappen er beskadiget' },
  {
    name: 'sheet-deleted',
    example: 'half-filled',
    before: ({ host }) => host.author.deleteSheet('Tidsplan'),
    shows: 'Projektmappen er beskadiget',
  },
  {
    name: 'upgrade',
    example: 'completed',
    before: (client) => setMeta(client, 'drawing', 3),
    presses: /^(Opgradér|Upgrade) …$/,
    shows: 'Planen er lavet af en ældre Holdplan',
  },
  {
    name: 'two-plans',
    example: 'half-filled',
    before: ({ host }) => host.author.copySheet('Kompetencematrix'),
    shows: 'Der er mere end én plan',
  },
  {
    name: 'plan-too-new',
    example: 'ready',
    before: (client) => setMeta(client, 'schemaVersion', 99),
    shows: 'Planen er lavet med en nyere Holdplan',
  },
  {
    name: 'template-unknown',
    example: 'ready',
    before: (client) => setMeta(client, 'templateId', 'en-anden-opgave'),
    shows: 'Planen hører til en anden opgave',
  },
  {
    name: 'busy',
    example: 'ready',
    before: ({ host }) => {
      for (let ahead = 1; ahead <= 4; ahead += 1)
        host.fail({ kind: 'busy', request: host.syncs + ahead, when: 'before' });
    },
    shows: 'Planen kan ikke læses lige nu',
  },
  {
    name: 'offline',
    example: 'ready',
    surroundings: { online: () => false },
    before: ({ host }) => {
      for (let ahead = 1; ahead <= 4; ahead += 1)
        host.fail({ kind: 'connection-lost', request: host.syncs + ahead, when: 'before' });
    },
    shows: 'Ingen forbindelse',
  },
  {
    name: 'read-only',
    example: 'ready',
    surroundings: { readOnly: true },
    after: (session) => session.open('complete'),
    shows: 'Fuldfør opgaven',
  },
  {
    name: 'cell-being-edited',
    example: 'ready',
    after: (session, { host }) => {
      host.setCellEditing(true);
      void session.check();
    },
    shows: 'Opgavens fire trin',
  },
  {
    name: 'by-hand',
    example: 'ready',
    after: (session) => session.showByHand(CALENDAR),
    shows: 'Opgavens fire trin',
  },
  {
    name: 'save-asked',
    example: 'ready',
    after: (session) => session.tell({ kind: 'saveAsked', file: CALENDAR }),
    shows: 'Opgavens fire trin',
  },
  {
    name: 'broken',
    example: 'ready',
    after: (session) => session.bug(new Error('Planted by a test')),
    shows: 'Der er sket en fejl i Holdplan',
  },
];

/** What pastes bring along: words, codes, names and dates that no sheet can read, though anybody can. */
export function pasteMisread({ host }: OpenClient): void {
  host.author.write('Deltagere', 'B6', [['Bo\u00a0Prøve\u200b']]);
  host.author.write('Deltagere', 'E5', [['Projektleder ']]);
  host.author.write('Kompetencematrix', 'C5', [['Yes']]);
  host.author.write('Kompetencematrix', 'C6', [['Ja\u00a0']]);
  host.author.write('Kompetencematrix', 'F5', [['\u0410']]);
  host.author.write('Tidsplan', 'C15:D15', [["'1. april 2027", "'01-03-2027"]]);
  host.author.write('Kompetencematrix', 'C7', [['måske']]);
}

export const create = async (
  session: Session,
  more: Partial<Parameters<Session['create']>[0]> = {},
): Promise<void> => {
  const { DEFAULT_TEMPLATE } = await import('../../src/templates');
  await session.create({ template: DEFAULT_TEMPLATE, start: '2027-02-01', ...more }, 'da');
};

/** A desk that keeps what is put on it, for tests to look at. */
export interface KeptDesk extends Desk {
  readonly copied: string[];
  readonly mails: string[];
  readonly files: { readonly name: string; readonly type: string; readonly text: string }[];
}

export function createKeptDesk(): KeptDesk {
  const memory = new Map<string, string>();
  const desk: KeptDesk = {
    copied: [],
    mails: [],
    files: [],
    copy: async (text) => desk.copied.push(text) > 0,
    openMail: (url) => void desk.mails.push(url),
    save: (file) => (desk.files.push(file), 'begun'),
    recall: (key) => memory.get(key) ?? null,
    remember: (key, value) => void memory.set(key, value),
  };
  return desk;
}

interface StageOptions {
  readonly language?: Language;
  readonly theme?: ThemeName;
  readonly desk?: Desk;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** The world of a scene: real in everything but time, place and desk. */
export function worldOf(
  { surroundings }: Pick<Scene, 'surroundings'>,
  { Excel }: OpenClient,
  { language = 'da', theme = 'light', desk = createKeptDesk(), pause = soon }: StageOptions,
): World {
  return {
    surroundings: {
      host: 'excel',
      language,
      readOnly: false,
      theme: () => theme,
      onTheme: () => () => undefined,
      online: () => true,
      autoOpen: () => false,
      setAutoOpen: () => Promise.resolve(true),
      ...surroundings,
    },
    openWorkbook: (listeners): LiveWorkbook => createOfficeWorkbook({ run: Excel.run, pause, ...listeners }),
    desk,
    clock: { now: () => '2027-03-01T08:15:00Z' },
    ids: { newWorkbookId: () => '00000000-0000-4000-8000-00000000000a' },
    version: '0.1.0',
  };
}

/** Nobody waits half a second for each hint in a test. */
const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds / 100));

/** Fills the workbook, and gives a session that has not been started yet. */
export async function setScene(
  scene: Scene,
  client: OpenClient,
  options: StageOptions = {},
): Promise<Session> {
  const world = worldOf(scene, client, options);
  if (scene.example) client.host.restore(await filled(scene.example, client, world));
  scene.before?.(client);
  return createSession(world);
}

const books = new Map<ExampleKey, Snapshot>();

/** Each example is built once, by the product itself, and then put back as it stood. */
async function filled(key: ExampleKey, { host }: OpenClient, world: World): Promise<Snapshot> {
  const kept = books.get(key);
  if (kept) return kept;
  const workbook = world.openWorkbook({ onWaiting: () => undefined, onBuilding: () => undefined });
  const example = EXAMPLES[key];
  expectDone(await renderExample(workbook, { ...example, edits: [] }, 'da'));
  // What pasting does to a workbook, it does after somebody has taken the protection away.
  if (example.edits.length > 0) for (const { name } of host.book.sheets) host.author.unprotect(name);
  expectDone(await workbook.amend({ cells: example.edits, properties: {} }));
  const snapshot = host.snapshot();
  books.set(key, snapshot);
  return snapshot;
}

function expectDone(result: Result<unknown, { readonly kind: string }>): void {
  if (!result.ok) throw new Error(`A scene could not be set: ${result.error.kind}`);
}
