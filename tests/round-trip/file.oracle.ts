import fc from 'fast-check';
import type { Place } from '../../src/domain/place';
import { recalculate } from '../programs/recalculate';
import { describeWithSoffice } from '../programs/soffice';
import { randomPlanWithReadableText } from '../support/random-plan';
import { read, written } from './drawn';

describeWithSoffice('saved by LibreOffice', () => {
  test('it is the same plan still', async () => {
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
  });
});

const hasNumberFormat = ({ row = '', column = '' }: Place): boolean =>
  ['start', 'end', 'date'].includes(column === 'value' ? row : column);
