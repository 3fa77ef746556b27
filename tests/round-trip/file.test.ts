import fc from 'fast-check';
import type { Place } from '../../src/domain/place';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import type { Interpretation } from '../../src/blueprint/interpret';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { randomPlan, randomPlanWithReadableText, type RandomPlan } from '../support/random-plan';
import { interpreted } from '../support/readings';
import { recalculate } from '../support/recalculate';
import { describeWithSoffice } from '../support/soffice';
import {
  countedFrom1904,
  renamedSheets,
  reorderedSheets,
  resavedByHucre,
  with1904Flag,
} from '../support/workbook-edits';

/** A file is the plan that was drawn into it, and stays so when programs and people have had it in their hands. */
const drawn = ({ plan, language }: RandomPlan): Blueprint =>
  describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords(language) });

const written = (random: RandomPlan): Promise<Uint8Array> => blueprintToXlsx(drawn(random));

async function read(bytes: Uint8Array): Promise<Interpretation> {
  const reading = await createXlsxWorkbook(bytes).read();
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return interpreted(reading.value);
}

const property = (
  check: (random: RandomPlan) => Promise<void>,
  numRuns: number,
  plans: fc.Arbitrary<RandomPlan> = randomPlan,
): Promise<void> => fc.assert(fc.asyncProperty(plans, check), { numRuns });

const PATIENCE_MS = 240_000;
const withoutUnreadable = randomPlan.map(({ plan, ...random }): RandomPlan => ({
  ...random,
  plan: { ...plan, unreadable: [] },
}));

test(
  'what was written is read, in either language',
  async () => {
    await property(async (random) => {
      const { plan, language, template } = await read(await written(random));
      expect(plan).toEqual(random.plan);
      expect({ language, template: template.id }).toEqual({
        language: random.language,
        template: random.plan.templateId,
      });
    }, 300);
  },
  PATIENCE_MS,
);

test(
  'renamed sheets, and tabs the other way round',
  async () => {
    await property(async (random) => {
      const { plan, whereabouts } = await read(reorderedSheets(renamedSheets(await written(random))));
      expect(plan).toEqual(random.plan);
      expect(whereabouts.locate({ sheet: 'matrix', row: 'K02', column: 'decision' })).toEqual({
        sheet: 'Mit "ark" 3!',
        cell: 'E6',
      });
    }, 25);
  },
  PATIENCE_MS,
);

test(
  'saved by another program',
  async () => {
    await property(
      async (random) => {
        expect((await read(await resavedByHucre(await written(random)))).plan).toEqual(random.plan);
      },
      25,
      // It makes NaN of a number that is no date, where the format says that it is one.
      withoutUnreadable,
    );
  },
  PATIENCE_MS,
);

test(
  'counted from 1904',
  async () => {
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
  },
  PATIENCE_MS,
);

describeWithSoffice('saved by LibreOffice', () => {
  test(
    'it is the same plan still',
    async () => {
      const seed = 1977;
      const plans = fc.sample(randomPlanWithReadableText, { seed, numRuns: 40 });
      const workbooks: Uint8Array[] = [];
      for (const random of plans) workbooks.push(await written(random));
      const saved = await recalculate(workbooks);
      for (const [index, { plan }] of plans.entries())
        expect({ seed, path: index, ...(await read(saved[index]!)).plan }).toEqual({
          seed,
          path: index,
          ...plan,
          unreadable: plan.unreadable.map(({ place, value }) => ({
            place,
            // In a cell that has a number format LibreOffice saves TRUE as 1.
            value: typeof value === 'boolean' && hasNumberFormat(place) ? Number(value) : value,
          })),
        });
    },
    PATIENCE_MS,
  );
});

const hasNumberFormat = ({ row = '', column = '' }: Place): boolean =>
  ['start', 'end', 'date'].includes(column === 'value' ? row : column);
