import { structureDamaged } from '../../src/rules/structure-damaged';
import { COMPLETE, completeBut } from '../support/plans';
import { testRule } from './rule-tester';

const regionMissing = { kind: 'region-missing', sheet: 'timeline', subject: 'HP_Timeline' } as const;
const slotMissing = { kind: 'slot-missing', sheet: 'matrix', subject: 'K02' } as const;
const ownMissing = { kind: 'slot-missing', sheet: 'timeline', subject: 'E01', row: 30 } as const;
const slotDoubled = { kind: 'slot-doubled', sheet: 'participants', subject: 'P500', row: 12 } as const;
const columnMissing = { kind: 'column-missing', sheet: 'participants', subject: 'email' } as const;
const columnDoubled = { kind: 'column-doubled', sheet: 'matrix', subject: 'P01' } as const;
const historyAltered = { kind: 'history-altered', sheet: 'history', subject: '2', row: 3 } as const;

testRule(structureDamaged, {
  silent: [{ name: 'a whole workbook', plan: COMPLETE }],
  finds: [
    {
      name: 'a region that is gone, which has no row',
      plan: completeBut({ damage: [regionMissing] }),
      findings: [{ place: { sheet: 'timeline' }, data: { damage: regionMissing } }],
    },
    {
      name: 'slots, in the row that bears their id',
      plan: completeBut({ damage: [slotMissing, ownMissing, slotDoubled] }),
      findings: [
        { place: { sheet: 'matrix', row: 'K02' }, data: { damage: slotMissing } },
        { place: { sheet: 'timeline', row: 'E01', sheetRow: 30 }, data: { damage: ownMissing } },
        { place: { sheet: 'participants', row: 'P500', sheetRow: 12 }, data: { damage: slotDoubled } },
      ],
    },
    {
      name: 'a column that is gone',
      plan: completeBut({ damage: [columnMissing] }),
      findings: [{ place: { sheet: 'participants', column: 'email' }, data: { damage: columnMissing } }],
    },
    {
      name: 'a participant’s column in the matrix, which is no row',
      plan: completeBut({ damage: [columnDoubled] }),
      findings: [{ place: { sheet: 'matrix', column: 'P01' }, data: { damage: columnDoubled } }],
    },
    {
      name: 'a history row, whose number is not a slot id',
      plan: completeBut({ damage: [historyAltered] }),
      findings: [{ place: { sheet: 'history', sheetRow: 3 }, data: { damage: historyAltered } }],
    },
  ],
});
