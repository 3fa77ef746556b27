import { areaId, ownAreaId, slotNumber, slots, type AreaId } from './slot';
import type { Template } from './template';

/**
 * How a workbook numbers its areas, by the form that it was made in. Form 1 numbered the leader's own areas on behind
 * the template's (`K17`), so that a template with one more area would take one of them. From form 2 on they have
 * numbers of their own (`E01`).
 */
export type SchemaVersion = 1 | 2;

/** In which form new workbooks are made. Raised when an older Holdplan could no longer read the workbook rightly. */
export const SCHEMA_VERSION: SchemaVersion = 2;

export interface AreaSlots {
  readonly form: SchemaVersion;
  isSlot(id: string): boolean;
  /** So many, in their order: the template's, then own ones. */
  first(count: number): AreaId[];
  /** All that must be there, when these are: numbers have no gaps. */
  upTo(seen: readonly string[]): AreaId[];
}

type TemplateAreas = { readonly areas: readonly Pick<Template['areas'][number], 'slot'>[] };

export function areaSlots(schema: SchemaVersion, { areas }: TemplateAreas): AreaSlots {
  const fixed = areas.map(({ slot }) => slot);
  const highest = (letter: string, seen: readonly string[]): number =>
    seen.reduce((most, id) => Math.max(most, slotNumber(letter, id) ?? 0), 0);
  if (schema === 1) {
    const first = (count: number): AreaId[] => slots(count, areaId);
    return {
      form: schema,
      isSlot: (id) => slotNumber('K', id) !== null,
      first,
      upTo: (seen) => first(Math.max(highest('K', seen), fixed.length)),
    };
  }
  const known = new Set<string>(fixed);
  const withOwn = (count: number): AreaId[] => [...fixed, ...slots(Math.max(0, count), ownAreaId)];
  return {
    form: schema,
    isSlot: (id) => known.has(id) || slotNumber('E', id) !== null,
    first: (count) => withOwn(count - fixed.length),
    upTo: (seen) => withOwn(highest('E', seen)),
  };
}
