import { cellsOf, useExcel } from './excel';
import type { FaultKind } from '../../src/excel-host/faults';

const excel = useExcel();
const values = () => [...excel.host.book.sheets[0]!.cells.values()].map(({ value }) => value);

/** Workbook, sheets, sheet, range twice, values. */
const FIRST_WRITTEN = 6;

const writeThree = async (context: Excel.RequestContext): Promise<void> => {
  for (const row of [1, 2, 3]) cellsOf(context, `A${row}`).untrack().values = [[row]];
};

describe.each<[FaultKind, string]>([
  ['busy', 'GeneralException'],
  ['stale', 'GeneralException'],
  ['cell-edit', 'InvalidOperationInCellEditMode'],
  ['access-denied', 'AccessDenied'],
  ['inactive-workbook', 'InactiveWorkbook'],
  ['connection-lost', 'ConnectionFailure'],
])('%s is told as %s', (kind, code) => {
  test('before anything has happened', async () => {
    excel.host.fail({ kind, request: 1, when: 'before' });
    expect(await excel.refused(writeThree)).toMatchObject({ code });
    expect(values()).toEqual([]);
  });

  test('after everything has happened', async () => {
    excel.host.fail({ kind, request: 1, when: 'after' });
    expect(await excel.refused(writeThree)).toMatchObject({ code });
    expect(values()).toEqual([1, 2, 3]);
  });

  test('in the middle of a batch', async () => {
    excel.host.fail({ kind, request: 1, when: { afterActions: FIRST_WRITTEN } });
    expect(await excel.refused(writeThree)).toMatchObject({ code });
    expect(values()).toEqual([1]);
  });

  test('only at the request it is planned for, and once', async () => {
    excel.host.fail({ kind, request: 2, when: 'before' });
    await excel.run(writeThree);
    expect(await excel.refused(writeThree)).toMatchObject({ code });
    await excel.run(writeThree);
  });

  test('not when it has been called off', async () => {
    excel.host.fail({ kind, request: 1, when: 'before' });
    excel.host.callOff();
    await excel.run(writeThree);
    expect(values()).toEqual([1, 2, 3]);
  });
});

test('stale data has Excel’s own words (#6501)', async () => {
  excel.host.fail({ kind: 'stale', request: 1, when: 'before' });
  expect((await excel.refused(writeThree)).message).toContain('data is not current on the server');
});

describe('somebody is typing in a cell', () => {
  test('a request that does not say it can wait is refused', async () => {
    excel.host.setCellEditing(true);
    expect(await excel.refused(writeThree)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(values()).toEqual([]);
  });

  test('with delayForCellEdit it waits until they are done', async () => {
    excel.host.setCellEditing(true);
    let done = false;
    const waiting = excel.client.Excel.run({ delayForCellEdit: true }, async (context) => {
      await writeThree(context);
      await context.sync();
    }).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([done, values()]).toEqual([false, []]);
    excel.host.setCellEditing(false);
    await waiting;
    expect(values()).toEqual([1, 2, 3]);
  });

  test('a host can end while somebody still is', async () => {
    excel.host.setCellEditing(true);
    void excel.client.Excel.run({ delayForCellEdit: true }, writeThree);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await excel.host.dispose();
  });
});

describe('another person edits', () => {
  test('between two syncs', async () => {
    excel.host.interrupt({
      request: 2,
      when: 'before',
      act: () => excel.host.author.write('Ark1', 'A2', 'theirs'),
    });
    await excel.run(async (context) => {
      await writeThree(context);
      await context.sync();
      const range = cellsOf(context, 'A1:A3');
      range.load('values');
      await context.sync();
      expect(range.values.flat()).toEqual([1, 'theirs', 3]);
    });
  });

  test('between two actions of one batch', async () => {
    excel.host.interrupt({
      request: 1,
      when: { afterActions: FIRST_WRITTEN },
      act: () => excel.host.author.write('Ark1', 'A1:A3', 'theirs'),
    });
    await excel.run(writeThree);
    expect(values()).toEqual(['theirs', 2, 3]);
  });
});
