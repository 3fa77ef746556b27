import { assignmentOutOfScope } from '../../src/rules/assignment-out-of-scope';
import { COMPLETE, completeBut, planWith } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(assignmentOutOfScope, {
  silent: [
    { name: 'codes of named people in included areas', plan: COMPLETE },
    { name: 'codes in an undecided area', plan: completeBut({ areas: { K01: { decision: null } } }) },
    {
      name: 'an excluded area without codes',
      plan: completeBut({ areas: { K01: { decision: 'no' } }, codes: { K01: { P01: null, P02: null } } }),
    },
    {
      name: 'a mark that cannot be read in an excluded area, which is another rule’s',
      plan: planWith({
        areas: { K01: { decision: 'no' } },
        unreadable: [{ place: at('matrix', 'K01', 'P01'), value: 'x' }],
      }),
    },
  ],
  finds: [
    {
      name: 'every code in an area marked Nej',
      plan: completeBut({ areas: { K01: { decision: 'no', reason: 'Findes ikke her' } } }),
      findings: [
        {
          place: at('matrix', 'K01', 'P01'),
          data: { area: 'K01', participant: 'P01', because: 'area-excluded' },
        },
        {
          place: at('matrix', 'K01', 'P02'),
          data: { area: 'K01', participant: 'P02', because: 'area-excluded' },
        },
      ],
    },
    {
      name: 'a code under an empty slot',
      plan: completeBut({ codes: { K02: { P06: 'H' } } }),
      findings: [
        {
          place: at('matrix', 'K02', 'P06'),
          data: { area: 'K02', participant: 'P06', because: 'participant-empty' },
        },
      ],
    },
    {
      name: 'a code under a slot with a role but no name, in an undecided area',
      plan: planWith({ participants: { P01: { role: 'other' } }, codes: { K01: { P01: 'D' } } }),
      findings: [
        {
          place: at('matrix', 'K01', 'P01'),
          data: { area: 'K01', participant: 'P01', because: 'participant-empty' },
        },
      ],
    },
    {
      name: 'the excluded area first, where both are true',
      plan: planWith({ areas: { K03: { decision: 'no' } }, codes: { K03: { P05: 'A' } } }),
      findings: [
        {
          place: at('matrix', 'K03', 'P05'),
          data: { area: 'K03', participant: 'P05', because: 'area-excluded' },
        },
      ],
    },
    {
      name: 'a code of a participant that the plan does not have',
      plan: { ...planWith({}), assignments: [{ area: 'K01', participant: 'P99', code: 'D' }] },
      findings: [
        {
          place: at('matrix', 'K01', 'P99'),
          data: { area: 'K01', participant: 'P99', because: 'participant-empty' },
        },
      ],
    },
  ],
});
