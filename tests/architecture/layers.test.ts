import { breaches, cycles } from './imports';
import { LAWS } from './laws';
import { sourceFiles } from './repository';

describe('who may import whom', () => {
  test('no file breaks a law', () => {
    expect(breaches(sourceFiles())).toEqual([]);
  });

  test('no imports run in a circle', () => {
    expect(cycles(sourceFiles())).toEqual([]);
  });

  // The laws are only worth something while a breach is seen: one planted fault for each kind.
  test.each([
    ['src/domain/plan.ts', `import type { Rule } from '../rules/rule';`, 'the nouns stand alone'],
    ['src/domain/plan.ts', `import { z } from 'zod';`, 'the nouns stand alone'],
    ['src/domain/plan.ts', `import { readFileSync } from 'node:fs';`, 'the nouns stand alone'],
    ['src/templates/index.ts', `import { z } from 'zod';`, 'a template is data'],
    ['src/rules/lead-missing.ts', `import { da } from '../strings/da';`, 'reports ids and data'],
    ['src/blueprint/describe.ts', `export { da } from '../strings/da';`, 'words are passed in'],
    ['src/strings/da.ts', `import '../ports/workbook';`, 'can never decide'],
    ['src/ports/files.ts', `import type { Rule } from '../rules/rule';`, 'in our own terms'],
    ['src/usecases/check.ts', `const x = await import('../examples');`, 'passed in as ports'],
    ['src/usecases/check.ts', `import { nodeFiles } from '../adapters/node/files';`, 'passed in as ports'],
    ['src/examples/index.ts', `import { x } from '../adapters/xlsx';`, 'without any medium'],
    ['src/adapters/xlsx/read.ts', `import { lead } from '../../rules/lead-missing';`, 'does not judge'],
    ['src/adapters/xlsx/read.ts', `import { nodeFiles } from '../node/files';`, 'its siblings'],
    ['src/adapters/office/read.ts', `import { unzipSync } from 'fflate';`, 'does not judge'],
    ['src/adapters/xlsx/read.ts', `import { readXlsx } from 'hucre/xlsx';`, 'does not judge'],
    ['src/ui/List.tsx', `import { x } from '../adapters/office';`, 'data and callbacks'],
    ['src/cli/main.ts', `import { x } from '../taskpane/main';`, 'wires the parts'],
    ['src/taskpane/main.ts', `import { host } from '../excel-host';`, 'wires the parts'],
    ['src/taskpane/main.ts', `import { host } from 'excel-host';`, 'wires the parts'],
    ['src/workbench/main.ts', `import { host } from '../excel-host/host';`, 'wires the parts'],
    ['src/excel-host/host.ts', `import { describe } from '../blueprint/describe';`, 'same mistakes'],
    ['src/excel-host/host.ts', `import type { Plan } from '../domain/plan';`, 'same mistakes'],
    ['src/excel-host/host.ts', `import { readFileSync } from 'node:fs';`, 'same mistakes'],
    ['src/utils/text.ts', ``, 'no law knows'],
    ['src/text.ts', ``, 'no law knows'],
  ])('%s with »%s« is refused', (path, text, because) => {
    expect(breaches(new Map([[path, text]]))).toEqual([expect.stringContaining(because)]);
  });

  test.each([
    ['src/templates/schema.ts', `import { z } from 'zod';`],
    ['src/adapters/xlsx/inflate.ts', `import { inflateSync } from 'fflate';`],
    ['src/cli/main.ts', `import { nodeFiles } from '../adapters/node/files';`],
    ['src/workbench/main.ts', `import { createUniverEngine } from 'excel-host/univer';`],
  ])('%s with »%s« is allowed', (path, text) => {
    expect(breaches(new Map([[path, text]]))).toEqual([]);
  });

  test('a circle is seen, whichever way the files import', () => {
    const circle = new Map([
      ['src/domain/a.ts', `import type { B } from './b';`],
      ['src/domain/b.ts', `export * from './c';`],
      ['src/domain/c.ts', `type A = import('./a').A;`],
    ]);
    expect(cycles(circle)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
  });

  test('each law gives a reason', () => {
    for (const { because } of Object.values(LAWS)) expect(because.split(' ').length).toBeGreaterThan(8);
  });
});
