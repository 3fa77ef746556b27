import { LIMITS } from '../../src/blueprint/limits';
import { SEVERITIES } from '../../src/rules';
import type { WorkbookWords } from '../../src/blueprint/words';
import { CHECKS } from '../../src/rules/steps';
import { LANGUAGES } from '../../src/domain/language';
import { SHEET_KEYS } from '../../src/domain/place';
import { workbookWords } from '../../src/strings/workbook';

/** Every text below a value, with its path. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts(SAMPLES[path]!(value as never), path);
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** What the words that need something are given. */
const SAMPLES: Readonly<Record<string, (say: (data: unknown) => unknown) => unknown>> = {
  '.sources.bullet': (say) => say(7),
  '.history.upgraded': (say) => [
    (say as WorkbookWords['history']['upgraded'])(['K17', 'K22'], ['E01', 'E06'], 'af3c'),
  ],
  '.inputs.role': (say) => [say('Anden'), say(null)],
  '.inputs.side': (say) => say(['Nord', 'Syd', 'Begge']),
};

const keysOf = (words: WorkbookWords): string[] => texts(words).map(([path]) => path);

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = workbookWords(language);

  test('none is blank, and none begins or ends with a space', () => {
    expect(texts(words).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('sheets are called by names that Excel takes, each its own', () => {
    const names = SHEET_KEYS.map((key) => words.sheetNames[key]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(SHEET_KEYS.length);
    expect(names.filter((name) => name.length > LIMITS.sheetName)).toEqual([]);
    expect(names.filter((name) => /[[\]:*?/\\]|^'|'$|^history$/i.test(name))).toEqual([]);
  });

  // COUNTIF and MATCH compare without regard to case, take * ? ~ for wildcards and <, >, = for operators.
  const counted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    verdicts: words.verdicts,
    yesNo: words.yesNo,
    parties: { filled: words.overview.partyFilled, missing: words.overview.partyMissing },
    systems: { covered: words.overview.systemCovered, missing: words.overview.systemMissing },
    statuses: words.statuses,
    historyKinds: words.historyKinds,
  };

  test.each(Object.entries(counted))('%s can be told apart and counted', (_, list) => {
    const all = Object.values(list);
    expect(new Set(all.map((word) => word.toLowerCase())).size).toBe(all.length);
    expect(all.filter((word) => /[*?~]|^[<>=+\-@'"]/.test(word))).toEqual([]);
  });

  test('a word in a dropdown is no number and no date to Excel', () => {
    expect(Object.values(words.yesNo).filter((word) => /^\d/.test(word))).toEqual([]);
  });
});

// Whether the task is ready is read from the first of them, and their colours too.
test('the overview counts errors before warnings', () => {
  const severities = CHECKS.map((check) => SEVERITIES[check]);
  expect(severities).toEqual([...severities].sort());
  expect(new Set(severities)).toEqual(new Set(['error', 'warning']));
});

test('the languages have the same words', () => {
  const [one, ...others] = LANGUAGES.map((language) => keysOf(workbookWords(language)));
  for (const other of others) expect(other).toEqual(one);
});
