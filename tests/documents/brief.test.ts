import type { IsoDate } from '../../src/domain/date';
import { factsOf } from '../../src/domain/facts';
import { LANGUAGES } from '../../src/domain/language';
import type { Plan } from '../../src/domain/plan';
import { briefOf, wholePeriod, type Brief } from '../../src/documents/brief';
import { readyPlan } from '../../src/examples/plans';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { COMPLETE, completeBut } from '../support/plans';
import { TINY } from '../support/tiny-template';
import { briefFrom } from './briefs';

const briefIn = (plan: Plan, id: 'P01' | 'P02' | 'P03' | 'P99'): Brief | null =>
  briefOf(factsOf(plan, TINY), 'da', id);

const short = ({ areas }: Brief): unknown[] =>
  areas.map(({ id, code, lead, others }) => [id, code, lead?.id ?? null, others.map((other) => other.id)]);

test('tells areas in order, with who answers and who else covers', () => {
  expect(short(briefIn(COMPLETE, 'P02')!)).toEqual([
    ['K01', 'H', 'P01', []],
    ['K02', 'A', 'P02', []],
    ['K03', 'D', 'P01', []],
  ]);
  expect(short(briefIn(COMPLETE, 'P01')!)).toEqual([
    ['K01', 'A', 'P01', []],
    ['K02', 'H', 'P02', []],
    ['K03', 'A', 'P01', ['P02']],
  ]);
});

test('an area that is not included is nobody’s business', () => {
  for (const decision of ['no', null] as const)
    expect(short(briefIn(completeBut({ areas: { K02: { decision } } }), 'P02')!)).toEqual([
      ['K01', 'H', 'P01', []],
      ['K03', 'D', 'P01', []],
    ]);
});

test('nobody is told to answer to two people, or to a slot without a name', () => {
  const two = completeBut({ participants: { P03: { name: 'Cilla' } }, codes: { K03: { P03: 'A' } } });
  expect(short(briefIn(two, 'P02')!).at(-1)).toEqual(['K03', 'D', null, ['P01', 'P03']]);
  const nameless = completeBut({ codes: { K03: { P01: null, P03: 'A' } } });
  expect(short(briefIn(nameless, 'P02')!).at(-1)).toEqual(['K03', 'D', null, []]);
});

test('there is no brief for an empty slot, or for one that does not exist', () => {
  expect([briefIn(COMPLETE, 'P03'), briefIn(COMPLETE, 'P99')]).toEqual([null, null]);
});

test('a named participant without areas has a brief that says so', () => {
  expect(briefIn(completeBut({ participants: { P03: { name: 'Cilla' } } }), 'P03')?.areas).toEqual([]);
});

test.each(LANGUAGES)('in %s, task, areas and phases go by their words in that language', (language) => {
  const { taskTitle, areas, municipality, confirmed } = briefFrom(language, 'P07');
  expect([municipality, confirmed]).toEqual(['Eksempelkøbing Kommune', 'yes']);
  expect([taskTitle, areas[1]?.name, areas[1]?.phase]).toEqual(
    language === 'da'
      ? [
          'Organisering af ØiR-integrationen mellem FBS og debitorsystemet',
          'Debitorsystemets regler',
          'Afklaring',
        ]
      : [
          'Organising the ØiR integration between FBS and the debtor system',
          'The debtor system’s rules',
          'Clarification',
        ],
  );
});

test('an area of one’s own goes by the name it was given', () => {
  const own = completeBut({
    areas: { E01: { name: 'Arkiv', side: 'shared', decision: 'yes' } },
    codes: { E01: { P01: 'A' } },
  });
  expect(briefIn(own, 'P01')?.areas.at(-1)).toMatchObject({
    id: 'E01',
    name: 'Arkiv',
    start: null,
    end: null,
  });
});

test.each<[IsoDate | null, IsoDate | null, boolean]>([
  ['2027-02-01', '2027-02-01', true],
  ['2027-02-01', '2027-03-01', true],
  ['2027-03-01', '2027-02-28', false],
  [null, '2027-02-28', false],
  ['2027-02-28', null, false],
])('a period from %s to %s is whole: %s', (start, end, whole) => {
  expect(wholePeriod({ start, end })).toEqual(whole ? { start, end } : null);
});

test.each(LANGUAGES)('in %s, everybody gets their areas of the matrix', (language) => {
  const plan = readyPlan(language);
  const facts = factsOf(plan, DEFAULT_TEMPLATE);
  for (const { id, name } of plan.participants) {
    const brief = briefOf(facts, language, id);
    expect(brief?.participant.name ?? '').toBe(name);
    expect(brief?.areas.map(({ id: area, code }) => [area, code]) ?? []).toEqual(
      plan.assignments.filter(({ participant }) => participant === id).map(({ area, code }) => [area, code]),
    );
  }
});

test('the language is the reader’s, not the workbook’s', () => {
  const facts = factsOf(readyPlan('da'), DEFAULT_TEMPLATE);
  expect(briefOf(facts, 'en', 'P09')?.areas[0]?.phase).toBe('Set-up');
});
