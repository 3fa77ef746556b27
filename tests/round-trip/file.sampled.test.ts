import fc from 'fast-check';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { randomPlan, type RandomPlan } from '../support/random-plan';
import { runs } from '../support/sampling';
import {
  countedFrom1904,
  renamedSheets,
  reorderedSheets,
  resavedByHucre,
  with1904Flag,
} from '../support/workbook-edits';
import { drawn, read, written } from './drawn';

/** A file is the plan that was drawn into it, and stays so when programs and people have had it in their hands. */
const property = (
  check: (random: RandomPlan) => Promise<void>,
  numRuns: number,
  plans: fc.Arbitrary<RandomPlan> = randomPlan,
): Promise<void> => fc.assert(fc.asyncProperty(plans, check), { numRuns: runs(numRuns) });

const withoutUnreadable = randomPlan.map(({ plan, ...random }): RandomPlan => ({
  ...random,
  plan: { ...plan, unreadable: [] },
}));

test('what was written is read, in either language', async () => {
  await property(async (random) => {
    const { plan, language, template } = await read(await written(random));
    expect(plan).toEqual(random.plan);
    expect({ language, template: template.id }).toEqual({
      language: random.language,
      template: random.plan.templateId,
    });
  }, 300);
});

test('renamed sheets, and tabs the other way round', async () => {
  await property(async (random) => {
    const { plan, locate } = await read(reorderedSheets(renamedSheets(await written(random))));
    expect(plan).toEqual(random.plan);
    expect(locate({ sheet: 'matrix', row: 'K02', column: 'decision' })).toEqual({
      sheet: 'Mit "ark" 3!',
      cell: 'C6',
    });
  }, 25);
});

test('saved by another program', async () => {
  await property(
    async (random) => {
      expect((await read(await resavedByHucre(await written(random)))).plan).toEqual(random.plan);
    },
    25,
    // It makes NaN of a number that is no date, where the format says that it is one.
    withoutUnreadable,
  );
});

test('counted from 1904', async () => {
  await property(
    async (random) => {
      const workbook = await blueprintToXlsx(countedFrom1904(drawn(random)));
      expect((await read(with1904Flag(workbook))).plan).toEqual(random.plan);
      // The sentinel alone tells it, too: a copied sheet keeps its values and loses the flag.
      expect((await read(workbook)).plan).toEqual(random.plan);
    },
    25,
    // A number that is no date in the one system may be one in the other.
    withoutUnreadable,
  );
});
