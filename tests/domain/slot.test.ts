import { exhausted } from '../../src/domain/result';
import { areaId, milestoneId, participantId, slots } from '../../src/domain/slot';

test('ids have two digits at least, and as many as they need', () => {
  expect([participantId(1), areaId(14), milestoneId(9), participantId(500)]).toEqual([
    'P01',
    'K14',
    'M09',
    'P500',
  ]);
});

test('slots count from 1 and leave none out', () => {
  expect(slots(3, areaId)).toEqual(['K01', 'K02', 'K03']);
  expect(slots(0, areaId)).toEqual([]);
});

test('a case that nobody has thought of is a bug, and says which', () => {
  const unknown = { kind: 'new' } as never;
  expect(() => exhausted(unknown)).toThrow('{"kind":"new"}');
});
