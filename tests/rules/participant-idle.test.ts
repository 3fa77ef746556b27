import { participantIdle } from '../../src/rules/participant-idle';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const idle = { place: at('participants', 'P03', 'verdict'), data: { participant: 'P03' } } as const;
const cia = { name: 'Cia Prøve' };

testRule(participantIdle, {
  silent: [
    { name: 'empty slots', plan: UNTOUCHED },
    { name: 'everybody in some area', plan: COMPLETE },
    {
      name: 'a plan that has just been made, in which nobody can have any area yet',
      plan: planWith({ participants: { P01: cia, P02: { name: 'Bo Prøve', role: 'finance-staff' } } }),
    },
    {
      name: 'codes of which none counts yet, in areas that nobody has decided',
      plan: planWith({ participants: { P01: cia, P02: { name: 'Bo' } }, codes: { K01: { P02: 'A' } } }),
    },
    {
      name: 'an area that nobody with a name has',
      plan: planWith({
        participants: { P01: cia },
        areas: { K01: { decision: 'yes' } },
        codes: { K01: { P02: 'A' } },
      }),
    },
    {
      name: 'a project owner',
      plan: completeBut({ participants: { P03: { ...cia, role: 'project-owner' } } }),
    },
    {
      name: 'a slot without a name, which is another rule’s',
      plan: completeBut({ participants: { P03: { role: 'other' } } }),
    },
    {
      name: 'somebody who only obtains information',
      plan: completeBut({ participants: { P03: cia }, codes: { K01: { P03: 'H' } } }),
    },
  ],
  finds: [
    {
      name: 'somebody whose only code cannot be read',
      plan: completeBut({
        participants: { P03: cia },
        unreadable: [{ place: at('matrix', 'K01', 'P03'), value: 'dækker' }],
      }),
      findings: [idle],
    },
    {
      name: 'a name without a code',
      plan: completeBut({ participants: { P03: cia } }),
      findings: [idle],
    },
    {
      name: 'everybody else, from the first area that is given to somebody',
      plan: planWith({
        participants: { P03: cia, P02: { name: 'Bo' } },
        areas: { K01: { decision: 'yes' } },
        codes: { K01: { P02: 'H' } },
      }),
      findings: [idle],
    },
    {
      name: 'a project leader, who is no project owner',
      plan: completeBut({ participants: { P03: { ...cia, role: 'project-leader' } } }),
      findings: [idle],
    },
    {
      name: 'codes in excluded and undecided areas only',
      plan: completeBut({
        participants: { P03: cia },
        areas: { K01: { decision: 'no' }, K02: { decision: null } },
        codes: { K01: { P03: 'A' }, K02: { P03: 'D' } },
      }),
      findings: [idle],
    },
  ],
});
