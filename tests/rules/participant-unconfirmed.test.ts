import { participantUnconfirmed } from '../../src/rules/participant-unconfirmed';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const unconfirmed = { place: at('participants', 'P02', 'confirmed'), data: { participant: 'P02' } } as const;

testRule(participantUnconfirmed, {
  silent: [
    { name: 'empty slots', plan: UNTOUCHED },
    { name: 'everybody has confirmed', plan: COMPLETE },
    {
      name: 'a name without areas, who has nothing to confirm',
      plan: completeBut({ participants: { P03: { name: 'Cia Prøve' } } }),
    },
    {
      name: 'a code under a slot without a name',
      plan: completeBut({ codes: { K01: { P03: 'H' } } }),
    },
  ],
  finds: [
    {
      name: 'somebody who has not answered',
      plan: completeBut({ participants: { P02: { confirmed: null } } }),
      findings: [unconfirmed],
    },
    {
      name: 'somebody who has said no',
      plan: completeBut({ participants: { P02: { confirmed: 'no' } } }),
      findings: [unconfirmed],
    },
  ],
});
