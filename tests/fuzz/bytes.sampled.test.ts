import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runs } from '../support/sampling';
import { attempt, exampleBytes } from './attempt';

/**
 * Files that something has happened to on the way. Whatever it was, the answer is a plan or a problem with a name:
 * `attempt` throws at anything else. A failure prints the seed and the path that replay it.
 */
const RUNS = runs(350);
let files: readonly Uint8Array[];
beforeAll(async () => {
  files = await Promise.all((['ready', 'completed', 'damaged'] as const).map(exampleBytes));
});

const joined = (...pieces: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

const anyFile = fc.nat(2);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('bytes that were flipped, cut off, doubled or put in', async () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: anywhere, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: anywhere }),
    fc.record({
      kind: fc.constant('remove' as const),
      at: anywhere,
      count: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({ kind: fc.constant('splice' as const), at: anywhere, from: anywhere, other: anyFile }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: anywhere,
      bytes: fc.uint8Array({ maxLength: 50 }),
    }),
  );
  let damaged = 0;
  await fc.assert(
    fc.asyncProperty(anyFile, fc.array(change, { minLength: 1, maxLength: 6 }), async (file, changes) => {
      const bytes = changes.reduce((before, step) => {
        const at = Math.floor(step.at * before.length);
        switch (step.kind) {
          case 'flip': {
            const after = before.slice();
            after[at] = (after[at] ?? 0) ^ (1 << step.bit);
            return after;
          }
          case 'cut':
            return before.slice(0, at);
          case 'remove':
            return joined(before.subarray(0, at), before.subarray(at + step.count));
          case 'splice': {
            const other = files[step.other]!;
            const from = Math.floor(step.from * other.length);
            return joined(before.subarray(0, at), other.subarray(from));
          }
          case 'insert':
            return joined(before.subarray(0, at), step.bytes, before.subarray(at));
        }
      }, files[file]!);
      if ((await attempt(bytes)).checked === null) damaged += 1;
    }),
    { numRuns: RUNS, seed: 1, endOnFailure: true },
  );
  // The changes do reach something that matters.
  expect(damaged).toBeGreaterThan(RUNS / 4);
});

test('parts whose XML was torn, doubled or filled with nonsense', async () => {
  const tear = fc.oneof(
    fc.record({ kind: fc.constant('drop-tag' as const), at: anywhere }),
    fc.record({ kind: fc.constant('double' as const), at: anywhere, length: fc.nat(500) }),
    fc.record({ kind: fc.constant('cut' as const), at: anywhere }),
    fc.record({
      kind: fc.constant('put' as const),
      at: anywhere,
      text: fc.constantFrom(
        ...[
          '<c r="XFD1048576"><v>1</v></c>',
          '<row r="0">',
          '<row r="99999999999">',
          '&bomb;',
          '&#0;',
          '<![CDATA[x]]>',
        ],
        ...[
          '<!DOCTYPE x [<!ENTITY y "z">]>',
          '<a><b><c>',
          ']]>',
          'r="A1:"',
          '\u0000',
          '9'.repeat(400),
          '<!-- -->',
        ],
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      anyFile,
      anywhere,
      fc.array(tear, { minLength: 1, maxLength: 4 }),
      async (file, which, tears) => {
        const parts = unzipSync(files[file]!);
        const paths = Object.keys(parts);
        const path = paths[Math.floor(which * paths.length)]!;
        const torn = tears.reduce((xml, step) => {
          const at = Math.floor(step.at * xml.length);
          switch (step.kind) {
            case 'drop-tag': {
              const [start, end] = [xml.indexOf('<', at), xml.indexOf('>', xml.indexOf('<', at))];
              return start < 0 || end < 0 ? xml : xml.slice(0, start) + xml.slice(end + 1);
            }
            case 'double':
              return xml.slice(0, at + step.length) + xml.slice(at);
            case 'cut':
              return xml.slice(0, at);
            case 'put':
              return xml.slice(0, at) + step.text + xml.slice(at);
          }
        }, strFromU8(parts[path]!));
        await attempt(zipSync({ ...parts, [path]: strToU8(torn) }, { level: 1 }));
      },
    ),
    { numRuns: RUNS, seed: 2, endOnFailure: true },
  );
});

test('parts that are gone, or bear another’s contents', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, anywhere, fc.option(anywhere), async (file, which, other) => {
      const parts = unzipSync(files[file]!);
      const paths = Object.keys(parts);
      const path = paths[Math.floor(which * paths.length)]!;
      const { [path]: _, ...rest } = parts;
      const source = other === null ? undefined : paths[Math.floor(other * paths.length)]!;
      await attempt(zipSync(source === undefined ? rest : { ...rest, [path]: parts[source]! }, { level: 1 }));
    }),
    { numRuns: runs(60), seed: 3, endOnFailure: true },
  );
});
