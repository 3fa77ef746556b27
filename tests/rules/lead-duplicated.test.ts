import { leadDuplicated } from '../../src/rules/lead-duplicated';
import { COMPLETE, completeBut, planWith } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(leadDuplicated, {
  silent: [
    { name: 'one A in every area', plan: COMPLETE },
    { name: 'no A, which is another rule’s', plan: completeBut({ codes: { K01: { P01: 'D' } } }) },
    {
      name: 'two A in an excluded area',
      plan: completeBut({ areas: { K01: { decision: 'no' } }, codes: { K01: { P02: 'A' } } }),
    },
    { name: 'two A in an undecided area', plan: planWith({ codes: { K01: { P01: 'A', P02: 'A' } } }) },
  ],
  finds: [
    {
      name: 'two A',
      plan: completeBut({ codes: { K01: { P02: 'A' } } }),
      findings: [{ place: at('matrix', 'K01', 'verdict'), data: { area: 'K01', leads: ['P01', 'P02'] } }],
    },
    {
      name: 'every A, also under a slot without a name',
      plan: completeBut({ codes: { K02: { P01: 'A', P06: 'A' } } }),
      findings: [
        { place: at('matrix', 'K02', 'verdict'), data: { area: 'K02', leads: ['P01', 'P02', 'P06'] } },
      ],
    },
  ],
});
