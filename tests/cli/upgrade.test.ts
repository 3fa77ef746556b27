import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, type Answer, type Cli } from './holdplan';
import { READY, workbookOf } from './plans';

let cli: Cli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

const run = (...args: string[]): Promise<Answer> => cli.run(args);
const contents = (name: string): Buffer => readFileSync(join(cli.folder, name));
const verdict = async (name: string): Promise<unknown> =>
  JSON.parse((await run('check', name, '--json')).stdout) as unknown;

/** But for where it stands on the sheets, and under which fingerprint. */
const saidOf = (told: unknown): object =>
  JSON.parse(
    JSON.stringify(told, (key, value: unknown) =>
      ['cell', 'fingerprint'].includes(key) ? undefined : value,
    ),
  ) as object;

/** A workbook as an earlier version wrote it. */
function golden(name: string, as: string): Buffer {
  copyFileSync(join(__dirname, '..', 'golden', '0.1.0', name), join(cli.folder, as));
  return contents(as);
}

test('an older workbook gets today’s form, and stays beside it as it was', async () => {
  const old = golden('own-areas-completed.da.xlsx', 'plan.xlsx');
  expect((await run('check', 'plan.xlsx')).stdout).toContain('holdplan upgrade plan.xlsx');
  const before = await verdict('plan.xlsx');
  const shown = await run('upgrade', 'plan.xlsx', '--dry-run');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  for (const said of [
    'K15–K22 hedder derefter E01–E08',
    'forsegles under de nye numre',
    'Filen er ikke rørt',
  ])
    expect(shown.stdout).toContain(said);
  expect(contents('plan.xlsx')).toEqual(old);

  expect(await run('upgrade', 'plan.xlsx')).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('plan (før).xlsx') as string,
  });
  expect(contents('plan (før).xlsx')).toEqual(old);
  expect(saidOf(await verdict('plan.xlsx'))).toMatchObject(saidOf(before));

  const today = contents('plan.xlsx');
  expect(await run('upgrade', 'plan.xlsx')).toMatchObject({
    code: 0,
    stdout: 'Projektmappen har allerede dagens form. Filen er ikke rørt.\n',
  });
  expect(contents('plan.xlsx')).toEqual(today);
  expect((await run('check', 'plan.xlsx')).stdout).not.toContain('holdplan upgrade');
});

test('a copy from before is never written over', async () => {
  const first = golden('empty.en.xlsx', 'again.xlsx');
  writeFileSync(join(cli.folder, 'again (before).xlsx'), 'somebody’s work');
  expect(await run('upgrade', 'again.xlsx', '--lang', 'en')).toMatchObject({ code: 0 });
  expect(contents('again (before).xlsx').toString()).toBe('somebody’s work');
  expect(contents('again (before 2).xlsx')).toEqual(first);
});

test('--out writes elsewhere, without a copy, and never over another file', async () => {
  const old = golden('half-filled.da.xlsx', 'half.xlsx');
  expect(await run('upgrade', 'half.xlsx', '--out', 'new.xlsx')).toMatchObject({ code: 0 });
  expect(contents('half.xlsx')).toEqual(old);
  expect(readdirSync(cli.folder).filter((name) => name.startsWith('half'))).toEqual(['half.xlsx']);
  writeFileSync(join(cli.folder, 'other.xlsx'), 'somebody’s work');
  expect(await run('upgrade', 'half.xlsx', '--out', 'other.xlsx')).toMatchObject({ code: 2 });
  expect(contents('other.xlsx').toString()).toBe('somebody’s work');
});

test('what is of today, or no plan, is left alone', async () => {
  writeFileSync(join(cli.folder, 'ready.xlsx'), await workbookOf(READY));
  writeFileSync(join(cli.folder, 'text.xlsx'), 'hej');
  expect(await run('upgrade', 'ready.xlsx', '--out', 'never.xlsx')).toMatchObject({ code: 0, stderr: '' });
  expect(await run('upgrade', 'text.xlsx')).toMatchObject({ code: 2, stdout: '' });
  expect(await run('upgrade', 'none.xlsx')).toMatchObject({ code: 2, stdout: '' });
  expect(existsSync(join(cli.folder, 'never.xlsx'))).toBe(false);
});
