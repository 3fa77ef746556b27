import { cellsOf, firstSheet, useExcel } from './excel';

describe('members', () => {
  const excel = useExcel();

  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ['a property to set', 'Worksheet.Headings', (context) => (firstSheet(context).showHeadings = false)],
    ['a property to load', 'Range.text', (context) => cellsOf(context, 'A1').load('text')],
    ['a property of items', 'Worksheet.tabId', (context) => context.workbook.worksheets.load('items/tabId')],
    [
      'a property written only',
      'Range.formulasR1C1',
      (context) => cellsOf(context, 'A1').load('formulasR1C1'),
    ],
    ['a property that is only set', 'Range.rowHidden', (context) => cellsOf(context, 'A1').load('rowHidden')],
    ['an object', 'Workbook.Tables', (context) => context.workbook.tables.load('items/name')],
    ['a nested object', 'Range.sort', (context) => cellsOf(context, 'A1').load('sort/nothing')],
    ['a method', 'Range.Clear', (context) => cellsOf(context, 'A1').clear()],
    [
      'a method that gives an object',
      'Worksheet.GetUsedRange',
      (context) => firstSheet(context).getUsedRange().load('address'),
    ],
    [
      'an event',
      'Worksheet._RegisterDataChangedEvent',
      (context) => firstSheet(context).onChanged.add(async () => {}),
    ],
    [
      'a load with paging',
      'load: Top',
      (context) => context.workbook.worksheets.load({ name: true, $top: 1 }),
    ],
  ])('%s that is not declared does not exist: %s', async (_, member, act) => {
    const { code, message } = await excel.refused(async (context) => act(context));
    expect([code, message]).toEqual(['ApiNotFound', expect.stringContaining(member.split(':')[0]!)]);
  });

  test('a member of a later requirement set than 1.14 does not exist', async () => {
    expect(
      // ExcelApi 1.17.
      await excel.refused(async ({ workbook }) => workbook.worksheets.onNameChanged.add(async () => {})),
    ).toMatchObject({ code: 'ApiNotFound' });
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['a text for a flag', (context) => (firstSheet(context).showGridlines = 'no' as unknown as boolean)],
    ['a fraction for a row', (context) => cellsOf(context, 'A1').getCell(0.5, 0).load('address')],
    ['a word that is no visibility', (context) => (firstSheet(context).visibility = 'visible' as 'Visible')],
  ])('%s is refused', async (_, act) => {
    expect(await excel.refused(async (context) => act(context))).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('payload', () => {
  const excel = useExcel({ payloadLimit: 20_000 });
  const text = 'x'.repeat(10_000);

  test('a request that is too large is refused whole', async () => {
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1:C1').values = [[text, text, text]];
      }),
    ).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(excel.host.book.sheets[0]!.cells.size).toBe(0);
  });

  test('an answer that is too large is refused, and the writing has happened', async () => {
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1').values = [[text]];
        const twice = [cellsOf(context, 'A1'), cellsOf(context, 'A1')];
        for (const range of twice) range.load('values');
      }),
    ).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect(excel.host.book.sheets[0]!.cells.size).toBe(1);
  });
});

describe('counting', () => {
  const excel = useExcel();

  test('requests and their bytes; what the client tidies up is counted apart', async () => {
    await excel.run(async (context) => {
      const range = cellsOf(context, 'A1');
      range.values = [['å']];
      await context.sync();
      range.load('values');
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { requests } = excel.host;
    expect(excel.host.syncs).toBe(2);
    expect(requests.map(({ number }) => number)).toEqual([1, 2, 0]);
    expect(requests[0]).toMatchObject({ error: null });
    for (const { bytes, answerBytes } of requests) expect(Math.min(bytes, answerBytes)).toBeGreaterThan(0);
    excel.host.clearLog();
    expect(excel.host.syncs).toBe(0);
  });

  test('a request that only adds something is one', async () => {
    await excel.run(async ({ workbook }) => workbook.worksheets.add('Ny'));
    expect(excel.host.syncs).toBe(1);
  });

  test('a refused request is noted with its error', async () => {
    await excel.refused(async (context) => cellsOf(context, 'A1').clear());
    expect(excel.host.requests.at(-1)).toMatchObject({ number: 1, error: 'ApiNotFound' });
  });

  test('bytes are those of UTF-8', async () => {
    const bytesOf = async (text: string): Promise<number> => {
      await excel.run(async (context) => {
        cellsOf(context, 'A1').values = [[text]];
      });
      const { bytes } = excel.host.requests.findLast(({ number }) => number > 0)!;
      return bytes;
    };
    const plain = await bytesOf('aaaa');
    expect(await bytesOf('åååå')).toBe(plain + 4);
  });
});
