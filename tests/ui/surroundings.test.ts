import { officeSurroundings } from '../../src/adapters/office/surroundings';
import type { Surroundings } from '../../src/ports/pane';

/*
 * A plain object stands for `Office`: what it says of where the pane is. Nothing of Excel's own is stood for.
 */
const around = (context: object, host: string | null = 'Excel'): Promise<Surroundings> =>
  officeSurroundings({
    office: { onReady: () => Promise.resolve({ host }), context } as unknown as typeof Office,
    themeOf: (isDark) => (isDark ? 'dark' : 'light'),
    onTheme: () => () => undefined,
    online: () => true,
  });
const supported = { requirements: { isSetSupported: () => true } };

describe('the host', () => {
  test('is Excel where it has what is needed, and that is asked for by name', async () => {
    const asked: unknown[] = [];
    const requirements = { isSetSupported: (...set: unknown[]) => asked.push(set) > 0 };
    expect((await around({ requirements })).host).toBe('excel');
    expect(asked).toEqual([['ExcelApi', '1.14']]);
  });

  test.each<[string, object, string | null]>([
    ['excel-too-old', { requirements: { isSetSupported: () => false } }, 'Excel'],
    ['excel-too-old', {}, 'Excel'],
    ['outside-excel', {}, null],
    ['outside-excel', supported, 'Word'],
  ])('is %s', async (host, context, name) => expect((await around(context, name)).host).toBe(host));
});

test.each([
  ['da-DK', 'da'],
  ['DA', 'da'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['nb-NO', 'en'],
  [undefined, 'da'],
])('the language %s is shown as %s', async (displayLanguage, language) =>
  expect((await around({ ...supported, displayLanguage })).language).toBe(language),
);

test.each([
  ['readOnly', true],
  ['readWrite', false],
  [undefined, false],
])('a document in the mode %s may only be read: %s', async (mode, readOnly) =>
  expect((await around({ ...supported, document: { mode } })).readOnly).toBe(readOnly),
);

test('the theme is asked for each time, as Office tells of no change', async () => {
  const officeTheme = { isDarkTheme: false };
  const { theme } = await around({ ...supported, officeTheme });
  expect(theme()).toBe('light');
  officeTheme.isDarkTheme = true;
  expect(theme()).toBe('dark');
  expect((await around(supported)).theme()).toBe('light');
});

describe('opening by itself', () => {
  const KEY = 'Office.AutoShowTaskpaneWithDocument';

  /** A document's settings, as Office keeps them. */
  function settings(status = 'succeeded') {
    const kept = new Map<string, unknown>();
    let saved = 0;
    return {
      kept,
      saved: () => saved,
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, value: unknown): void => void kept.set(key, value),
      remove: (key: string): void => void kept.delete(key),
      saveAsync: (done: (result: { status: string }) => void): void => {
        saved += 1;
        done({ status });
      },
    };
  }
  const withSettings = (given: object) => around({ ...supported, document: { settings: given } });

  test('is kept in the document, and taken out again', async () => {
    const given = settings();
    const { autoOpen, setAutoOpen } = await withSettings(given);
    expect(autoOpen()).toBe(false);
    expect(await setAutoOpen(true)).toBe(true);
    expect(autoOpen()).toBe(true);
    // And nobody who lacks the add-in is asked whether to get it.
    expect([...given.kept]).toEqual([
      [KEY, true],
      ['Office.DisableTrustUX', true],
    ]);
    expect(given.saved()).toBe(1);
    expect(await setAutoOpen(false)).toBe(true);
    expect([autoOpen(), given.kept.size, given.saved()]).toEqual([false, 0, 2]);
  });

  test('fails softly where Office throws', async () => {
    const given = {
      ...settings(),
      set: () => {
        throw new TypeError('settings.set is not allowed');
      },
    };
    expect(await (await withSettings(given)).setAutoOpen(true)).toBe(false);
  });

  test('fails softly where it cannot be saved', async () =>
    expect(await (await withSettings(settings('failed'))).setAutoOpen(true)).toBe(false));

  test('is unknown where there are no settings', async () => {
    const { autoOpen, setAutoOpen } = await around(supported);
    expect(autoOpen()).toBeNull();
    expect(await setAutoOpen(true)).toBe(false);
  });
});
