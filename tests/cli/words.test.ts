import { LANGUAGES } from '../../src/domain/language';
import { TEMPLATES } from '../../src/templates';
import { asArgument, CLI_WORDS } from '../../src/cli/words';

type Words = string | ((...data: never[]) => string) | { readonly [key: string]: Words };

/** Data with everything that any sentence asks for, so that each can be spoken. */
const DATA = {
  ...{ path: 'plan.xlsx', reason: 'EACCES', bytes: 5_000_000, limit: 1_000_000, part: 'xl/workbook.xml' },
  ...{
    version: 9,
    templateId: 'fbs-oeir',
    known: ['Projektleder', 'Projektejer'],
    command: 'new',
    option: '--out',
  },
  ...{ argument: 'Ager', value: 'x', line: 2, column: 3, header: 'rolle', count: 501, expected: 5, found: 1 },
  ...{ format: 'xls', firstLine: 2, length: 300, code: 7, errors: 1, warnings: 2, infos: 0 },
  ...{ what: 'areas', participants: 24, areas: 8, milestones: 6 },
};

/** `problems.file-missing` and what it says. */
const spoken = (words: Words, path = ''): [string, string][] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'function')
    return Object.entries(words).flatMap(([key, inner]) =>
      spoken(inner, path === '' ? key : `${path}.${key}`),
    );
  // Problems take their data as one object; the rest take a text or two.
  const data = /^(usage|problems|csv\.problems)\.|^grow\.enough$/.test(path)
    ? [DATA]
    : ['plan.xlsx', path === 'check.summary' ? DATA : 7];
  return [[path, (words as (...data: unknown[]) => string)(...data)]];
};

const da = new Map(spoken(CLI_WORDS.da));
const en = new Map(spoken(CLI_WORDS.en));

test.each([...da.keys()])('%s says something in both languages, and not the same', (key) => {
  for (const text of [da.get(key), en.get(key)]) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(en.get(key)).not.toBe(da.get(key));
});

test('English text has no Danish letters left in it, but for what a task calls itself', () => {
  const own = (text: string): string =>
    TEMPLATES.reduce((rest, { title }) => rest.replaceAll(title.en, ''), text);
  expect([...en].filter(([, text]) => /[æøåÆØÅ]/.test(own(text)))).toEqual([]);
});

test.each(['general', 'new', 'check', 'mend', 'upgrade', 'grow', 'complete', 'reopen'])(
  'help on %s names the same options in both',
  (topic) => {
    const options = (text = ''): string[] => [...new Set(text.match(/--[a-z]+/g))].sort();
    expect(options(en.get(`help.${topic}`))).toEqual(options(da.get(`help.${topic}`)));
  },
);

test.each([
  ['plan.xlsx', 'plan.xlsx'],
  ['Min plan.xlsx', '"Min plan.xlsx"'],
])('%s can be copied into a command', (path, argument) => {
  expect(asArgument(path)).toBe(argument);
});

test.each(LANGUAGES)('in %s, the help for a new plan lists every task by id and title', (language) => {
  const help = CLI_WORDS[language].help.new;
  for (const { id, title } of TEMPLATES) {
    expect(help).toContain(`${id}\n`);
    expect(help).toContain(title[language]);
  }
});
