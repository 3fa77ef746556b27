import { differences, plainBook } from 'excel-host';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { makeBallot, onBallot, winners } from './example-addin';
import { refusalOf } from './excel';

/* How an add-in is tested that is not ours: the README tells the same. */

let client: OfficeClient;
beforeEach(async () => {
  client = createOfficeClient();
  await makeBallot(client.Excel.run);
});
// Fails where the host itself has broken down.
afterEach(() => client.dispose());

test('the ballot is made in one sync, locked but for what is to be filled in', () => {
  expect(client.host.syncs).toBe(1);
  const { sheets, activeSheet, names } = plainBook(client.host.book);
  expect(activeSheet).toBe('Ballot');
  expect(names).toEqual({ Points: 'Ballot!C2:C6' });
  expect(sheets['Names']).toMatchObject({ visibility: 'Hidden', cells: { A2: { value: 'Bo' } } });
  expect(sheets['Ballot']).toMatchObject({
    frozen: { rows: 1 },
    validations: { 'A2:A6': { rule: { list: { source: '=Names!$A$1:$A$3' } } } },
    cells: { A1: { locked: true }, B2: { locked: false }, C2: { locked: true } },
  });
});

test('what people fill in is counted by the sheet’s own formulas', async () => {
  client.host.author.write('Ballot', 'A2:B4', [
    ['Alma', 2],
    ['Civ', 1],
    ['Alma', 4],
  ]);
  expect(await winners(client.Excel.run)).toEqual([
    ['Civ', 10],
    ['Alma', 7.5],
  ]);
});

test('nobody writes where the add-in has put its formulas', () => {
  expect(() => client.host.author.write('Ballot', 'C2', 100)).toThrow(
    'You cannot perform the requested operation.',
  );
});

test('the add-in hears of what somebody else fills in', async () => {
  const heard: string[] = [];
  await onBallot(client.Excel.run, (address) => heard.push(address));
  client.host.author.write('Ballot', 'A2:B2', [['Bo', 1]]);
  client.host.announce();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toEqual(['A2:B2']);
});

test('made again after Excel was busy, it is the same ballot', async () => {
  const before = plainBook(client.host.book);
  client.host.clearLog();
  client.host.fail({ kind: 'busy', request: 1, when: { afterActions: 9 } });
  const refused: unknown = await makeBallot(client.Excel.run).catch((error: unknown) => error);
  expect(refusalOf(refused)).toMatchObject({ code: 'GeneralException' });
  expect(differences(before, plainBook(client.host.book))).not.toEqual([]);
  await makeBallot(client.Excel.run);
  const again = plainBook(client.host.book);
  expect(again.sheets['Ballot']!.cells).toEqual(before.sheets['Ballot']!.cells);
});
