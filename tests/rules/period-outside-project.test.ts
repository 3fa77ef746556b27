import { periodOutsideProject } from '../../src/rules/period-outside-project';
import { COMPLETE, completeBut } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(periodOutsideProject, {
  silent: [
    { name: 'periods that begin and end with the project', plan: COMPLETE },
    {
      name: 'a project without dates',
      plan: completeBut({ project: { start: null, end: null }, areas: { K01: { start: '2020-01-01' } } }),
    },
    {
      name: 'an area without dates',
      plan: completeBut({ areas: { K01: { start: null, end: null } } }),
    },
    {
      name: 'an excluded area',
      plan: completeBut({ areas: { K01: { decision: 'no', start: '2027-01-31', end: '2027-03-13' } } }),
    },
  ],
  finds: [
    {
      name: 'a start on the day before the project’s',
      plan: completeBut({ areas: { K01: { start: '2027-01-31' } } }),
      findings: [{ place: at('timeline', 'K01', 'start'), data: { area: 'K01', beyond: 'start' } }],
    },
    {
      name: 'an end on the day after the project’s',
      plan: completeBut({ areas: { K02: { end: '2027-03-13' } } }),
      findings: [{ place: at('timeline', 'K02', 'end'), data: { area: 'K02', beyond: 'end' } }],
    },
    {
      name: 'both',
      plan: completeBut({ areas: { K03: { start: '2027-01-31', end: '2027-03-13' } } }),
      findings: [{ place: at('timeline', 'K03', 'start'), data: { area: 'K03', beyond: 'both' } }],
    },
    {
      name: 'an end beyond, where the project has no start and the area neither',
      plan: completeBut({ project: { start: null }, areas: { K01: { start: null, end: '2027-03-13' } } }),
      findings: [{ place: at('timeline', 'K01', 'end'), data: { area: 'K01', beyond: 'end' } }],
    },
    {
      name: 'a start beyond, where the project has no end',
      plan: completeBut({
        project: { end: null },
        areas: { K01: { start: '2027-01-31', end: '2030-01-01' } },
      }),
      findings: [{ place: at('timeline', 'K01', 'start'), data: { area: 'K01', beyond: 'start' } }],
    },
  ],
});
