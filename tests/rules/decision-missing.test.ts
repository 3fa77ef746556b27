import { decisionMissing } from '../../src/rules/decision-missing';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const undecided = (area: 'K01' | 'K02' | 'K03' | 'E01') => ({
  place: at('matrix', area, 'decision'),
  data: { area },
});

testRule(decisionMissing, {
  silent: [
    { name: 'Ja everywhere, and own slots that nobody uses', plan: COMPLETE },
    { name: 'a Nej', plan: completeBut({ areas: { K01: { decision: 'no' } } }) },
  ],
  finds: [
    {
      name: 'the template’s areas, in use from the start',
      plan: UNTOUCHED,
      findings: [undecided('K01'), undecided('K02'), undecided('K03')],
    },
    {
      name: 'an area that has people but no decision',
      plan: completeBut({ areas: { K02: { decision: null } } }),
      findings: [undecided('K02')],
    },
    {
      name: 'an own area from the moment it has a name',
      plan: completeBut({ areas: { E01: { name: 'Kasserapport' } } }),
      findings: [undecided('E01')],
    },
    {
      name: 'an own area in which only a code stands',
      plan: completeBut({ codes: { E01: { P01: 'H' } } }),
      findings: [undecided('E01')],
    },
    {
      name: 'a decision that cannot be read',
      plan: planWith({
        areas: { K01: { decision: 'yes' }, K02: { decision: 'no' } },
        unreadable: [{ place: at('matrix', 'K03', 'decision'), value: 'måske' }],
      }),
      findings: [undecided('K03')],
    },
  ],
});
