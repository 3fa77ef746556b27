import fc from 'fast-check';
import type { HistoryEntry } from '../../src/domain/completion';
import { alteredEntries, appendEntry, type UnsealedEntry } from '../../src/domain/history';

const entry: fc.Arbitrary<UnsealedEntry> = fc.record({
  kind: fc.constantFrom('completed' as const, 'reopened' as const),
  at: fc.constantFrom('2027-02-03T09:41:00Z', '2027-03-01T12:00:00Z'),
  by: fc.string(),
  fingerprint: fc.string(),
  counts: fc.record({ errors: fc.nat(9), warnings: fc.nat(9), infos: fc.nat(9) }),
  note: fc.string(),
});
const history = fc
  .array(entry, { minLength: 2, maxLength: 6 })
  .map((entries) => entries.reduce<HistoryEntry[]>(appendEntry, []));

test('a history that nobody touched fits', () => {
  fc.assert(fc.property(history, (rows) => expect(alteredEntries(rows)).toEqual([])));
});

test('a changed field is found in its row', () => {
  const edits: ((row: HistoryEntry) => HistoryEntry)[] = [
    (row) => ({ ...row, by: `${row.by}x` }),
    (row) => ({ ...row, note: `${row.note}.` }),
    (row) => ({ ...row, at: '2020-01-01T00:00:00Z' }),
    (row) => ({ ...row, fingerprint: `${row.fingerprint}0` }),
    (row) => ({ ...row, kind: row.kind === 'completed' ? 'reopened' : 'completed' }),
    (row) => ({ ...row, counts: { ...row.counts, warnings: row.counts.warnings + 1 } }),
    (row) => ({ ...row, counts: { ...row.counts, errors: row.counts.errors + 1 } }),
    (row) => ({ ...row, counts: { ...row.counts, infos: row.counts.infos + 1 } }),
  ];
  fc.assert(
    fc.property(history, fc.nat(), fc.constantFrom(...edits), (rows, seed, edit) => {
      const index = seed % rows.length;
      const altered = rows.map((row, position) => (position === index ? edit(row) : row));
      expect(alteredEntries(altered)).toContain(index);
    }),
  );
});

test('a row taken out, or two swapped, are found', () => {
  fc.assert(
    fc.property(history, fc.nat(), (rows, seed) => {
      const index = seed % (rows.length - 1);
      expect(alteredEntries(rows.filter((_, position) => position !== index))).not.toEqual([]);
      const swapped = [...rows];
      [swapped[index], swapped[index + 1]] = [rows[index + 1]!, rows[index]!];
      expect(alteredEntries(swapped)).not.toEqual([]);
    }),
  );
});
