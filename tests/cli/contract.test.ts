import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import type { Plan } from '../../src/domain/plan';
import { version } from '../../package.json';
import { buildCli, type Answer, type Cli } from './holdplan';
import { READY, UNCONFIRMED, UNDATED, workbookOf } from './plans';

// Each test starts several processes, on a machine that may be busy with other tests.
let cli: Cli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

let fresh = 0;
/** A name in the command's own folder that nothing has yet. */
const newName = (extension = 'xlsx'): string => `${(fresh += 1)}.${extension}`;
const inFolder = (name: string): string => join(cli.folder, name);
const contents = (name: string): Buffer => readFileSync(inFolder(name));
const run = (...args: string[]): Promise<Answer> => cli.run(args);

function file(bytes: Uint8Array | string, extension = 'xlsx'): string {
  const name = newName(extension);
  writeFileSync(inFolder(name), bytes);
  return name;
}
const planFile = async (plan: Plan): Promise<string> => file(await workbookOf(plan));

interface Report {
  status: string;
  fingerprint: string;
  counts: { errors: number; warnings: number; infos: number };
  findings: { rule: string; severity: string; message: string; sheet: string | null; cell: string | null }[];
}
const report = async (name: string): Promise<Report> =>
  JSON.parse((await run('check', name, '--json')).stdout) as Report;

/** What every refusal has in common: its exit code, a word about why, silence on stdout, and files as they were. */
async function expectRefusal(code: number, args: string[], saying: RegExp): Promise<Answer> {
  const before = snapshot();
  const answer = await run(...args);
  expect(answer).toMatchObject({ code, stdout: '' });
  expect(answer.stderr).toMatch(saying);
  expect(snapshot()).toEqual(before);
  return answer;
}
const snapshot = (): Map<string, string> =>
  new Map(readdirSync(cli.folder).map((name) => [name, contents(name).toString('base64')]));

describe('help and bad usage', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['new', 'check', 'mend', 'upgrade', 'grow', 'complete', 'reopen'])
      expect(stdout).toContain(`holdplan ${command}`);
  });

  test.each(['new', 'check', 'mend', 'upgrade', 'grow', 'complete', 'reopen'])(
    '%s has help of its own',
    async (command) => {
      const { code, stdout } = await run(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^holdplan ${command} `));
    },
  );

  test('--version', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [[], /new, check, mend, upgrade, grow, complete eller reopen[^]*holdplan --help/],
    [['chek', 'a.xlsx'], /»chek«/],
    [['check'], /holdplan check FIL[^]*holdplan check --help/],
    [['check', 'a.xlsx', '--fast'], /--fast/],
    [['new'], /--out/],
    [['new', '--out', 'x.xlsx', '--start', '2027-02-31'], /2027-02-31/],
    [['new', '--out', 'x.xlsx', '--template', 'nope'], /»nope«[^]*fbs-oeir/],
    [['new', '--out', 'x.xlsx', '--lang', 'sv'], /»sv«/],
    [['mend'], /holdplan mend FIL[^]*holdplan mend --help/],
    [['mend', 'a.xlsx', '--by', 'Ane'], /--by/],
    [['complete', 'a.xlsx'], /--by/],
    [['reopen', 'a.xlsx', '--by', 'Ane'], /--note/],
  ])('%j is bad usage', async (args, saying) => {
    await expectRefusal(2, args, saying);
  });

  test.each([
    [{ LANG: 'en_GB.UTF-8' }, [], /command is missing/],
    [{ LANG: 'da_DK.UTF-8' }, [], /mangler en kommando/],
    [{ LANG: 'en_GB.UTF-8' }, ['check', '--lang', 'da'], /Skriv, hvilken/],
    [{}, ['check', '--lang', 'en'], /Say which workbook/],
  ])('%j %j answers in its language', async (environment, args, saying) => {
    expect((await cli.run(args, environment)).stderr).toMatch(saying);
  });
});

describe('new', () => {
  test('makes a workbook that check can read', async () => {
    const name = newName();
    const answer = await run('new', '--out', name, '--start', '2027-02-01');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.stdout).toContain(name);
    expect(answer.stdout).toContain(`holdplan check ${name}`);
    expect(await report(name)).toMatchObject({ status: 'in-progress' });
  });

  test('never overwrites without --force', async () => {
    const name = file('somebody’s work');
    await expectRefusal(2, ['new', '--out', name], /findes i forvejen/);
    expect(await run('new', '--out', name, '--force')).toMatchObject({ code: 0 });
    expect(await report(name)).toMatchObject({ status: 'in-progress' });
  });

  test('into a folder that is not there', async () => {
    await expectRefusal(2, ['new', '--out', 'none/a.xlsx'], /mappen findes ikke/);
  });

  test('says so when Excel will not know the file by its name', async () => {
    const answer = await run('new', '--out', newName('bin'));
    expect(answer).toMatchObject({ code: 0 });
    expect(answer.stderr).toMatch(/\.xlsx/);
  });

  test.each([
    ['da', /Deltagere/],
    ['en', /Participants/],
  ])('--lang %s makes the workbook in that language', async (language, sheet) => {
    const name = newName();
    await run('new', '--out', name, '--lang', language);
    const reading = await createXlsxWorkbook(contents(name)).read();
    if (!reading.ok) throw new Error(reading.error.kind);
    expect(reading.value.regions.get('HP_Participants')?.sheetName).toMatch(sheet);
  });

  test('puts the participants of a list into it, letter for letter', async () => {
    const list = file(
      'navn;rolle;part;enhed;email\r\n=1+1;Projektleder;Fælles;+45 12 34;\r\nÅse Ø;;;;a@b.dk\r\n',
      'csv',
    );
    const name = newName();
    expect(await run('new', '--out', name, '--participants', list)).toMatchObject({ code: 0, stderr: '' });
    const reading = await createXlsxWorkbook(contents(name)).read();
    if (!reading.ok) throw new Error(reading.error.kind);
    const cells = (reading.value.regions.get('HP_Participants')?.values ?? []).map((row) => row.map(String));
    expect(cells.find((row) => row.includes('P01'))).toEqual(
      expect.arrayContaining(['=1+1', 'Projektleder', 'Fælles', '+45 12 34']),
    );
    expect(cells.find((row) => row.includes('P02'))).toEqual(expect.arrayContaining(['Åse Ø', 'a@b.dk']));
  });

  test('tells every fault of a list, and then makes nothing', async () => {
    const list = file('navn,rolle\nAne,Chef\n,Projektejer\n', 'csv');
    const name = newName();
    const { stderr } = await expectRefusal(2, ['new', '--out', name, '--participants', list], /2 ting/);
    expect(stderr).toMatch(/linje 2, kolonne 2 \(rolle\): »Chef« er ikke en rolle\. Brug Projektleder, /);
    expect(stderr).toMatch(/linje 3, kolonne 1 \(navn\)/);
    expect(existsSync(inFolder(name))).toBe(false);
  });

  test('with a list that is not there', async () => {
    await expectRefusal(
      2,
      ['new', '--out', newName(), '--participants', 'none.csv'],
      /none\.csv findes ikke/,
    );
  });
});

describe('check', () => {
  test('of a plan without errors ends with 0', async () => {
    const name = await planFile(READY);
    const answer = await run('check', name);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.stdout).toBe('Klar: 0 fejl, 0 advarsler, 0 råd.\n');
    expect(answer.stdout).not.toContain('\u001b');
  });

  test('of a plan with errors ends with 1, and says where they are', async () => {
    const name = await planFile(UNDATED);
    const { code, stdout } = await run('check', name);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^I gang: 1 fejl, 0 advarsler, 0 råd\.\n\nFejl\n {2}\S+![A-Z]+\d+ {2}\S/);
  });

  test('warnings alone end with 0', async () => {
    expect(await run('check', await planFile(UNCONFIRMED))).toMatchObject({ code: 0 });
  });

  test('--json is the contract, and nothing else on stdout', async () => {
    const name = await planFile(UNDATED);
    const { code, stdout, stderr } = await run('check', name, '--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const json = JSON.parse(stdout) as Report;
    expect(Object.keys(json)).toEqual(['status', 'fingerprint', 'counts', 'findings']);
    expect(json).toEqual({
      status: 'in-progress',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      counts: { errors: 1, warnings: 0, infos: 0 },
      findings: [
        {
          rule: 'period-missing',
          severity: 'error',
          message: expect.stringContaining('K01') as string,
          sheet: 'Tidsplan',
          cell: expect.stringMatching(/^[A-Z]+\d+$/) as string,
        },
      ],
    });
    expect(Object.keys(json.findings[0] ?? {})).toEqual(['rule', 'severity', 'message', 'sheet', 'cell']);
  });

  test('in English the messages differ, and nothing else', async () => {
    const name = await planFile(UNDATED);
    const [da, en] = await Promise.all([report(name), run('check', name, '--json', '--lang', 'en')]);
    const english = JSON.parse(en.stdout) as Report;
    const withoutWords = ({ findings, ...rest }: Report) => ({
      ...rest,
      findings: findings.map(({ message: _, ...finding }) => finding),
    });
    expect(withoutWords(english)).toEqual(withoutWords(da));
    expect(english.findings[0]?.message).not.toBe(da.findings[0]?.message);
  });

  test('does not touch the file', async () => {
    const name = await planFile(UNDATED);
    const before = snapshot();
    await run('check', name);
    expect(snapshot()).toEqual(before);
  });

  test.each<[string, () => Promise<string> | string, RegExp]>([
    ['a file that is not there', () => newName(), /findes ikke/],
    ['a folder', () => '.', /det er en mappe/],
    ['a list as text', () => file('navn;rolle\nAne;'), /tekst \(fx .csv\).*Excel-projektmappe \(.xlsx\)/],
    ['an empty file', () => file(''), /ikke en Excel-projektmappe/],
    ['a text file', () => file('hej'), /ikke en Excel-projektmappe/],
    [
      'a workbook cut off',
      async () => file((await workbookOf(READY)).slice(0, 5000)),
      /ikke en Excel-projektmappe/,
    ],
    [
      'a workbook of somebody else’s',
      async () => file(await writeXlsx({ sheets: [{ name: 'Ark1', rows: [['x']] }] })),
      /ikke lavet af Holdplan/,
    ],
  ])('%s ends with 2, also as JSON', async (_, make, saying) => {
    const name = await make();
    await expectRefusal(2, ['check', name], saying);
    await expectRefusal(2, ['check', name, '--json'], saying);
  });
});

describe('complete', () => {
  test('refuses while errors stand, and names them', async () => {
    const name = await planFile(UNDATED);
    const { stderr } = await expectRefusal(
      1,
      ['complete', name, '--by', 'Ane Eksempel'],
      /kan ikke fuldføres/,
    );
    expect(stderr).toMatch(/![A-Z]+\d+ .*K01/);
  });

  test('refuses warnings without a note, and names them', async () => {
    const name = await planFile(UNCONFIRMED);
    const { stderr } = await expectRefusal(1, ['complete', name, '--by', 'Ane Eksempel'], /--note/);
    expect(stderr).toMatch(/P01/);
    expect(await run('complete', name, '--by', 'Ane Eksempel', '--note', 'Spurgt på mødet')).toMatchObject({
      code: 0,
    });
    expect(await report(name)).toMatchObject({ status: 'completed' });
  });

  test('refuses a name that no document property holds', async () => {
    const name = await planFile(READY);
    const by = 'Å'.repeat(256);
    await expectRefusal(2, ['complete', name, '--by', by], /--by er for langt; der er plads til 255 tegn/);
    await expectRefusal(2, ['reopen', name, '--by', by, '--note', 'x'], /plads til 255 tegn/);
    await expectRefusal(2, ['complete', name, '--by', by, '--lang', 'en'], /room for 255 characters/);
  });

  test('seals the plan as it is', async () => {
    const name = await planFile(READY);
    const before = await report(name);
    const answer = await run('complete', name, '--by', 'Ane Eksempel');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.stdout).toContain(before.fingerprint);
    expect(answer.stdout).toMatch(/KLIK/);
    expect(await report(name)).toEqual({ ...before, status: 'completed' });
    expect(readdirSync(cli.folder).filter((left) => left.endsWith('.tmp'))).toEqual([]);
  });

  test('a second time there is nothing to complete', async () => {
    const name = await planFile(READY);
    await run('complete', name, '--by', 'Ane Eksempel');
    await expectRefusal(1, ['complete', name, '--by', 'Bo Bæk'], /allerede fuldført/);
  });

  test('--out writes elsewhere and leaves the workbook alone', async () => {
    const [name, out] = [await planFile(READY), newName()];
    const before = contents(name);
    expect(await run('complete', name, '--by', 'Ane Eksempel', '--out', out)).toMatchObject({ code: 0 });
    expect(contents(name).equals(before)).toBe(true);
    expect(await report(out)).toMatchObject({ status: 'completed' });
  });

  test('--out never overwrites another file, but may name the workbook itself', async () => {
    const [name, other] = [await planFile(READY), file('somebody’s work')];
    await expectRefusal(2, ['complete', name, '--by', 'Ane Eksempel', '--out', other], /findes i forvejen/);
    expect(await run('complete', name, '--by', 'Ane Eksempel', '--out', `./${name}`)).toMatchObject({
      code: 0,
    });
  });

  test('a change afterwards is seen, and told in words', async () => {
    const name = await planFile(READY);
    await run('complete', name, '--by', 'Ane Eksempel');
    const workbook = createXlsxWorkbook(contents(name));
    const reading = await workbook.read();
    if (!reading.ok) throw new Error(reading.error.kind);
    const people = reading.value.regions.get('HP_Participants')?.values ?? [];
    const row = people.findIndex((cells) => cells.includes('Ane Eksempel'));
    const column = people[row]?.indexOf('Ane Eksempel') ?? -1;
    await workbook.amend({
      cells: [{ region: 'HP_Participants', row, column, value: 'Anne Eksempel', as: 'input' }],
      properties: {},
    });
    writeFileSync(inFolder(name), workbook.bytes());
    expect(await report(name)).toMatchObject({ status: 'changed' });
    expect((await run('check', name)).stdout).toMatch(/Ane Eksempel → Anne Eksempel/);
  });
});

describe('reopen', () => {
  test('opens a completed task again', async () => {
    const name = await planFile(READY);
    await run('complete', name, '--by', 'Ane Eksempel');
    const answer = await run('reopen', name, '--by', 'Ane Eksempel', '--note', 'En ny deltager');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(await report(name)).toMatchObject({ status: 'ready' });
    expect(await run('complete', name, '--by', 'Ane Eksempel')).toMatchObject({ code: 0 });
  });

  test('a task that is not completed stays as it is', async () => {
    const name = await planFile(READY);
    await expectRefusal(1, ['reopen', name, '--by', 'Ane', '--note', 'x'], /ikke fuldført/);
  });
});

test('output that nobody reads to the end is no fault', async () => {
  const name = await planFile(UNDATED);
  // Nobody reads at all: the pipe is closed before there is anything to say. Its answer stays the plan's.
  const { status, stderr } = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', `"$0" "$1" check "$2" | true`, process.execPath, cli.binary, name],
    {
      cwd: cli.folder,
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});
