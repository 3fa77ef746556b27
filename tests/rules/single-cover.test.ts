import { singleCover } from '../../src/rules/single-cover';
import { COMPLETE, completeBut, planWith } from '../support/plans';
import { at, testRule } from './rule-tester';

const alone = { place: at('matrix', 'K01', 'verdict'), data: { area: 'K01', participant: 'P01' } } as const;

testRule(singleCover, {
  silent: [
    { name: 'two people in every area', plan: COMPLETE },
    { name: 'nobody', plan: completeBut({ codes: { K01: { P01: null, P02: null } } }) },
    { name: 'one H, who does not hold the area', plan: completeBut({ codes: { K01: { P01: null } } }) },
    {
      name: 'one person in an excluded area',
      plan: completeBut({ areas: { K01: { decision: 'no' } }, codes: { K01: { P02: null } } }),
    },
    { name: 'one person in an undecided area', plan: planWith({ codes: { K01: { P01: 'A' } } }) },
  ],
  finds: [
    { name: 'one A', plan: completeBut({ codes: { K01: { P02: null } } }), findings: [alone] },
    { name: 'one D', plan: completeBut({ codes: { K01: { P01: 'D', P02: null } } }), findings: [alone] },
  ],
});
