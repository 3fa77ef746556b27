import { systemUncovered } from '../../src/rules/system-uncovered';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const noLending = {
  place: at('overview', 'system-lending', 'verdict'),
  data: { system: 'lending' },
} as const;
const noLedger = { place: at('overview', 'system-ledger', 'verdict'), data: { system: 'ledger' } } as const;

testRule(systemUncovered, {
  silent: [
    { name: 'every system reached', plan: COMPLETE },
    {
      name: 'a system that another covered area still reaches',
      plan: completeBut({ areas: { K02: { decision: 'no' } } }),
    },
    { name: 'a system reached by D alone', plan: completeBut({ codes: { K01: { P01: 'D' } } }) },
  ],
  finds: [
    { name: 'every system, in the order of the task', plan: UNTOUCHED, findings: [noLending, noLedger] },
    {
      name: 'a system whose only area is excluded, though its codes still stand',
      plan: completeBut({ areas: { K01: { decision: 'no' } } }),
      findings: [noLending],
    },
    {
      name: 'a system whose only area is not decided',
      plan: completeBut({ areas: { K01: { decision: null } } }),
      findings: [noLending],
    },
    {
      name: 'a system into which people only look',
      plan: completeBut({ codes: { K01: { P01: 'H' } } }),
      findings: [noLending],
    },
    {
      name: 'a system one of whose areas is uncovered and the other excluded',
      plan: completeBut({ areas: { K03: { decision: 'no' } }, codes: { K02: { P02: 'H' } } }),
      findings: [noLedger],
    },
  ],
});
