/** @minutes 3 */
import fc from 'fast-check';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { isFormula, type Scalar } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { factsOf } from '../../src/domain/facts';
import { statusOf } from '../../src/domain/status';
import { RULES } from '../../src/rules';
import { check, countFindings } from '../../src/rules/check';
import {
  MATRIX_VERDICTS,
  PARTICIPANT_VERDICTS,
  TIMELINE_VERDICTS,
  verdictsOf,
} from '../../src/rules/verdicts';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { randomPlan, type RandomPlan } from '../support/random-plan';
import { withResult } from '../support/formula-cells';
import type { SheetCells } from '../support/sheet-cells';
import { describeWithSoffice } from '../programs/soffice';
import { TRAPS } from './traps';
import { countsByRules, unmet, verdictsByRules, writtenResults } from './expectations';
import { inBatches, LIBREOFFICES, type Judge } from './judges';

/**
 * LibreOffice is the one who works out what the formulas say, by turns in English and in Danish; the rules in
 * TypeScript say what they should. A plan on which the two part is told with its seed and path: HOLDPLAN_SEED=…
 * HOLDPLAN_PATH=… replays it alone, in both.
 */
const SEED = Number(process.env.HOLDPLAN_SEED ?? 20270203);
const PATH = process.env.HOLDPLAN_PATH;
const PLANS = PATH === undefined ? Number(process.env.HOLDPLAN_PLANS ?? 300) : 1;
const BATCH = 40;
const sampled = (): RandomPlan[] =>
  fc.sample(randomPlan, {
    seed: SEED,
    numRuns: PLANS,
    ...(PATH !== undefined && { path: PATH }),
  });

const drawn = ({ plan, language, briefFor }: RandomPlan) =>
  describePlan({
    plan,
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
    ...(briefFor !== null && { briefFor }),
  });

describeWithSoffice('LibreOffice and the rules agree:', () => {
  type Named = readonly [name: string, random: RandomPlan];

  /** Each plan on which the two part, under what it is called, with what was found. */
  async function disagreements({ name: who, judge }: Judge, plans: readonly Named[]): Promise<string[]> {
    const found: string[] = [];
    await inBatches(plans, BATCH, async (batch) => {
      const workbooks: Uint8Array[] = [];
      for (const [, random] of batch) workbooks.push(await blueprintToXlsx(drawn(random)));
      const judged = await judge(workbooks);
      batch.forEach(([name, random], index) => {
        const cells = disagreementsIn(random, judged[index]!);
        if (cells.length > 0) found.push(`${name} in ${who}\n  ${cells.slice(0, 12).join('\n  ')}`);
      });
    });
    return found;
  }

  test.each(LIBREOFFICES.map((judge, turn) => [judge.name, judge, turn] as const))(
    '%s says the same of every plan, in every cell',
    async (_, judge, turn) => {
      const plans = sampled().map((random, index): Named => [
        `HOLDPLAN_SEED=${SEED} HOLDPLAN_PATH=${PATH ?? index} (${random.language})`,
        random,
      ]);
      const found = await disagreements(
        judge,
        plans.filter((_, index) => PATH !== undefined || index % LIBREOFFICES.length === turn),
      );
      if (found.length > 0)
        throw new Error(`${found.length} plans disagree:\n${found.slice(0, 40).join('\n')}`);
    },
  );

  test.each(LIBREOFFICES.map((judge) => [judge.name, judge] as const))(
    '%s says the same of the examples, and of plans on which they have parted before',
    async (_, judge) => {
      const found = await disagreements(
        judge,
        TRAPS.map((trap) => [trap.name, trap]),
      );
      if (found.length > 0) throw new Error(found.join('\n'));
    },
  );

  test('LibreOffice does work the formulas out: a wrong result that we plant is mended', async () => {
    const [random] = fc.sample(randomPlan, { seed: SEED, numRuns: 1 });
    const blueprint = drawn(random!);
    const planted = 'Plantet';
    const lies = {
      ...blueprint,
      sheets: blueprint.sheets.map((sheet) => ({
        ...sheet,
        blocks: sheet.blocks.map((block) => ({
          ...block,
          contents: block.contents.map((row) =>
            row.map((content) => (isFormula(content) ? withResult(content, planted) : content)),
          ),
        })),
      })),
    };
    const [mended] = await LIBREOFFICES[0]!.judge([await blueprintToXlsx(lies)]);
    expect(mended!.flatMap((cells) => [...cells.values()])).not.toContain(planted);
    expect(disagreementsIn(random!, mended!)).toEqual([]);
  });
});

function disagreementsIn(random: RandomPlan, sheets: readonly SheetCells[]): string[] {
  const words = workbookWords(random.language);
  return [
    ...unmet([...verdictsByRules(random.plan, words), ...countsByRules(random.plan, words)], sheets),
    ...unmet(writtenResults(drawn(random)), sheets, asText),
  ];
}

/**
 * A pasted TRUE as a text is TRUE in Excel and 1 in LibreOffice, and a fraction has the decimal sign of its country.
 * No verdict hangs on either, since both are unreadable; only the hidden columns of texts hold them.
 */
const asText = (value: Scalar): Scalar =>
  typeof value === 'string'
    ? value
        .replace(/^TRUE$/, '1')
        .replace(/^FALSE$/, '0')
        .replace(/^(-?\d+),(\d+)$/, '$1.$2')
    : value;

(PATH === undefined ? describe : describe.skip)('these plans', () => {
  const all = sampled().map(({ plan }) => {
    const facts = factsOf(plan, DEFAULT_TEMPLATE);
    const findings = check(facts);
    return { plan, findings, verdicts: verdictsOf(facts, findings) };
  });

  test('break every rule that a plan can break', () => {
    const broken = new Set(all.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    // Structure is damaged in workbooks, never in plans: tests/examples and tests/usecases see to that.
    const rules = RULES.map(({ id }) => id).filter((id) => id !== 'structure-damaged');
    expect(rules.filter((id) => !broken.has(id))).toEqual([]);
  });

  test.each([
    ['matrix', [...MATRIX_VERDICTS, 'ok', 'excluded', null]],
    ['timeline', [...TIMELINE_VERDICTS, 'ok', null]],
    ['participants', [...PARTICIPANT_VERDICTS, 'ok', null]],
  ] as const)('show every word of the %s', (sheet, words) => {
    const shown = new Set<unknown>(all.flatMap(({ verdicts }) => [...verdicts[sheet].values()]));
    expect(words.filter((word) => !shown.has(word))).toEqual([]);
  });

  test('stand in every status', () => {
    const statuses = new Set(all.map(({ plan, findings }) => statusOf(plan, countFindings(findings))));
    expect([...statuses].sort()).toEqual(['changed', 'completed', 'in-progress', 'ready']);
  });
});
