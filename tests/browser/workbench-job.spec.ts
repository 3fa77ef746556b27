import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateToSerial } from '../../src/domain/date';
import { buildCli, type Cli } from '../cli/holdplan';
import { convert, describeWithSoffice } from '../programs/soffice';
import { LARGE, newPerson, openWorkbench, serveForTests, SMALL, type Workbench } from './workbench-stage';

const served = serveForTests();
let cli: Cli;
/** What was downloaded at the end of the job. */
let made: Uint8Array | null = null;
beforeAll(async () => {
  cli = buildCli();
});
afterAll(async () => {
  cli.remove();
});

const check = (bytes: Uint8Array) => {
  writeFileSync(join(cli.folder, 'plan.xlsx'), bytes);
  return cli.run(['check', 'plan.xlsx', '--lang', 'da']);
};

describe.each([
  ['1366×768', SMALL],
  ['1920×1080', LARGE],
] as const)('at %s', (_, viewport) => {
  test('from an empty page to a completed file, by mouse and keyboard', async () => {
    const { context, problems } = await newPerson(served.browser, served.address, viewport);
    const workbench = await openWorkbench(context, served.address);

    await createPlan(workbench);
    await fillIn(workbench);
    await mend(workbench);
    await complete(workbench);

    const { pane, page } = workbench;
    const evidence = await workbench.download(() => pane.getByRole('button', { name: 'Hent bilag' }).click());
    expect(evidence.name).toMatch(/\.html$/);
    expect(new TextDecoder().decode(evidence.bytes)).toContain('Bekræftes på mødet i uge 9.');

    const file = await workbench.download(() => page.getByRole('button', { name: 'Hent .xlsx' }).click());
    expect(file.name).toBe('Holdplan – Eksempelkøbing Kommune.xlsx');
    const answer = await check(file.bytes);
    expect(answer.stdout + answer.stderr).toContain('Fuldført');
    expect(answer.code).toBe(0);
    made = file.bytes;

    expect(problems).toEqual([]);
    await context.close();
  });
});

describeWithSoffice('LibreOffice', () => {
  test('opens the downloaded file, and all is as it was', async () => {
    expect(made).not.toBeNull();
    const pdf = await convert(made!, 'pdf');
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-');
    const answer = await check(await convert(made!, 'xlsx'));
    expect(answer.stdout + answer.stderr).toContain('Fuldført');
    expect(answer.code).toBe(0);
  });
});

async function createPlan({ pane, paneShows }: Workbench): Promise<void> {
  await paneShows('Lav en plan for opgaven');
  for (const [label, value] of [
    ['Kommune', 'Eksempelkøbing Kommune'],
    ['Projektets start', '01-02-2027'],
    ['Projektleder', 'Ane Eksempel'],
    ['Projektejer', 'Bo Prøve'],
    ['ØiR-koordinator', 'Cilla Skitse'],
    ['Biblioteksmedarbejder', 'Dan Attrap'],
    ['Økonomi-/debitormedarbejder', 'Finn Forlæg'],
  ] as const)
    await pane.getByLabel(label, { exact: true }).fill(value);
  await pane.getByLabel('Vælg nu, hvilke der inddrages').check();
  await pane.getByRole('button', { name: 'Opret plan' }).click();
  await paneShows('Opgavens fire trin');
}

async function fillIn(workbench: Workbench): Promise<void> {
  const { goTo, click, type, paste, holds, cellOf, openSheet, page } = workbench;

  // Bo turns out to be of the economy's side: chosen on the list, by mouse.
  const side = await cellOf('HP_Participants', 'P02', 'side');
  await openSheet(side.sheet);
  await click(side.sheet, side.row, side.column, 'arrow');
  await page.locator('[data-u-comp="sheets-dropdown-list"]').getByText('Økonomi', { exact: true }).click();
  await holds(side.sheet, side.row, side.column, 'Økonomi');
  const unit = await cellOf('HP_Participants', 'P01', 'unit');
  await click(unit.sheet, unit.row, unit.column);
  await type('Økonomi & Løn');
  await holds(unit.sheet, unit.row, unit.column, 'Økonomi & Løn');

  // Dan and Finn share the first area: two codes, typed one after the other.
  const lead = await cellOf('HP_Matrix', 'K01', 'P04');
  await goTo(lead.sheet, lead.row, lead.column);
  await type('A', 'Tab');
  await type('D');
  await holds(lead.sheet, lead.row, lead.column, 'A');
  await holds(lead.sheet, lead.row, lead.column + 1, 'D');

  // The others are pasted, from a list in which one word is not a code.
  await goTo(lead.sheet, lead.row + 1, lead.column);
  await paste(Array.from({ length: 13 }, (_, index) => [index === 1 ? 'Ansvarlig' : 'A', 'D']));
  await holds(lead.sheet, lead.row + 2, lead.column, 'Ansvarlig');
  await holds(lead.sheet, lead.row + 13, lead.column + 1, 'D');

  // A start that is after the end, as Danes write it.
  const start = await cellOf('HP_Timeline', 'K01', 'start');
  await openSheet(start.sheet);
  await click(start.sheet, start.row, start.column);
  await type('03-08-2027');
  await holds(start.sheet, start.row, start.column, dateToSerial('2027-08-03'));
}

async function mend({ pane, holds, cellOf }: Workbench): Promise<void> {
  const mendOf = async (finding: RegExp): Promise<void> => {
    const item = pane.getByRole('listitem').filter({ hasText: finding }).last();
    await item.getByRole('button', { name: 'Ret', exact: true }).click();
    await pane.getByRole('button', { name: 'Ret det' }).click();
    await pane.getByText(finding).first().waitFor({ state: 'detached' });
  };
  const lead = await cellOf('HP_Matrix', 'K03', 'P04');
  await mendOf(/»Ansvarlig« kan ikke bruges her/);
  await holds(lead.sheet, lead.row, lead.column, 'A');
  const end = await cellOf('HP_Timeline', 'K01', 'end');
  await mendOf(/K01 .* men begynder først/);
  await holds(end.sheet, end.row, end.column, dateToSerial('2027-08-03'));
}

async function complete({ pane, paneShows }: Workbench): Promise<void> {
  await pane.getByRole('button', { name: 'Fuldfør', exact: true }).click();
  await paneShows('Fuldfør opgaven');
  await pane.getByRole('button', { name: 'Fuldfør opgaven' }).click();
  await pane.getByText('Skriv en note, der besvarer advarslerne.').waitFor();
  await pane.getByLabel(/^Note/).fill('Bekræftes på mødet i uge 9.');
  await pane.getByRole('button', { name: 'Fuldfør opgaven' }).click();
  await paneShows('Opgaven er fuldført');
}
