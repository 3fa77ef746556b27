import fc from 'fast-check';
import type { SharedCell, SharedChange } from 'excel-host';
import { createLastWrites } from '../../src/workbench/last-writes';

const change = (...cells: SharedCell[]): SharedChange => ({ kind: 'cells', cells });
const cell = (key: number, value: string): SharedCell => ['sheet', key, { value, style: 'Normal' }];

test('whatever the order in which writes arrive, all windows come to the same', () => {
  const writes = fc.array(
    fc.record({
      window: fc.constantFrom(0, 1, 2),
      key: fc.constantFrom(1, 2),
      at: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(writes, fc.infiniteStream(fc.nat()), (given, order) => {
      let time = 0;
      const windows = ['a', 'b', 'c'].map((name) => ({
        log: createLastWrites(name, () => time),
        book: new Map<number, unknown>(),
      }));
      const put = (book: Map<number, unknown>, shared: SharedChange): void => {
        if (shared.kind === 'cells')
          for (const [, key, content] of shared.cells) book.set(key, content?.value);
      };
      // A clock goes forward within a window; two windows may still write at the same moment.
      const sent = [...given]
        .sort((a, b) => a.at - b.at)
        .map(({ window, key, at }, index) => {
          time = at;
          const made = change(cell(key, `${window}-${index}`));
          put(windows[window]!.book, made);
          return { from: window, made, stamp: windows[window]!.log.stamp(made), sequence: index };
        });
      windows.forEach(({ log, book }, to) => {
        const arriving = sent.filter(({ from }) => from !== to);
        // Messages of one window keep their order; those of different windows may cross.
        while (arriving.length > 0) {
          const heads = arriving.filter(
            ({ from, sequence }) =>
              !arriving.some((other) => other.from === from && other.sequence < sequence),
          );
          const next = heads[order.next().value! % heads.length]!;
          arriving.splice(arriving.indexOf(next), 1);
          put(book, log.newer(next.made, next.stamp));
        }
      });
      const [first, ...others] = windows.map(({ book }) => [...book].sort(([a], [b]) => a - b));
      for (const other of others) expect(other).toEqual(first);
    }),
  );
});

test('what is written over what was heard of is later, whatever the clock of the window says', () => {
  const [fast, slow] = [createLastWrites('fast', () => 1_000), createLastWrites('slow', () => 5)];
  const theirs = change(cell(1, 'first'));
  const heard = fast.stamp(theirs);
  expect(slow.newer(theirs, heard)).toEqual(theirs);
  const ours = change(cell(1, 'second'));
  expect(fast.newer(ours, slow.stamp(ours))).toEqual(ours);
});

test('a window’s own writes follow each other, also within one moment', () => {
  const log = createLastWrites('a', () => 7);
  const [first, second] = [log.stamp(change(cell(1, 'x'))), log.stamp(change(cell(1, 'y')))];
  expect(second[0]).toBeGreaterThan(first[0]);
});

test('a workbook as a whole is taken over as it is, and the clock goes on from there', () => {
  const log = createLastWrites('a', () => 1);
  const whole = { kind: 'whole' } as SharedChange;
  expect(log.newer(whole, [50, 'b'])).toBe(whole);
  expect(log.stamp(change(cell(1, 'x')))[0]).toBeGreaterThan(50);
});
