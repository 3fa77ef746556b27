import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, type Answer, type Cli } from './holdplan';
import { READY, workbookOf } from './plans';

let cli: Cli;
beforeAll(async () => {
  cli = buildCli();
  writeFileSync(join(cli.folder, 'plan.xlsx'), await workbookOf(READY));
});
afterAll(() => cli.remove());

const run = (...args: string[]): Promise<Answer> => cli.run(args);
const contents = (name: string): Buffer => readFileSync(join(cli.folder, name));

test('a workbook gets more room, is told what comes of it before, and stays beside it as it was', async () => {
  const old = contents('plan.xlsx');
  const before = JSON.parse((await run('check', 'plan.xlsx', '--json')).stdout) as unknown;
  const shown = await run('grow', 'plan.xlsx', '--participants', '30', '--areas', '12', '--dry-run');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  for (const said of [
    /30 deltagere i stedet for 24/,
    /12 egne områder i stedet for 8/,
    /andre tilføjelsesprogrammers ruder kommer ikke med/,
    /Filen er ikke rørt/,
  ])
    expect(shown.stdout).toMatch(said);
  expect(shown.stdout).not.toMatch(/milepæle/);
  expect(contents('plan.xlsx')).toEqual(old);

  const grown = await run('grow', 'plan.xlsx', '--participants', '30', '--areas', '12');
  expect(grown).toMatchObject({ code: 0, stderr: '' });
  expect(contents('plan (før).xlsx')).toEqual(old);
  expect(JSON.parse((await run('check', 'plan.xlsx', '--json')).stdout)).toEqual(before);

  const again = await run('grow', 'plan.xlsx', '--participants', '20');
  expect(again).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('plads nok') as string,
  });
});

test.each([
  [['--participants', '61'], /højst være plads til 60 deltagere/],
  [['--areas', '0'], /--areas 0 er ikke et antal/],
  [['--milestones', 'mange'], /--milestones mange er ikke et antal/],
  [[], /Skriv, hvad der skal være plads til/],
])('%j is refused in words, and the file left alone', async (args, said) => {
  const old = contents('plan.xlsx');
  const refused = await run('grow', 'plan.xlsx', ...args);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(said);
  expect(contents('plan.xlsx')).toEqual(old);
});
