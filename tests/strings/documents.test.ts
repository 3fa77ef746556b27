import { LANGUAGES, type Language } from '../../src/domain/language';
import { planWords } from '../../src/strings/documents';
import { workbookWords } from '../../src/strings/workbook';

/** Every text below a value, with its path. A function is told with plain data; one that counts, with 1 and 2. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [1, 2].map((number) => [
      `${path}(${number})`,
      (value as (...data: unknown[]) => string)(number, number, number),
    ]);
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const textsIn = (language: Language) => texts(planWords(language).documents);

describe.each(LANGUAGES)('the words of documents in %s', (language) => {
  test('none is blank, begins or ends with a space, or shows the program', () => {
    const odd = /^\s|\s$|^$|undefined|null|NaN|\[object|=>|\$\{|  |\.\./;
    expect(textsIn(language).filter(([, text]) => odd.test(text))).toEqual([]);
  });

  // The message points to sheets, a column and a word in a dropdown: they must be the workbook's own.
  test('a message names what stands in the workbook', () => {
    const { message } = planWords(language).documents;
    const { sheetNames, participants, yesNo } = workbookWords(language);
    const quoted = (name: string | undefined): string => (language === 'da' ? `»${name}«` : `“${name}”`);
    expect(message.ask).toContain(quoted(participants.headers.confirmed));
    expect(message.ask).toContain(quoted(sheetNames.participants));
    expect(message.ask).toContain(` ${yesNo.yes} `);
    expect(message.where).toContain(quoted(sheetNames.brief));
  });

  test('the page says that KLIK is marked by somebody else', () => {
    expect(planWords(language).documents.evidence.klik).toMatch(
      /KLIK: (projektlederen markerer selv|the project leader marks)/,
    );
  });
});

test('the languages have the same words', () => {
  const [one, ...others] = LANGUAGES.map((language) => textsIn(language).map(([path]) => path));
  for (const other of others) expect(other).toEqual(one);
});

test('sentences differ between the languages', () => {
  const english = new Map(textsIn('en'));
  const same = textsIn('da').filter(([path, text]) => text.includes(' ') && english.get(path) === text);
  expect(same).toEqual([]);
});

test('Danish is Danish, and English is English', () => {
  const foreign = {
    da: /\b(the|is|not|and|has|with|areas?|your?)\b|[“”]/i,
    en: /\b(og|ikke|eller|er|på|ændret|områder?|ingen)\b|[»«]/i,
  };
  for (const language of LANGUAGES)
    expect(textsIn(language).filter(([, text]) => foreign[language].test(text))).toEqual([]);
});
