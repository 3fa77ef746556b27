import { participantOverloaded } from '../../src/rules/participant-overloaded';
import { COMPLETE, completeBut } from '../support/plans';
import { at, testRule } from './rule-tester';

/** Ane is in K02 and K03 in the same weeks; K01 ends on the Friday before they begin. */
const limit = (loadLimit: number) => ({ project: { loadLimit } });

testRule(participantOverloaded, {
  silent: [
    { name: 'fewer areas at once than the limit', plan: COMPLETE },
    { name: 'exactly as many as the limit', plan: completeBut(limit(2)) },
    {
      name: 'areas that lie in different weeks',
      plan: completeBut({ ...limit(1), codes: { K02: { P01: null }, K03: { P02: null } } }),
    },
    {
      name: 'a slot without a name',
      plan: completeBut({ ...limit(1), participants: { P01: { name: '' }, P02: { name: '' } } }),
    },
    {
      name: 'areas that have no whole period',
      plan: completeBut({ ...limit(1), areas: { K02: { end: null }, K03: { end: '2027-02-14' } } }),
    },
  ],
  finds: [
    {
      name: 'one area more than the limit',
      plan: completeBut({ ...limit(1), codes: { K03: { P02: null } } }),
      findings: [
        { place: at('participants', 'P01', 'verdict'), data: { participant: 'P01', load: 2, limit: 1 } },
      ],
    },
    {
      name: 'areas that share only a week, not a day',
      plan: completeBut({ ...limit(2), areas: { K01: { start: '2027-03-12', end: '2027-03-14' } } }),
      findings: [
        { place: at('participants', 'P01', 'verdict'), data: { participant: 'P01', load: 3, limit: 2 } },
        { place: at('participants', 'P02', 'verdict'), data: { participant: 'P02', load: 3, limit: 2 } },
      ],
    },
  ],
});
