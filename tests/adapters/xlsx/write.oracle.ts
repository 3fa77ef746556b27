import { readXlsx } from 'hucre/xlsx';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import { convert, describeWithSoffice } from '../../programs/soffice';
import { EVERYTHING, textsBlueprint } from '../../support/blueprints';
import { elements, parse, partsOf, xmlOf } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const written = blueprintToXlsx(EVERYTHING);

describeWithSoffice('LibreOffice', () => {
  test('opens, recalculates and saves all of it', async () => {
    const saved = await convert(await written, 'xlsx');
    const ours = await xlsxToReading(await written);
    const theirs = await xlsxToReading(saved);
    if (!ours.ok || !theirs.ok) throw new Error('unreadable');
    for (const [name, region] of ours.value.regions)
      expect(theirs.value.regions.get(name)).toEqual({ ...region, formulas: expect.anything() as unknown });

    const xml = parse(xmlOf(saved, SHEET));
    expect(elements(xml, 'dataValidation').map(({ type, sqref }) => [type, sqref])).toEqual([
      ['list', 'B3:B5'],
      ['date', 'C3:C5'],
      ['whole', 'D5'],
    ]);
    expect(elements(xml, 'formula1')[0]).toEqual({ text: 'HP_Codes' });
    expect(elements(xml, 'cfRule')).toHaveLength(3);
    expect(elements(xml, 'mergeCell')).toEqual([{ ref: 'A1:D1' }]);
    expect(elements(xml, 'sheetProtection')[0]).toMatchObject({
      formatColumns: 'false',
      formatRows: 'false',
    });
    expect(elements(xml, 'pageSetup')[0]).toMatchObject({ orientation: 'landscape', fitToHeight: '3' });
    expect(elements(xml, 'col')[2]).toMatchObject({ hidden: 'true' });
    const [sheet, system] = (await readXlsx(saved, { readStyles: true })).sheets;
    expect(sheet?.cells?.get('4,1')?.style?.protection).toMatchObject({ locked: false });
    expect(sheet?.cells?.get('4,3')?.style?.protection?.locked).not.toBe(false);
    // It knows no "very hidden".
    expect(system).toMatchObject({ hidden: true });
    expect(elements(parse(xmlOf(saved, 'docProps/custom.xml')), 'property').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Status', 'Åbne', 'Andel', 'Stort']),
    );
  });

  test('takes every text for the same text', async () => {
    const texts = [
      '=1+1',
      '#REF!',
      ' kant ',
      '_x0041_',
      '_x0041',
      'linje\nskift',
      '<&>"\'',
      'æøå 🌱',
      '2027-01-01',
    ];
    const saved = await convert(await blueprintToXlsx(textsBlueprint(texts.map((text) => [text]))), 'xlsx');
    const reading = await xlsxToReading(saved);
    expect(reading.ok && reading.value.regions.get('HP_Texts')?.values.flat()).toEqual(texts);
  });

  test('draws the highlights in their colours', async () => {
    const styles = partsOf(await convert(await written, 'ods'))['styles.xml'];
    const xml = new TextDecoder().decode(styles);
    for (const colour of ['#17456b', '#8fb4d3', '#f4f6f8']) {
      expect(xml).toContain(`fo:background-color="${colour}"`);
    }
  });

  test('prints it', async () => {
    const pdf = await convert(await written, 'pdf');
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });
});
