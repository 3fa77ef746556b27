import type { Context } from '../../src/cli/context';
import { refuse } from '../../src/cli/refuse';
import { CLI_WORDS } from '../../src/cli/words';
import { halfFilledPlan } from '../../src/examples/plans';
import { check, workbookOf } from '../usecases/deps';

function contextOf() {
  const said: string[] = [];
  const terminal = { error: (text: string) => void said.push(text) } as Context['terminal'];
  return { said, context: { terminal, language: 'da', words: CLI_WORDS.da } as Context };
}

test.each([
  ['already-completed', 1],
  ['not-completed', 1],
  ['history-full', 1],
  ['not-a-workbook', 2],
  ['encrypted', 2],
  ['by-missing', 2],
  ['reason-needed', 2],
] as const)('%s ends with %i, and says why', (kind, code) => {
  const { said, context } = contextOf();
  expect(refuse({ kind }, context)).toBe(code);
  expect(said).toEqual([expect.stringMatching(/\S/)]);
});

test('what stands in the way comes along: errors, or warnings', async () => {
  const checked = await check(await workbookOf(halfFilledPlan('da')));
  const told = (kind: 'errors-open' | 'note-needed') => {
    const { said, context } = contextOf();
    expect(refuse({ kind, checked }, context)).toBe(1);
    return said[1]!;
  };
  const { errors, warnings } = CLI_WORDS.da.check.headings as Record<string, unknown>;
  expect([errors, warnings]).toBeDefined();
  expect(told('errors-open')).not.toBe(told('note-needed'));
});
