import { exclusionUnexplained } from '../../src/rules/exclusion-unexplained';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const unexplained = { place: at('matrix', 'K02', 'reason'), data: { area: 'K02' } } as const;

testRule(exclusionUnexplained, {
  silent: [
    { name: 'undecided areas', plan: UNTOUCHED },
    { name: 'Ja, which needs no reason', plan: COMPLETE },
    {
      name: 'Nej with a reason',
      plan: completeBut({ areas: { K02: { decision: 'no', reason: 'Findes ikke her' } } }),
    },
  ],
  finds: [
    {
      name: 'Nej without a reason',
      plan: completeBut({ areas: { K02: { decision: 'no' } } }),
      findings: [unexplained],
    },
    {
      name: 'spaces, which explain nothing',
      plan: completeBut({ areas: { K02: { decision: 'no', reason: ' \n' } } }),
      findings: [unexplained],
    },
  ],
});
