import { createXlsxWorkbook } from '../../../src/adapters/xlsx';
import { REGION } from '../../../src/blueprint/names';
import { convert, describeWithSoffice } from '../../programs/soffice';
import { retyped } from './retyped';

describeWithSoffice('LibreOffice', () => {
  test('counts anew what it opens, by itself', async () => {
    const reading = await createXlsxWorkbook(await convert(await retyped(true), 'xlsx')).read();
    if (!reading.ok) throw new Error(reading.error.kind);
    const timeline = reading.value.regions.get(REGION.timeline)!.values;
    // Its end stands before its new start.
    expect(timeline[1]![timeline[0]!.indexOf('verdict')]).toBe('Slut før start');
  });
});
