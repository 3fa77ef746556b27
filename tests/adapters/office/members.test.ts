import { isSimulated } from 'excel-host';
import { usageIn } from '../../excel-host/members-used';

const { used } = usageIn('src/adapters/office');

test('the adapter’s use of Excel is seen at all', () => {
  for (const member of [
    'Range.values',
    'Worksheet.activate',
    'NamedItem.getRangeOrNullObject',
    'Style.locked',
  ])
    expect(used).toContain(member);
});

test('the stand-in has every member that the adapter uses, so that each is held to what Excel does', () => {
  expect([...used].filter((member) => !isSimulated(member))).toEqual([]);
});
