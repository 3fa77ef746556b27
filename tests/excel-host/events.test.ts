import { cellsOf, useExcel } from './excel';

const excel = useExcel();
type Event = Pick<Excel.WorksheetChangedEventArgs, 'source' | 'address' | 'changeType' | 'triggerSource'>;

async function listen(): Promise<{ heard: Event[]; stop: () => Promise<void> }> {
  const heard: Event[] = [];
  const handler = await excel.client.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push({
        source: event.source,
        address: event.address,
        changeType: event.changeType,
        triggerSource: event.triggerSource,
      });
    });
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    handler.remove();
    await handler.context.sync();
  };
  return { heard, stop };
}

const edit = (value: string): Promise<void> =>
  excel.run(async (context) => {
    cellsOf(context, 'A1').values = [[value]];
  });

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('an edit of ours is heard as Local, another person’s as Remote', async () => {
  const { heard } = await listen();
  await edit('ours');
  excel.host.author.write('Ark1', 'B2:C3', 'theirs');
  excel.host.announce();
  await settle();
  expect(heard).toEqual([
    { source: 'Local', address: 'A1', changeType: 'RangeEdited', triggerSource: 'ThisLocalAddin' },
    { source: 'Remote', address: 'B2:C3', changeType: 'RangeEdited', triggerSource: 'Unknown' },
  ]);
});

test('who has not registered hears nothing', async () => {
  let messages = 0;
  const receive = excel.host.bridge.onMessageFromHost!;
  excel.host.bridge.onMessageFromHost = (message) => {
    if ((JSON.parse(message) as { type: number }).type === 3) messages += 1;
    receive(message);
  };
  await edit('unheard');
  await settle();
  expect(messages).toBe(0);
});

test('who has stopped listening hears no more', async () => {
  const { heard, stop } = await listen();
  await edit('one');
  await stop();
  await edit('two');
  await settle();
  expect(heard).toHaveLength(1);
});

test('a refused edit is no event', async () => {
  const { heard } = await listen();
  await excel.refused(async (context) => {
    cellsOf(context, 'A1').values = [[1, 2]];
  });
  await settle();
  expect(heard).toEqual([]);
});

test('#3888: an event can be lost', async () => {
  const { heard } = await listen();
  excel.host.dropEvents(1);
  await edit('lost');
  await edit('heard');
  await settle();
  expect(heard).toHaveLength(1);
});
