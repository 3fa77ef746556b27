import fc from 'fast-check';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Scalar } from '../../src/blueprint/blueprint';
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
import { randomPlanWithReadableText, type RandomPlan } from '../support/random-plan';
import { recalculate } from '../support/recalculate';
import { sheetCells, type SheetCells } from '../support/sheet-cells';
import { describeWithSoffice } from '../support/soffice';
import { TRAPS } from './traps';
import { verdictsByRules, writtenResults, type Expectation } from './expectations';

/**
 * LibreOffice is the one who works out what the formulas say; the rules in TypeScript say what they should. A
 * plan on which the two part is told with its seed and path: HOLDPLAN_SEED=… HOLDPLAN_PATH=… replays it alone.
 */
const SEED = Number(process.env.HOLDPLAN_SEED ?? 20270203);
const PATH = process.env.HOLDPLAN_PATH;
const PLANS = PATH === undefined ? Number(process.env.HOLDPLAN_PLANS ?? 300) : 1;
/** As many LibreOffices as CI has processors; each takes the next batch when it is done. */
const AT_ONCE = 2;
const BATCH = 40;
const PATIENCE_MS = 900_000;

const sampled = (): RandomPlan[] =>
  fc.sample(randomPlanWithReadableText, {
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

describeWithSoffice('LibreOffice and the rules', () => {
  /** Each plan on which the two part, under what it is called, with what was found. */
  async function disagreements(plans: readonly (readonly [name: string, random: RandomPlan])[]) {
    const found: string[] = [];
    await inBatches(plans, async (batch) => {
      const workbooks: Uint8Array[] = [];
      for (const [, random] of batch) workbooks.push(await blueprintToXlsx(drawn(random)));
      const recalculated = await recalculate(workbooks);
      batch.forEach(([name, random], index) => {
        const cells = disagreementsIn(random, sheetCells(recalculated[index]!));
        if (cells.length > 0) found.push(`${name}\n  ${cells.slice(0, 12).join('\n  ')}`);
      });
    });
    return found;
  }

  test(
    'say the same of every plan, in every cell',
    async () => {
      const found = await disagreements(
        sampled().map((random, index) => [
          `HOLDPLAN_SEED=${SEED} HOLDPLAN_PATH=${PATH ?? index} (${random.language})`,
          random,
        ]),
      );
      if (found.length > 0)
        throw new Error(`${found.length} plans disagree:\n${found.slice(0, 40).join('\n')}`);
    },
    PATIENCE_MS,
  );

  test(
    'say the same of the examples, and of plans on which they have parted before',
    async () => {
      const found = await disagreements(TRAPS.map((trap) => [trap.name, trap]));
      if (found.length > 0) throw new Error(found.join('\n'));
    },
    PATIENCE_MS,
  );

  test(
    'LibreOffice does work the formulas out: a wrong result that we plant is mended',
    async () => {
      const [random] = fc.sample(randomPlanWithReadableText, { seed: SEED, numRuns: 1 });
      const blueprint = drawn(random!);
      const planted = 'Plantet';
      const lies = {
        ...blueprint,
        sheets: blueprint.sheets.map((sheet) => ({
          ...sheet,
          blocks: sheet.blocks.map((block) => ({
            ...block,
            contents: block.contents.map((row) =>
              row.map((content) =>
                typeof content === 'object' && content !== null ? { ...content, result: planted } : content,
              ),
            ),
          })),
        })),
      };
      const [mended] = await recalculate([await blueprintToXlsx(lies)]);
      expect(sheetCells(mended!).flatMap((cells) => [...cells.values()])).not.toContain(planted);
      expect(disagreementsIn(random!, sheetCells(mended!))).toEqual([]);
    },
    PATIENCE_MS,
  );
});

function disagreementsIn(random: RandomPlan, sheets: readonly SheetCells[]): string[] {
  const blueprint = drawn(random);
  const position = new Map(blueprint.sheets.map(({ key }, index) => [key, index]));
  const differs = ({ sheet, address, value }: Expectation): boolean =>
    joined(sheets[position.get(sheet)!]!.get(address) ?? '') !== joined(value);
  return [...verdictsByRules(random.plan, workbookWords(random.language)), ...writtenResults(blueprint)]
    .filter(differs)
    .map(({ sheet, address, value, because }) => {
      const shown = JSON.stringify(sheets[position.get(sheet)!]!.get(address) ?? '');
      return `${sheet}!${address} shows ${shown}, not ${JSON.stringify(value)}: ${because.slice(0, 300)}`;
    });
}

/** A pasted TRUE joined to a text is TRUE in Excel and 1 in LibreOffice: the one difference that is not ours. */
const joined = (value: Scalar): Scalar =>
  typeof value === 'string'
    ? value.replace(/(?<=^|\|)TRUE(?=$|\|)/g, '1').replace(/(?<=^|\|)FALSE(?=$|\|)/g, '0')
    : value;

async function inBatches<T>(
  plans: readonly T[],
  work: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const size = Math.min(BATCH, Math.ceil(plans.length / AT_ONCE));
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < plans.length) {
      const first = next;
      next += size;
      await work(plans.slice(first, next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

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
