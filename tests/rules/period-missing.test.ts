import { periodMissing } from '../../src/rules/period-missing';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(periodMissing, {
  silent: [
    { name: 'no dates where nothing is included yet', plan: UNTOUCHED },
    { name: 'both dates', plan: COMPLETE },
    {
      name: 'an excluded area without dates',
      plan: completeBut({ areas: { K01: { decision: 'no', start: null, end: null } } }),
    },
  ],
  finds: [
    {
      name: 'no start',
      plan: completeBut({ areas: { K01: { start: null } } }),
      findings: [{ place: at('timeline', 'K01', 'start'), data: { area: 'K01', missing: 'start' } }],
    },
    {
      name: 'no end',
      plan: completeBut({ areas: { K02: { end: null } } }),
      findings: [{ place: at('timeline', 'K02', 'end'), data: { area: 'K02', missing: 'end' } }],
    },
    {
      name: 'neither',
      plan: completeBut({ areas: { K03: { start: null, end: null } } }),
      findings: [{ place: at('timeline', 'K03', 'start'), data: { area: 'K03', missing: 'both' } }],
    },
  ],
});
