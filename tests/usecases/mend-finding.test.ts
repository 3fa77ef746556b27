import fc from 'fast-check';
import { dateToSerial, type IsoDate } from '../../src/domain/date';
import type { Plan } from '../../src/domain/plan';
import { readyPlan } from '../../src/examples/plans';
import type { Finding } from '../../src/rules/rule';
import { openReading, type OpenedPlan } from '../../src/usecases/check-workbook';
import { mendFor, type Mend } from '../../src/usecases/mend-finding';
import { inputCells } from '../support/plan-cells';
import { randomPlan } from '../support/random-plan';
import { given } from './deps';
import { opened, findingOf, MARCH_1 } from './mends';

describe('the other mends', () => {
  const withArea = (start: IsoDate | null, end: IsoDate | null): Plan => ({
    ...readyPlan('da'),
    areas: readyPlan('da').areas.map((area) => (area.id === 'K05' ? { ...area, start, end } : area)),
  });

  test('a period that is the wrong way round is turned', () => {
    const plan = opened(withArea('2027-03-12', '2027-03-01'));
    const [late, early] = [dateToSerial('2027-03-12'), MARCH_1];
    expect(mendFor(plan, findingOf(plan, 'period-reversed'))!.steps).toEqual([
      { place: { sheet: 'timeline', row: 'K05', column: 'start' }, from: late, to: early },
      { place: { sheet: 'timeline', row: 'K05', column: 'end' }, from: early, to: late },
    ]);
  });

  test.each([
    ['mailto:ane@b.dk', 'ane@b.dk'],
    ['MAILTO:ane@b.dk?subject=Hej', 'ane@b.dk'],
    ['ane@b.dk;', 'ane@b.dk'],
    ['ane@b.dk.', 'ane@b.dk'],
    ['Ane Eksempel <ane@b.dk>', 'ane@b.dk'],
    ['"Eksempel, Ane" <mailto:ane@b.dk>;', 'ane@b.dk'],
    ['<ane@b.dk>', 'ane@b.dk'],
    ['ane@b,dk', 'ane@b.dk'],
    ['ane@bådklub,dk;', 'ane@bådklub.dk'],
    ['ane', null],
    ['ane@b', null],
    ['ane@b.dk; bo@b.dk', null],
    ['ane@b.dk,bo', null],
    ['a@b.dk <c@d.dk>, e@f.dk', null],
    ['ane @b.dk', null],
  ])('e-mail %s → %s', (email, to) => {
    const ready = readyPlan('da');
    const [ane, ...others] = ready.participants;
    const plan = opened({ ...ready, participants: [{ ...ane!, email }, ...others] });
    const mend = mendFor(plan, findingOf(plan, 'email-invalid'));
    const place = { sheet: 'participants', row: 'P01', column: 'email' };
    expect(mend?.steps ?? null).toEqual(to === null ? null : [{ place, from: email, to }]);
  });

  test('what asks for a decision is left to people', () => {
    const decided = new Set<Finding['rule']>(['value-unknown', 'period-reversed', 'email-invalid']);
    fc.assert(
      fc.property(randomPlan, ({ plan, language }) => {
        const read = opened(plan, language);
        for (const finding of read.checked.findings)
          if (!decided.has(finding.rule)) expect(mendFor(read, finding)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

test('any mend of any plan takes its own finding away, adds none of its kind, and touches input cells only', () => {
  fc.assert(
    fc.property(randomPlan, ({ plan, language }) => {
      const read = opened(plan, language);
      const inputs = new Set(inputCells(plan).map(({ place }) => JSON.stringify(place)));
      for (const finding of read.checked.findings) {
        const mend = mendFor(read, finding);
        if (!mend) continue;
        for (const { place, from, to } of mend.steps) {
          expect(inputs).toContain(JSON.stringify(place));
          expect(to).not.toEqual(from);
        }
        const after = patched(read, mend);
        const same = ({ rule, place }: Finding) =>
          rule === finding.rule && JSON.stringify(place) === JSON.stringify(finding.place);
        expect(after.findings.some(same)).toBe(false);
        expect(after.plan.unreadable.length).toBeLessThanOrEqual(plan.unreadable.length);
      }
    }),
    { numRuns: 40 },
  );
});

/** The plan as it would be read after the mend. */
function patched({ reading, interpretation }: OpenedPlan, { steps }: Mend) {
  const regions = new Map(reading.regions);
  for (const { place, to } of steps) {
    const { region, rows, columns } = Object.values(interpretation.tables).find(
      (table) => table.sheet === place.sheet && table.rows.has(place.row!),
    )!;
    const [row, column] = [rows.get(place.row!), columns.get(place.column!)];
    const { values } = regions.get(region!.name)!;
    regions.set(region!.name, {
      ...region!,
      values: values.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? to : cell)) : cells,
      ),
    });
  }
  return given(openReading({ ...reading, regions })).checked;
}
