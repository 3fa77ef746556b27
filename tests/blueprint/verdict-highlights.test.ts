import fc from 'fast-check';
import { isFormula, type Block, type Highlight, type Scalar } from '../../src/blueprint/blueprint';
import { describePlan, layoutOf } from '../../src/blueprint/describe';
import { columnOf } from '../../src/blueprint/layout';
import type { HighlightName } from '../../src/blueprint/styles';
import { factsOf } from '../../src/domain/facts';
import { SEVERITIES } from '../../src/rules';
import type { RuleId } from '../../src/rules/rule';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { parseFormula, type Expression } from '../oracle/formula-syntax';
import { randomPlan } from '../support/random-plan';

/** What a formula of a highlight gives: it may add, compare and join conditions, and look at its own row. */
function worth(expression: Expression, cell: (row: number, column: number) => Scalar): Scalar {
  const of = (part: Expression | null): Scalar => worth(part!, cell);
  if (expression.kind === 'literal') return Number(expression.text);
  if (expression.kind === 'range' && expression.sheet === null)
    return cell(expression.from.row, expression.from.column);
  if (expression.kind === 'call' && expression.name === 'AND') return expression.args.every(of);
  if (expression.kind === 'operator') {
    const [left, right] = expression.operands.map(of);
    if (expression.operator === '+') return Number(left) + Number(right);
    if (expression.operator === '>') return Number(left) > Number(right);
    if (expression.operator === '=') return left === right;
    if (expression.operator === '<>') return left !== right;
  }
  throw new Error(`A highlight of verdicts cannot have ${JSON.stringify(expression)}`);
}

const valuesOf = (blocks: readonly Block[]): Map<string, Scalar> =>
  new Map(
    blocks.flatMap(({ top, left, contents }) =>
      contents.flatMap((cells, r) =>
        cells.flatMap((content, c): [string, Scalar][] =>
          content === null ? [] : [[`${top + r} ${left + c}`, isFormula(content) ? content.result : content]],
        ),
      ),
    ),
  );

/** The colours of a row, the first of which is the one that is seen. */
const coloursAt = (
  row: number,
  highlights: readonly Highlight[],
  values: ReadonlyMap<string, Scalar>,
): HighlightName[] =>
  highlights
    .filter(({ top, formula }) => {
      const value = worth(
        parseFormula(formula),
        (r, column) => values.get(`${r + row - top} ${column}`) ?? '',
      );
      return value === true;
    })
    .map(({ style }) => style);

const colourOf = (verdict: string | undefined): HighlightName | undefined => {
  if (verdict === undefined) return undefined;
  if (verdict === 'ok') return 'good';
  if (verdict === 'excluded') return 'muted';
  return SEVERITIES[verdict as RuleId] === 'error' ? 'bad' : 'warn';
};

test('a verdict has the colour of what it says, whatever word it says it with', () => {
  const seen = new Set<HighlightName | undefined>();
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const words = workbookWords(language);
      const layout = layoutOf(factsOf(plan, DEFAULT_TEMPLATE), words);
      const { sheets } = describePlan({ plan, template: DEFAULT_TEMPLATE, words });
      for (const table of [layout.participants, layout.matrix, layout.timeline, layout.milestones]) {
        const { blocks, highlights } = sheets.find(({ key }) => key === table.sheet)!;
        const values = valuesOf(blocks);
        const column = columnOf(table, 'verdict');
        const over = highlights.filter(
          ({ top, left, columns }) => top === table.first && left === column && columns === 1,
        );
        for (let row = table.first; row < table.first + table.count; row += 1) {
          const word = values.get(`${row} ${column}`);
          const verdict = Object.entries(words.verdicts).find(([, said]) => said === word)?.[0];
          const [shown] = coloursAt(row, over, values);
          seen.add(shown);
          expect([table.sheet, row, word, shown]).toEqual([table.sheet, row, word, colourOf(verdict)]);
        }
      }
    }),
    { numRuns: 60, seed: 20270203 },
  );
  expect([...seen].sort()).toEqual(['bad', 'good', 'muted', 'warn', undefined]);
});
