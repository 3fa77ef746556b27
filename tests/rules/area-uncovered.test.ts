import { areaUncovered } from '../../src/rules/area-uncovered';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const uncovered = { place: at('matrix', 'K01', 'verdict'), data: { area: 'K01' } } as const;

testRule(areaUncovered, {
  silent: [
    { name: 'areas that nobody has included yet', plan: UNTOUCHED },
    { name: 'A in every area', plan: COMPLETE },
    { name: 'D alone', plan: completeBut({ codes: { K01: { P01: 'D', P02: null } } }) },
    {
      name: 'an excluded area without people',
      plan: completeBut({ areas: { K01: { decision: 'no' } }, codes: { K01: { P01: null, P02: null } } }),
    },
  ],
  finds: [
    {
      name: 'nobody at all',
      plan: planWith({ areas: { K01: { decision: 'yes' } } }),
      findings: [uncovered],
    },
    {
      name: 'people who only obtain information',
      plan: completeBut({ codes: { K01: { P01: 'H' } } }),
      findings: [uncovered],
    },
    {
      name: 'a code that cannot be read, which covers nothing',
      plan: planWith({
        areas: { K01: { decision: 'yes' } },
        unreadable: [{ place: at('matrix', 'K01', 'P01'), value: 'a?' }],
      }),
      findings: [uncovered],
    },
  ],
});
