import fc from 'fast-check';
import { CHECKS } from '../../src/rules/steps';
import { LANGUAGES } from '../../src/domain/language';
import { workbookWords } from '../../src/strings/workbook';
import { GNUMERIC, LOCALEDEF } from '../programs/gnumeric';
import { describeWith } from '../programs/programs';
import type { SheetCells } from '../support/sheet-cells';
import { LIBREOFFICE } from '../programs/soffice';
import { startUniver } from '../support/univer';
import { SHEET_ORDER, unmet, type Expectation } from './expectations';
import { expectedOf } from './expected-of-file';
import { hostilePlan, hostileWorkbook, type HostileCell } from './hostile-plans';
import { GNUMERICS, inBatches, LIBREOFFICES } from './judges';
import { isBeyond } from './known-errors';
import { neededFormulas } from './needed-formulas';

/**
 * Whatever somebody pastes into an input cell, every spreadsheet says of the file what `check` says of that very
 * file. HOLDPLAN_SEED=… HOLDPLAN_PATH=… replays one plan alone. Every other plan is another file's, so that two can be
 * judged side by side.
 */
const SEED = Number(process.env.HOLDPLAN_SEED ?? 20270219);
const PATH = process.env.HOLDPLAN_PATH;
const PLANS = PATH === undefined ? Number(process.env.HOLDPLAN_PLANS ?? 500) : 1;
/** Univer takes seconds where the others take tenths. */
const PLANS_FOR_UNIVER = Math.ceil(Math.min(PLANS, Number(process.env.HOLDPLAN_UNIVER_PLANS ?? 30)) / 2);
const BATCH = 40;

interface Case {
  readonly name: string;
  readonly workbook: Uint8Array;
  readonly cells: readonly HostileCell[];
  readonly expected: readonly Expectation[];
}

export type Half = 'even' | 'odd';

const cases = async (half: Half): Promise<Case[]> => {
  const plans = fc.sample(hostilePlan, {
    seed: SEED,
    numRuns: PLANS,
    ...(PATH !== undefined && { path: PATH }),
  });
  const made: Case[] = [];
  for (const [index, plan] of plans.entries()) {
    if (PATH === undefined && (index % 2 === 0) !== (half === 'even')) continue;
    const { workbook, cells, story } = await hostileWorkbook(plan);
    const name = `HOLDPLAN_SEED=${SEED} HOLDPLAN_PATH=${PATH ?? index} (${plan.language}) ${story}`;
    made.push({ name, workbook, cells, expected: await expectedOf(workbook) });
  }
  return made;
};

/** Those of which a judge may be asked. */
const within = (judge: string, made: readonly Case[]): readonly Case[] =>
  made.filter(({ cells }) => !cells.some(({ typed, kind }) => isBeyond(judge, typed, kind)));

/** How a plan is told of which a judge says something else. */
function partedFrom({ name, expected }: Case, judged: readonly SheetCells[]): readonly string[] {
  const cells = unmet(expected, judged);
  return cells.length === 0 ? [] : [`${name}\n  ${cells.slice(0, 12).join('\n  ')}`];
}

function expectAgreement(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${found.length} plans disagree:\n${found.slice(0, 40).join('\n')}`);
}

export const hostilePlansAreJudged = (half: Half): void =>
  describeWith(
    [LIBREOFFICE, GNUMERIC, LOCALEDEF],
    `whatever stands in the input cells (${half} plans)`,
    () => {
      let made: readonly Case[] = [];
      beforeAll(async () => {
        made = await cases(half);
      });

      test.each([...LIBREOFFICES, ...GNUMERICS].map((judge) => [judge.name, judge] as const))(
        '%s and the rules say the same of it',
        async (_, judge) => {
          const found: string[] = [];
          await inBatches(within(judge.name, made), BATCH, async (batch) => {
            const judged = await judge.judge(batch.map(({ workbook }) => workbook));
            batch.forEach((one, index) => found.push(...partedFrom(one, judged[index]!)));
          });
          expectAgreement(found);
        },
      );

      test('Univer and the rules say the same of it', async () => {
        const univer = await startUniver();
        const found: string[] = [];
        try {
          for (const one of within('Univer', made).slice(0, PLANS_FOR_UNIVER)) {
            const cells = one.expected.map(({ sheet, address }) => ({
              sheet: SHEET_ORDER.indexOf(sheet),
              address,
            }));
            const judged = await univer.recalculate(one.workbook, (formulas, sheetNames) =>
              neededFormulas(formulas, sheetNames, cells),
            );
            found.push(...partedFrom(one, judged));
          }
        } finally {
          univer.dispose();
        }
        expectAgreement(found);
      });

      (PATH === undefined ? test : test.skip)(
        'these plans stand in every status, and break every rule counted',
        () => {
          const expected = made.flatMap((one) => one.expected);
          const statuses = new Set(
            expected.filter(({ address }) => address === 'C3').map(({ value }) => value),
          );
          const broken = new Set(
            expected.filter(({ value }) => Number(value) > 0).map(({ because }) => because),
          );
          expect(LANGUAGES.flatMap((language) => Object.values(workbookWords(language).statuses))).toEqual(
            expect.arrayContaining([...statuses]),
          );
          expect(statuses.size).toBe(2 * 4);
          // Whoever only types damages nothing.
          const counted = CHECKS.filter((line) => line !== 'structure-damaged');
          expect(counted.filter((line) => !broken.has(`findings of ${line}`))).toEqual([]);
          expect(within('Gnumeric', made).length).toBeGreaterThan(0.9 * made.length);
        },
      );
    },
  );
