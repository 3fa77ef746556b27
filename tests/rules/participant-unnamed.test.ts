import { participantUnnamed } from '../../src/rules/participant-unnamed';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const unnamedArea = { place: at('matrix', 'E01', 'name'), data: { slot: 'E01' } } as const;

testRule(participantUnnamed, {
  silent: [
    { name: 'slots that nobody has touched', plan: UNTOUCHED },
    { name: 'a complete plan, whose areas are named by the template', plan: COMPLETE },
    { name: 'a name and nothing else', plan: planWith({ participants: { P03: { name: 'Cia Prøve' } } }) },
    { name: 'an own area with a name', plan: planWith({ areas: { E01: { name: 'Kasserapport' } } }) },
    {
      name: 'a code under an empty slot, which is another rule’s',
      plan: planWith({ codes: { K01: { P03: 'H' } } }),
    },
  ],
  finds: [
    {
      name: 'a participant with a role but no name',
      plan: planWith({ participants: { P03: { role: 'other' } } }),
      findings: [{ place: at('participants', 'P03', 'name'), data: { slot: 'P03' } }],
    },
    {
      name: 'a participant whose row holds only something that cannot be read',
      plan: planWith({ unreadable: [{ place: at('participants', 'P04', 'role'), value: 'chef' }] }),
      findings: [{ place: at('participants', 'P04', 'name'), data: { slot: 'P04' } }],
    },
    {
      name: 'an own area that was decided before it was named',
      plan: planWith({ areas: { E01: { decision: 'no' } } }),
      findings: [unnamedArea],
    },
    {
      name: 'an own area in which only a code stands',
      plan: completeBut({ codes: { E01: { P01: 'D' } } }),
      findings: [unnamedArea],
    },
    {
      name: 'participants before areas',
      plan: planWith({ areas: { E01: { reason: 'senere' } }, participants: { P02: { unit: 'Stab' } } }),
      findings: [{ place: at('participants', 'P02', 'name'), data: { slot: 'P02' } }, unnamedArea],
    },
  ],
});
