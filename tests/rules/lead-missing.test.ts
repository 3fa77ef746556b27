import { leadMissing } from '../../src/rules/lead-missing';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const leaderless = { place: at('matrix', 'K03', 'verdict'), data: { area: 'K03' } } as const;

testRule(leadMissing, {
  silent: [
    { name: 'areas that nobody has included yet', plan: UNTOUCHED },
    { name: 'one A in every area', plan: COMPLETE },
    { name: 'two A, which is another rule’s', plan: completeBut({ codes: { K03: { P02: 'A' } } }) },
    {
      name: 'an excluded area without A',
      plan: completeBut({ areas: { K03: { decision: 'no' } }, codes: { K03: { P01: null } } }),
    },
  ],
  finds: [
    { name: 'D without A', plan: completeBut({ codes: { K03: { P01: 'D' } } }), findings: [leaderless] },
    {
      name: 'nobody at all',
      plan: planWith({ areas: { K03: { decision: 'yes' } } }),
      findings: [leaderless],
    },
  ],
});
