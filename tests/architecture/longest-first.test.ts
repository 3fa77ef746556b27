import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';

interface Sequencer {
  sort(tests: readonly { readonly path: string }[]): { readonly path: string }[];
}
const LongestFirst = createRequire(__filename)('../longest-first.cjs') as new (options: object) => Sequencer;

test('files that say that they take minutes start first, the longest before the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-sequence-'));
  try {
    const context = {
      config: { id: 'x', cacheDirectory: folder, haste: {}, testPathIgnorePatterns: [] },
      hasteFS: { getSize: () => 1 },
    };
    const tests = [
      ['quick', 'test();'],
      ['long', '/**\n * @jest-environment ./a/path.cjs\n * @minutes 3\n */\ntest();'],
      ['longest', '/** @minutes 12 */\ntest();'],
      ['says it elsewhere', 'test();\n/** @minutes 60 */'],
    ].map(([name, text]) => {
      const path = join(folder, name!);
      writeFileSync(path, text!);
      return { path, context };
    });
    const order = new LongestFirst({ contexts: [], globalConfig: {} })
      .sort(tests)
      .map(({ path }) => path.slice(folder.length + 1));
    expect(order.slice(0, 2)).toEqual(['longest', 'long']);
    expect(order.slice(2).sort()).toEqual(['quick', 'says it elsewhere']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
