import { oneSided } from '../../src/rules/one-sided';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const oneSide = (side: 'library' | 'finance') => ({
  place: at('matrix', 'K03', 'verdict'),
  data: { area: 'K03', side } as const,
});

testRule(oneSided, {
  silent: [
    { name: 'areas that nobody has included yet', plan: UNTOUCHED },
    { name: 'both sides in the shared area', plan: COMPLETE },
    { name: 'one side in its own area', plan: completeBut({ codes: { K01: { P02: null } } }) },
    { name: 'a shared area without people', plan: planWith({ areas: { K03: { decision: 'yes' } } }) },
    {
      name: 'a shared area that is excluded',
      plan: completeBut({ areas: { K03: { decision: 'no' } }, codes: { K03: { P02: null } } }),
    },
    {
      name: 'one side and somebody of both',
      plan: completeBut({ participants: { P02: { side: 'shared' } } }),
    },
    {
      name: 'only somebody of both sides',
      plan: completeBut({ participants: { P01: { side: 'shared' } }, codes: { K03: { P02: null } } }),
    },
    {
      name: 'people whose side nobody has said',
      plan: completeBut({ participants: { P01: { side: null }, P02: { side: null } } }),
    },
    {
      name: 'the other side, even if it only obtains information',
      plan: completeBut({ codes: { K03: { P02: 'H' } } }),
    },
  ],
  finds: [
    {
      name: 'people of the library only',
      plan: completeBut({ participants: { P02: { side: 'library' } } }),
      findings: [oneSide('library')],
    },
    {
      name: 'people of finance only',
      plan: completeBut({ codes: { K03: { P01: null } } }),
      findings: [oneSide('finance')],
    },
    {
      name: 'one side and somebody whose side nobody has said',
      plan: completeBut({ participants: { P02: { side: null } } }),
      findings: [oneSide('library')],
    },
    {
      name: 'an own area that somebody called shared',
      plan: completeBut({
        areas: { E01: { name: 'Kasserapport', side: 'shared', decision: 'yes' } },
        codes: { E01: { P02: 'A' } },
      }),
      findings: [{ place: at('matrix', 'E01', 'verdict'), data: { area: 'E01', side: 'finance' } }],
    },
  ],
});
