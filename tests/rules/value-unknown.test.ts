import { valueUnknown } from '../../src/rules/value-unknown';
import { COMPLETE, completeBut } from '../support/plans';
import { at, testRule } from './rule-tester';

testRule(valueUnknown, {
  silent: [{ name: 'a plan in which everything was understood', plan: COMPLETE }],
  finds: [
    {
      name: 'each cell as it was typed, where it was typed',
      plan: completeBut({
        unreadable: [
          { place: at('matrix', 'K01', 'P02'), value: 'X' },
          { place: at('timeline', 'K01', 'start'), value: 0 },
          { place: at('participants', 'P03', 'confirmed'), value: true },
        ],
      }),
      findings: [
        { place: at('matrix', 'K01', 'P02'), data: { value: 'X' } },
        { place: at('timeline', 'K01', 'start'), data: { value: 0 } },
        { place: at('participants', 'P03', 'confirmed'), data: { value: true } },
      ],
    },
  ],
});
