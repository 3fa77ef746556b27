/*
 * Somebody else's add-in, as an example of what can be tested here. It follows Microsoft's public sample "Data
 * validation" (OfficeDev/office-js-snippets, samples/excel/22-data-validation/data-validation.yaml), told anew: people
 * choose among names and rank them. An add-in needs nothing of the host: it is given `Excel.run`, as in Excel.
 */
type Run = typeof Excel.run;

export const CHOICES = ['Alma', 'Bo', 'Civ'];
const ROWS = 5;

/** Two sheets: names to choose among, and a list of choices that takes nothing else. */
export const makeBallot = (run: Run): Promise<void> =>
  run(async ({ workbook, sync }) => {
    for (const name of ['Ballot', 'Names']) workbook.worksheets.getItemOrNullObject(name).delete();
    // A name outlives its sheet, and would be in the way the next time.
    workbook.names.getItemOrNullObject('Points').delete();
    const names = workbook.worksheets.add('Names');
    names.getRange(`A1:A${CHOICES.length}`).values = CHOICES.map((name) => [name]);
    names.visibility = 'Hidden';

    const ballot = workbook.worksheets.add('Ballot');
    const header = ballot.getRange('A1:C1');
    header.values = [['Name', 'Rank', 'Points']];
    header.format.protection.locked = true;
    ballot.freezePanes.freezeRows(1);

    const choices = ballot.getRange(`A2:A${ROWS + 1}`);
    choices.dataValidation.rule = {
      list: { inCellDropDown: true, source: `=Names!$A$1:$A$${CHOICES.length}` },
    };
    const ranks = ballot.getRange(`B2:B${ROWS + 1}`);
    ranks.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    ranks.dataValidation.prompt = { showPrompt: true, title: 'Rank', message: 'A whole number from 1 up.' };
    ranks.dataValidation.errorAlert = {
      ...{ showAlert: true, style: 'Stop' },
      ...{ title: 'No rank', message: 'Only whole numbers from 1 up.' },
    };
    ballot.getRange(`A2:B${ROWS + 1}`).format.protection.locked = false;
    ballot.getRange(`C2:C${ROWS + 1}`).formulas = Array.from({ length: ROWS }, (_, row) => [
      `=IF(B${row + 2}="","",IFERROR(10/B${row + 2},0))`,
    ]);
    workbook.names.add('Points', ballot.getRange(`C2:C${ROWS + 1}`));
    ballot.protection.protect();
    ballot.activate();
    await sync();
  });

/** Points by name, the best first. Of a name that nobody offered, nothing is said. */
export const winners = (run: Run): Promise<[string, number][]> =>
  run(async ({ workbook, sync }) => {
    const points = workbook.names.getItem('Points').getRange();
    const rows = workbook.worksheets.getItem('Ballot').getRange('A2').getBoundingRect(points).load('values');
    await sync();
    const total = new Map<string, number>();
    for (const [name, , given] of rows.values as [string, unknown, number | ''][])
      if (CHOICES.includes(name) && given !== '') total.set(name, (total.get(name) ?? 0) + given);
    return [...total].sort(([, a], [, b]) => b - a);
  });

/** Calls whenever somebody else has filled in the ballot. */
export const onBallot = (run: Run, tell: (address: string) => void) =>
  run(async ({ workbook, sync }) => {
    const added = workbook.worksheets.onChanged.add(async ({ source, address }) => {
      if (source === 'Remote') tell(address);
    });
    await sync();
    return added;
  });
