import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintOf, openExcel } from './office/excel';
import { fromFile, fromHost } from './same-workbook';
import { workbookContract } from './workbook-contract';

workbookContract('a file', () => ({ workbook: createXlsxWorkbook(), close: () => Promise.resolve() }));
workbookContract('Excel', () => {
  const { workbook, client } = openExcel();
  return { workbook, close: () => client.dispose() };
});

test.each(['da', 'en'] as const)(
  'a workbook built in Excel and one written to a file are the same (%s)',
  async (language) => {
    const blueprint = blueprintOf('ready', language);
    const file = createXlsxWorkbook();
    await file.render(blueprint);
    const { workbook, client, plain } = openExcel();
    await workbook.render(blueprint);
    const [written, built] = [await fromFile(file.bytes()), fromHost(plain(), blueprint)];
    for (const sheet of Object.keys(written.sheets))
      expect(built.sheets[sheet]).toEqual(written.sheets[sheet]);
    expect(built.names).toEqual(written.names);
    await client.dispose();
  },
);
