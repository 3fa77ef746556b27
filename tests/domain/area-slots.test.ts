import fc from 'fast-check';
import { areaSlots, SCHEMA_VERSION, type SchemaVersion } from '../../src/domain/area-slots';
import { areaId } from '../../src/domain/slot';

const templateOf = (count: number) => ({
  areas: Array.from({ length: count }, (_, index) => ({ slot: areaId(index + 1) })),
});

test('form 1 numbers own areas on behind the template’s, form 2 by themselves', () => {
  expect(areaSlots(1, templateOf(2)).first(4)).toEqual(['K01', 'K02', 'K03', 'K04']);
  expect(areaSlots(2, templateOf(2)).first(4)).toEqual(['K01', 'K02', 'E01', 'E02']);
});

const schemas = fc.constantFrom<SchemaVersion>(1, SCHEMA_VERSION);
const anyCount = fc.nat(150);

test('whatever is the last one, all before it must be there, and each is a slot', () => {
  fc.assert(
    fc.property(schemas, fc.integer({ min: 1, max: 30 }), anyCount, (schema, own, more) => {
      const slots = areaSlots(schema, templateOf(own));
      const all = slots.first(own + more);
      expect(slots.upTo(all.slice(-1))).toEqual(all);
      expect(slots.upTo([...all].reverse())).toEqual(all);
      expect(all.filter((id) => !slots.isSlot(id))).toEqual([]);
      expect(new Set(all).size).toBe(own + more);
    }),
  );
});

test('a slot of the template is there even when no row shows it', () => {
  expect(areaSlots(2, templateOf(3)).upTo(['E01', 'x'])).toEqual(['K01', 'K02', 'K03', 'E01']);
  expect(areaSlots(1, templateOf(3)).upTo([])).toEqual(['K01', 'K02', 'K03']);
});

test('a template with one more area takes nobody’s own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (count, own) => {
      const mine = areaSlots(2, templateOf(count))
        .first(count + own)
        .slice(count);
      expect(templateOf(count + 5).areas.filter(({ slot }) => mine.includes(slot))).toEqual([]);
    }),
  );
});

test.each(['K04', 'K', 'E1', 'E00001', 'P01', 'e01', 'K99 ', ''])('%j is no area of form 2', (id) => {
  expect(areaSlots(2, templateOf(3)).isSlot(id)).toBe(false);
});
