import { periodReversed } from '../../src/rules/period-reversed';
import { COMPLETE, completeBut } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(periodReversed, {
  silent: [
    { name: 'periods the right way round', plan: COMPLETE },
    {
      name: 'a single day',
      plan: completeBut({ areas: { K01: { start: '2027-02-12', end: '2027-02-12' } } }),
    },
    { name: 'an end alone', plan: completeBut({ areas: { K01: { start: null, end: '2027-02-01' } } }) },
    { name: 'a start alone', plan: completeBut({ areas: { K01: { start: '2027-03-12', end: null } } }) },
    {
      name: 'an excluded area',
      plan: completeBut({ areas: { K01: { decision: 'no', start: '2027-02-12', end: '2027-02-11' } } }),
    },
  ],
  finds: [
    {
      name: 'an end on the day before the start',
      plan: completeBut({ areas: { K01: { start: '2027-02-12', end: '2027-02-11' } } }),
      findings: [
        {
          place: at('timeline', 'K01', 'end'),
          data: { area: 'K01', start: '2027-02-12', end: '2027-02-11' },
        },
      ],
    },
  ],
});
