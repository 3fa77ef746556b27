import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { buildCli, type Answer, type Cli } from './holdplan';
import { READY, workbookOf } from './plans';

// Each test starts several processes, on a machine that may be busy with other tests.
let cli: Cli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

const run = (...args: string[]): Promise<Answer> => cli.run(args);
const contents = (name: string): Buffer => readFileSync(join(cli.folder, name));

/** A workbook from somebody's life, to be worked in. */
function input(name: string): string {
  copyFileSync(join(__dirname, '..', 'inputs', name), join(cli.folder, name));
  return name;
}

async function errors(name: string): Promise<string[]> {
  const { findings } = JSON.parse((await run('check', name, '--json')).stdout) as {
    findings: { rule: string; severity: string; cell: string; message: string }[];
  };
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, cell, message }) => `${rule} ${cell} ${message}`);
}

/** Each as it was found: what `check` says of it, and what is plain. */
describe.each<[name: string, before: unknown[], steps: string[], after: RegExp[]]>([
  [
    'text-dates.xlsx',
    [
      'value-unknown E15 »15-02-2027« kan ikke bruges her. Menes der datoen 15-02-2027? Så ret det.',
      'value-unknown F15 »26-03-2027« kan ikke bruges her. Menes der datoen 26-03-2027? Så ret det.',
      expect.stringMatching(/^period-missing E15 /),
    ],
    ['Tidsplan!E15  »15-02-2027« → datoen 15-02-2027', 'Tidsplan!F15  »26-03-2027« → datoen 26-03-2027'],
    [],
  ],
  [
    'nbsp-decision-space-role.xlsx',
    [
      'value-unknown C5 »Projektleder␣« kan ikke bruges her. Menes der »Projektleder«? Så ret det.',
      'value-unknown E5 »Ja + hårdt mellemrum« kan ikke bruges her. Menes der »Ja«? Så ret det.',
      expect.stringMatching(/^role-unfilled /),
      expect.stringMatching(/^decision-missing E5 /),
    ],
    [
      'Deltagere!C5         »Projektleder␣« → »Projektleder«',
      'Kompetencematrix!E5  »Ja + hårdt mellemrum« → »Ja«',
    ],
    [],
  ],
  [
    '06-zero-width-name.xlsx',
    [
      'value-unknown B8 »usynligt tegn (U+200B)« kan ikke bruges her. Menes der en tom celle? Så ret det.',
      expect.stringMatching(/^participant-unnamed B8 /),
      ...['N5', 'N8', 'N9', 'N16'].map((cell): unknown =>
        expect.stringMatching(new RegExp(`^assignment-out-of-scope ${cell} `)),
      ),
    ],
    ['Deltagere!B8  »usynligt tegn (U+200B)« → (tom)'],
    // Whose codes these are, only people can tell.
    [
      /^participant-unnamed B8 /,
      ...['N5', 'N8', 'N9', 'N16'].map((cell) => new RegExp(`^assignment-out-of-scope ${cell} `)),
    ],
  ],
])('%s', (name, before, steps, after) => {
  test('is told by check, and never completed', async () => {
    const file = input(name);
    expect(await errors(file)).toEqual(before);
    const untouched = contents(file);
    const refused = await run('complete', file, '--by', 'Ane', '--note', 'Ja');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('kan ikke bruges her');
    expect(contents(file)).toEqual(untouched);
    expect((await run('check', file)).stdout).toContain(`holdplan mend ${file}`);
  });

  test('is put right as far as it is plain', async () => {
    const file = input(name);
    const untouched = contents(file);
    const shown = await run('mend', file, '--dry-run');
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(
      shown.stdout
        .split('\n')
        .slice(1, -2)
        .map((line) => line.trim()),
    ).toEqual(steps);
    expect(shown.stdout).toContain('Filen er ikke rørt.');
    expect(contents(file)).toEqual(untouched);

    const mended = await run('mend', file);
    expect(mended).toMatchObject({ code: 0, stderr: '' });
    for (const step of steps) expect(mended.stdout).toContain(step);
    const left = await errors(file);
    expect(left).toEqual(after.map((rule): unknown => expect.stringMatching(rule)));
    expect((await run('check', file)).stdout).not.toContain('holdplan mend');

    const once = contents(file);
    expect(await run('mend', file)).toMatchObject({
      code: 0,
      stdout: 'Der er intet oplagt at rette. Filen er ikke rørt.\n',
    });
    expect(contents(file)).toEqual(once);
  });
});

test('two names that differ in a no-break space are one name twice, and nobody’s to mend', async () => {
  const file = input('nbsp-name.xlsx');
  expect(await errors(file)).toEqual([
    expect.stringMatching(/^participant-duplicated B12 /),
    expect.stringMatching(/^participant-duplicated B13 /),
  ]);
  expect(await run('mend', file, '--lang', 'en')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^There is nothing plain/) as string,
  });
});

test('--out writes elsewhere and leaves the workbook alone; another file is never overwritten', async () => {
  const file = input('text-dates.xlsx');
  const before = contents(file);
  expect(await run('mend', file, '--out', 'mended.xlsx')).toMatchObject({ code: 0 });
  expect(contents(file)).toEqual(before);
  expect(await errors('mended.xlsx')).toEqual([]);
  writeFileSync(join(cli.folder, 'other.xlsx'), 'somebody’s work');
  expect(await run('mend', file, '--out', 'other.xlsx')).toMatchObject({ code: 2 });
  expect(contents('other.xlsx').toString()).toBe('somebody’s work');
});

test('no reader is left with the verdicts from before', async () => {
  const file = input('text-dates.xlsx');
  await run('mend', file);
  const reading = await createXlsxWorkbook(contents(file)).read();
  if (!reading.ok) throw new Error(reading.error.kind);
  expect(reading.value.regions.get('HP_LiveStatus')!.values).toEqual([[null]]);
});

test('a file that cannot be read ends with 2', async () => {
  writeFileSync(join(cli.folder, 'text.xlsx'), 'hej');
  expect(await run('mend', 'text.xlsx')).toMatchObject({ code: 2, stdout: '' });
  expect(await run('mend', 'none.xlsx', '--dry-run')).toMatchObject({ code: 2, stdout: '' });
});

test('in a plan that is in order there is nothing to do', async () => {
  writeFileSync(join(cli.folder, 'ready.xlsx'), await workbookOf(READY));
  expect(await run('mend', 'ready.xlsx')).toMatchObject({ code: 0, stderr: '' });
});
