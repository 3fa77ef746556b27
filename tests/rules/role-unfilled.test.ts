import { roleUnfilled } from '../../src/rules/role-unfilled';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const noLeader = {
  place: at('overview', 'party-project-leader', 'verdict'),
  data: { role: 'project-leader' },
} as const;
const noFinance = {
  place: at('overview', 'party-finance-staff', 'verdict'),
  data: { role: 'finance-staff' },
} as const;

testRule(roleUnfilled, {
  silent: [
    { name: 'somebody for every party', plan: COMPLETE },
    {
      name: 'two people for one party',
      plan: completeBut({ participants: { P03: { name: 'Cia Prøve', role: 'finance-staff' } } }),
    },
  ],
  finds: [
    { name: 'every party, in the order of the task', plan: UNTOUCHED, findings: [noLeader, noFinance] },
    {
      name: 'a party whose only person took another role',
      plan: completeBut({ participants: { P02: { role: 'communication' } } }),
      findings: [noFinance],
    },
    {
      name: 'a party whose slot has the role but no name',
      plan: completeBut({ participants: { P01: { name: '' } } }),
      findings: [noLeader],
    },
    {
      name: 'a party whose only person has no role yet',
      plan: completeBut({ participants: { P01: { role: null } } }),
      findings: [noLeader],
    },
  ],
});
