import { ICommandService, IUniverInstanceService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { DataValidationModel, UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { IDefinedNamesService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import {
  InsertRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { createUniverEngine } from '../../src/excel-host/engine/univer-engine';
import { cellsOf, firstSheet, useExcel } from './excel';

/**
 * With every plugin that the browser has and that works without a screen, but for the one that calculates by itself:
 * taken away in the midst of that, it throws a second later.
 */
let univer: Univer;
beforeEach(() => {
  univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  for (const plugin of [
    ...[UniverFormulaEnginePlugin, UniverDocsPlugin, UniverSheetsPlugin],
    ...[
      UniverDataValidationPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
    ],
  ])
    univer.registerPlugin(plugin as typeof UniverSheetsPlugin);
});
afterEach(() => univer.dispose());

const excel = useExcel({ engine: () => createUniverEngine(univer), shown: true });

const shownBook = () =>
  univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getAllUnitsForType(2)
    .map(
      (unit) =>
        unit as {
          getUnitId(): string;
          checkSheetName(name: string): boolean;
          getSnapshot(): { sheets: Record<string, Shown> };
        },
    )[0]!;
type Shown = Readonly<Record<string, unknown>> & {
  readonly cellData: Record<number, Record<number, object>>;
};
const sheet = () => excel.host.book.sheets[0]!;
const shown = (): Shown => shownBook().getSnapshot().sheets[sheet().id]!;

/** What typing does, without a keyboard. */
const type = (row: number, column: number, cell: object): boolean =>
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: shownBook().getUnitId(),
      subUnitId: sheet().id,
      cellValue: { [row]: { [column]: cell } },
    });

test('the grid shows what the add-in has made', async () => {
  await excel.run(async (context) => {
    const only = firstSheet(context);
    only.name = 'Plan';
    only.showGridlines = false;
    only.tabColor = '#17456B';
    only.freezePanes.freezeRows(2);
    context.workbook.styles.add('Open');
    context.workbook.styles.getItem('Open').font.bold = true;
    const cells = only.getRange('A1:B1');
    cells.formulas = [['text', '=1+1']];
    cells.style = 'Open';
    only.getRange('C:C').columnHidden = true;
    only.getRange('B:B').format.columnWidth = 75;
    only.getRange('A3:B4').merge();
  });
  expect(shown()).toMatchObject({
    ...{ name: 'Plan', showGridlines: 0, tabColor: '#17456B', hidden: 0 },
    freeze: { ySplit: 2, xSplit: 0 },
    columnData: { 1: { w: 100 }, 2: { hd: 1 } },
    mergeData: [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 1 }],
    cellData: { 0: { 0: { v: 'text', s: 'Open' }, 1: { f: '=1+1', s: 'Open' } } },
  });
});

test('a later change of cells is shown in the same grid', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1:B1').formulas = [[1, '=A1+1']];
    await context.sync();
  });
  const before = shownBook().getUnitId();
  await excel.run(async (context) => {
    const cells = cellsOf(context, 'A1:B1');
    cells.formulas = [[5, null]] as unknown[][];
    cells.load('values');
    await context.sync();
    expect(JSON.stringify(cells.values)).toBe('[[5,6]]');
  });
  expect(shownBook().getUnitId()).toBe(before);
  expect(shown().cellData[0]).toMatchObject({ 0: { v: 5 }, 1: { v: 6 } });
});

test('a formula that nobody may write over stands in the grid as what it gave: the grid calculates no cell', async () => {
  await excel.run(async (context) => {
    const only = firstSheet(context);
    cellsOf(context, 'A1:B1').formulas = [[1, '=A1+1']];
    cellsOf(context, 'C1').formulas = [['=A1+2']];
    cellsOf(context, 'C1').format.protection.locked = false;
    only.protection.protect();
  });
  await excel.host.refresh();
  const [{ 1: locked, 2: open }] = [shown().cellData[0] as Record<number, object>];
  expect(locked).toMatchObject({ v: 2 });
  expect(locked).not.toMatchObject({ f: expect.anything() as string });
  expect(open).toMatchObject({ v: 3, f: '=A1+2' });
});

test('what a person types is in the workbook, and told as an edit', async () => {
  const heard: string[] = [];
  await excel.run(async (context) => {
    cellsOf(context, 'B1').formulas = [['=A1&"!"']];
    context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
      heard.push(`${source} ${address}`);
    });
  });
  type(0, 0, { v: '03-02-2027', t: 1 });
  expect(sheet().cells.get(0)).toMatchObject({ value: '03-02-2027' });
  const values = await excel.run(async (context) => {
    const cells = cellsOf(context, 'A1:B1');
    cells.load('values');
    await context.sync();
    return cells.values as unknown[][];
  });
  expect(values).toEqual([['03-02-2027', '03-02-2027!']]);
  expect(heard).toEqual(['Local A1']);
});

test('what has been read is read anew after a person has typed', async () => {
  const readB1 = (): Promise<unknown[][]> =>
    excel.run(async (context) => {
      const cells = cellsOf(context, 'B1');
      cells.load('values');
      await context.sync();
      return cells.values as unknown[][];
    });
  await excel.run(async (context) => {
    cellsOf(context, 'A1:B1').formulas = [[1, '=A1+1']];
  });
  expect(await readB1()).toEqual([[2]]);
  type(0, 0, { v: 5, t: 2 });
  expect(await readB1()).toEqual([[6]]);
});

test('what a person does to open and locked cells at once is refused as a whole', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1:B1').values = [['open', 'locked']];
    cellsOf(context, 'A1').format.protection.locked = false;
    firstSheet(context).protection.protect();
  });
  const done = univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: shownBook().getUnitId(),
      subUnitId: sheet().id,
      cellValue: { 0: { 0: { v: 'new', t: 1 }, 1: { v: 'new', t: 1 } } },
    });
  expect(done).toBe(false);
  expect(shown().cellData[0]).toMatchObject({ 0: { v: 'open' }, 1: { v: 'locked' } });
  expect(sheet().cells.get(0)).toMatchObject({ value: 'open' });
});

test('looks alone are refused, and what is written brings none along', async () => {
  await excel.host.refresh();
  expect(type(0, 0, { s: { bl: 1 } })).toBe(false);
  type(0, 0, { v: 'bold', t: 1, s: { bl: 1 } });
  expect(shown().cellData[0]![0]).toEqual({ v: 'bold', t: 1 });
  const commands = univer.__getInjector().get(ICommandService);
  const there = { unitId: shownBook().getUnitId(), subUnitId: sheet().id };
  const ranges = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
  expect(
    await commands.executeCommand(SetWorksheetRowHeightMutation.id, { ...there, ranges, rowHeight: 99 }),
  ).toBe(false);
});

test.each([
  ['=SUM(1;2)', { f: '=SUM(1;2)' }],
  ['=1+1', { v: '=1+1', t: 1 }],
  ['x'.repeat(32_767), { v: 'x'.repeat(40_000), t: 1 }],
])('what is no formula for Excel is a text: %.9s', async (value, cell) => {
  await excel.host.refresh();
  type(0, 0, cell);
  expect(sheet().cells.get(0)).toEqual({ style: 'Normal', value });
  expect(shown().cellData[0]![0]).toMatchObject({ v: value, t: 1 });
});

test('nothing is inserted, moved or taken away by hand', async () => {
  await excel.host.refresh();
  const commands = univer.__getInjector().get(ICommandService);
  const there = { unitId: shownBook().getUnitId(), subUnitId: sheet().id };
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 };
  expect(await commands.executeCommand(InsertRowMutation.id, { ...there, range })).toBe(false);
  expect(await commands.executeCommand(RemoveSheetMutation.id, there)).toBe(false);
});

test('whoever moves on while the add-in reads is not taken back: the grid would end what they are typing', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1:A2').values = [[1], [2]];
  });
  const commands = univer.__getInjector().get(ICommandService);
  const there = { unitId: shownBook().getUnitId(), subUnitId: sheet().id };
  const moves: string[] = [];
  const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 };
  const moveOn = (): void => {
    const selections = [{ range, primary: null, style: null }];
    commands.syncExecuteCommand(SetSelectionsOperation.id, { ...there, selections });
    commands.onCommandExecuted(({ id }) => moves.push(id));
  };
  const next = excel.host.syncs + 1;
  excel.host.interrupt({ request: next, when: 'before', act: moveOn });
  await excel.run(async (context) => {
    const cells = cellsOf(context, 'A1');
    cells.load('values');
    await context.sync();
  });
  expect(excel.host.book.selection.rect.top).toBe(1);
  expect(moves).not.toContain(SetWorksheetActiveOperation.id);
  await excel.run(async (context) => {
    firstSheet(context).activate();
    await context.sync();
    cellsOf(context, 'A1').select();
  });
  expect(moves).toContain(SetWorksheetActiveOperation.id);
});

test('what a person types into a locked cell does not get there', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [['locked']];
    firstSheet(context).protection.protect();
  });
  type(0, 0, { v: 'overtyped', t: 1 });
  expect(sheet().cells.get(0)).toMatchObject({ value: 'locked' });
  expect(shown().cellData[0]).toMatchObject({ 0: { v: 'locked' } });
});

test('a sheet that a person renames is renamed in the workbook', async () => {
  await excel.run(async (context) => {
    cellsOf(context, 'A1').values = [[1]];
  });
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetWorksheetNameMutation.id, {
    unitId: shownBook().getUnitId(),
    subUnitId: sheet().id,
    name: 'Mine',
  });
  expect(sheet().name).toBe('Mine');
});

test('of names for sheets, the grid knows what Excel refuses', async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add('Hidden');
    await context.sync();
  });
  await excel.host.refresh();
  const isRefused = (name: string): boolean => shownBook().checkSheetName(name);
  for (const name of ['a/b', 'x'.repeat(32), 'history', '', ' ', "'x", 'HIDDEN'])
    expect([name, isRefused(name)]).toEqual([name, true]);
  for (const name of ['Mine', 'ARK1']) expect([name, isRefused(name)]).toEqual([name, false]);
});

test('rules, names and highlights are shown', async () => {
  await excel.run(async (context) => {
    context.workbook.names.add('My_List', cellsOf(context, 'D1:D3'));
    const cells = cellsOf(context, 'A1:A9');
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: '=My_List' } };
    cells.dataValidation.prompt = { showPrompt: true, title: 't', message: 'm' };
    const { custom } = cells.conditionalFormats.add('Custom');
    custom.rule.formula = '=A1=1';
    custom.format.fill.color = '#FBE3E1';
  });
  const injector = univer.__getInjector();
  const [unitId, sheetId] = [shownBook().getUnitId(), sheet().id];
  expect(injector.get(DataValidationModel).getRules(unitId, sheetId)).toMatchObject([
    { type: 'list', formula1: '=My_List', promptTitle: 't', ranges: [{ startRow: 0, endRow: 8 }] },
  ]);
  expect(injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId)).toMatchObject([
    { ranges: [{ startRow: 0, endRow: 8 }], rule: { value: '=A1=1', style: { bg: { rgb: '#FBE3E1' } } } },
  ]);
  expect(injector.get(IDefinedNamesService).getValueByName(unitId, 'My_List')).toMatchObject({
    formulaOrRefString: "'Ark1'!$D$1:$D$3",
  });
});
