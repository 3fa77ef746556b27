import fc from 'fast-check';
import { emptyBook, NORMAL, type Book, type Scalar } from '../../src/excel-host/book/book';
import { cellKey } from '../../src/excel-host/book/address';
import { putInputs } from '../../src/excel-host/book/cells';
import { createLedger, type Ledger } from '../../src/excel-host/book/ledger';
import { changeOf, mergeInto, type SharedChange } from '../../src/excel-host/shared-change';
import { plainBook } from '../../src/excel-host/snapshot';

interface Copy {
  readonly book: Book;
  readonly ledger: Ledger;
}

/** All that is in a new copy has been told already. */
const told = (): Ledger => ({ ...createLedger(), whole: false });
const copy = (): Copy => ({ book: emptyBook(), ledger: told() });

/** Somebody writes; what goes to the others, as it arrives there. */
function write({ book, ledger }: Copy, row: number, column: number, input: Scalar): SharedChange {
  putInputs({ book, ledger }, book.sheets[0]!, {
    rect: { top: row, left: column, rows: 1, columns: 1 },
    input,
    notation: 'A1',
  });
  const change = changeOf(book, ledger);
  Object.assign(ledger, told());
  return structuredClone(change!);
}

const cell = fc.record({
  who: fc.nat(2),
  row: fc.nat(2),
  column: fc.nat(2),
  input: fc.oneof(fc.constantFrom<Scalar>('', 'A', '=1+1', 'æ'), fc.integer(), fc.boolean()),
});

test('whatever each person writes, all copies are one workbook afterwards, and the last to write has the cell', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (writes) => {
      const copies = [copy(), copy(), copy()];
      for (const { who, row, column, input } of writes) {
        const change = write(copies[who]!, row, column, input);
        copies.forEach((other, index) => {
          if (index !== who) mergeInto(other, change);
        });
      }
      const [first, ...others] = copies.map(({ book }) => plainBook(book));
      for (const other of others) expect(other).toEqual(first);
      const last = writes.at(-1);
      if (last && typeof last.input === 'number')
        for (const { book } of copies)
          expect(book.sheets[0]!.cells.get(cellKey(last.row, last.column))?.value).toBe(last.input);
    }),
  );
});

test('changes of different cells may cross', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), (writes) => {
      const [mine, theirs] = [copy(), copy()];
      const sent = writes.map(({ who, row, column, input }) => ({
        who: who % 2,
        // Each person has columns of their own.
        change: write(who % 2 === 0 ? mine : theirs, row, column * 2 + (who % 2), input),
      }));
      for (const { who, change } of sent) mergeInto(who === 0 ? theirs : mine, change);
      expect(plainBook(mine.book)).toEqual(plainBook(theirs.book));
    }),
  );
});

test('listeners hear of it as another person’s doing, cell by cell', () => {
  const [mine, theirs] = [copy(), copy()];
  mergeInto(theirs, write(mine, 2, 3, 'A'));
  expect(theirs.ledger.edits).toEqual([
    { source: 'Remote', sheet: theirs.book.sheets[0]!.id, rect: { top: 2, left: 3, rows: 1, columns: 1 } },
  ]);
  expect([...theirs.ledger.cells.values()].map((keys) => [...keys])).toEqual([[cellKey(2, 3)]]);
});

test('a cell of a sheet that is not here is left out', () => {
  const { book, ledger } = copy();
  const before = plainBook(book);
  mergeInto({ book, ledger }, { kind: 'cells', cells: [['elsewhere', 5, { value: 1, style: NORMAL }]] });
  expect(plainBook(book)).toEqual(before);
  expect(ledger.edits).toEqual([]);
});

test('nothing new is nothing to tell; anything but cells is told as a whole, and is no part of the other’s book', () => {
  const [mine, theirs] = [copy(), copy()];
  expect(changeOf(mine.book, mine.ledger)).toBeNull();
  mine.book.sheets[0]!.name = 'Nyt navn';
  mine.ledger.whole = true;
  const change = changeOf(mine.book, mine.ledger)!;
  expect(change.kind).toBe('whole');
  mergeInto(theirs, change);
  expect(theirs.book.sheets[0]!.name).toBe('Nyt navn');
  expect(theirs.ledger).toMatchObject({ whole: true, edits: [{ source: 'Remote' }] });
  write(mine, 0, 0, 'kun her');
  expect(theirs.book.sheets[0]!.cells.size).toBe(0);
});

test('whoever looks at a cell goes on looking at it when the whole workbook is taken over', () => {
  const [mine, theirs] = [copy(), copy()];
  const looking = { sheet: theirs.book.activeSheet, rect: { top: 7, left: 2, rows: 1, columns: 1 } };
  theirs.book.selection = looking;
  mine.ledger.whole = true;
  mergeInto(theirs, changeOf(mine.book, mine.ledger)!);
  expect(theirs.book.selection).toEqual(looking);
});
