/** @minutes 5 */
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { ExampleKey } from '../../src/examples';
import { complaintsOf, describeWithOpenXmlSdk } from '../programs/open-xml';
import { resavedByOpenpyxl, testWithOpenpyxl } from '../programs/openpyxl';
import { recalculate } from '../programs/recalculate';
import { describeWithSoffice } from '../programs/soffice';
import { asStrict, resavedByHucre, withPart } from '../support/workbook-edits';
import {
  amendedFiles,
  exampleFile,
  foreignFiles,
  newFiles,
  repairedFile,
  reversedFiles,
  type Files,
} from './open-xml-files';

/** Microsoft's own judge of what is a workbook: the schemas of the Open XML SDK, for the oldest and the newest Excel. */
const VERSIONS = ['Office2016', 'Microsoft365'] as const;

/** How many files have been found without fault. */
let faultless = 0;

async function expectNoComplaint(files: Files): Promise<void> {
  expect(files.size).toBeGreaterThan(0);
  for (const version of VERSIONS) {
    const complaints = await complaintsOf(files, version);
    const found = [...complaints].filter(([, texts]) => texts.length > 0);
    expect([version, Object.fromEntries(found)]).toEqual([version, {}]);
  }
  faultless += files.size;
}

/** What another program has done wrong stays as it is; nothing may be added to it. */
async function expectNothingAdded(name: string, before: Uint8Array): Promise<void> {
  const files = await amendedFiles(name, before);
  expect([name, files.size]).not.toEqual([name, 0]);
  for (const version of VERSIONS) {
    const complaints = await complaintsOf(new Map([['before', before], ...files]), version);
    const were = complaints.get('before')!;
    for (const [file, texts] of complaints) {
      const added = texts.filter((text) => times(text, texts) > times(text, were));
      expect([version, file, added]).toEqual([version, file, []]);
    }
    if (were.length === 0 && version === 'Microsoft365') faultless += files.size;
  }
}

const times = (text: string, texts: readonly string[]): number =>
  texts.filter((other) => other === text).length;

type Lived = readonly (readonly [name: string, bytes: Uint8Array])[];

const examples = (keys: readonly ExampleKey[], languages: readonly Language[]): Promise<Lived> =>
  Promise.all(
    keys.flatMap((key) =>
      languages.map(async (language) => [`${key} ${language}`, await exampleFile(key, language)] as const),
    ),
  );

/** To be completed, to be reopened, and to be typed in. */
const lived = (): Promise<Lived> => examples(['ready', 'completed', 'half-filled'], LANGUAGES);
/** For another program to save: it starts from the same file whatever the language. */
const toBeSaved = async (): Promise<Lived> => [
  ...(await examples(['ready', 'half-filled'], ['da'])),
  ...(await examples(['completed'], ['en'])),
];

const merged = (files: readonly Files[]): Files => new Map(files.flatMap((some) => [...some]));

describeWithOpenXmlSdk('the Open XML SDK has nothing to say', () => {
  const judged = (name: string, judge: () => Promise<void>): void => test(name, judge);

  judged('of what is written: new, large, every example, any plan', async () => {
    await expectNoComplaint(await newFiles());
  });

  judged('after completing, reopening and completing again, and after typing', async () => {
    const files = await Promise.all((await lived()).map(([name, bytes]) => amendedFiles(name, bytes)));
    await expectNoComplaint(merged(files));
  });

  judged('after a mend', async () => {
    const files = merged(
      await Promise.all(
        (await reversedFiles()).map((bytes, index) => amendedFiles(`reversed ${index}`, bytes)),
      ),
    );
    expect([...files.keys()].filter((name) => name.includes('mended'))).toHaveLength(LANGUAGES.length);
    await expectNoComplaint(files);
  });

  judged('of a damaged plan, drawn anew', async () => {
    const repaired = await Promise.all(
      LANGUAGES.map(
        async (language) =>
          [`repaired ${language}`, await repairedFile(await exampleFile('damaged', language))] as const,
      ),
    );
    await expectNoComplaint(new Map(repaired));
  });

  judged('of Strict Open XML, which stays strict', async () => {
    const strict = await Promise.all(
      (await toBeSaved()).map(([name, bytes]) => amendedFiles(`strict ${name}`, asStrict(bytes))),
    );
    await expectNoComplaint(merged(strict));
  });

  judged('that it did not say before, after we have amended what others saved', async () => {
    for (const [name, bytes] of await toBeSaved())
      await expectNothingAdded(`hucre, ${name}`, await resavedByHucre(bytes));
  });

  judged('that it did not say before, after we have amended files that came from elsewhere', async () => {
    for (const [name, bytes] of foreignFiles()) await expectNothingAdded(name, bytes);
  });

  testWithOpenpyxl('that it did not say before, after we have amended what openpyxl saved', async () => {
    const files = await toBeSaved();
    const saved = resavedByOpenpyxl(files.map(([, bytes]) => bytes));
    for (const [index, [name]] of files.entries())
      await expectNothingAdded(`openpyxl, ${name}`, saved[index]!);
  });

  describeWithSoffice('LibreOffice', () => {
    judged('that it did not say before, after we have amended what LibreOffice saved', async () => {
      const files = await toBeSaved();
      const saved = await recalculate(files.map(([, bytes]) => bytes));
      for (const [index, [name]] of files.entries())
        await expectNothingAdded(`LibreOffice, ${name}`, saved[index]!);
    });
  });

  test('of more than a hundred files in all', () => {
    expect(faultless).toBeGreaterThanOrEqual(100);
  });

  test.each([
    ['a colour before the size of a font', 'xl/styles.xml', /(<sz val="20"\/>)(<color [^>]*\/>)/, '$2$1'],
    [
      'a protection before its alignment',
      'xl/styles.xml',
      /(<alignment [^>]*\/>)(<protection [^>]*\/>)/,
      '$2$1',
    ],
    [
      'columns behind the cells',
      'xl/worksheets/sheet1.xml',
      /(<cols>.*<\/cols>)(<sheetData>.*<\/sheetData>)/s,
      '$2$1',
    ],
    ['a pane that nobody knows', 'xl/worksheets/sheet1.xml', 'pane="bottomLeft"', 'pane="below"'],
    ['a style that is not there', 'xl/worksheets/sheet1.xml', / s="2"/, ' s="900"'],
  ])('it sees what is planted: %s', async (_, part, find, replace) => {
    const planted = withPart(await exampleFile('ready', 'da'), part, (xml) => xml.replace(find, replace));
    for (const version of VERSIONS)
      expect((await complaintsOf(new Map([['planted', planted]]), version)).get('planted')).not.toEqual([]);
  });
});
