import { fingerprintOf } from '../../src/domain/canonical';
import type { Plan } from '../../src/domain/plan';
import { areaId, type AreaId } from '../../src/domain/slot';

/** A plan as a workbook of form 1 holds it: own areas numbered on behind the task's. */
export function inFirstForm(plan: Plan): Plan {
  const ids = new Map<string, AreaId>(plan.areas.map(({ id }, index) => [id, areaId(index + 1)]));
  const then = <Id extends string>(id: Id): Id | AreaId => ids.get(id) ?? id;
  const baseline = plan.completion?.baseline.map((entry) => ({ ...entry, key: then(entry.key) }));
  return {
    ...plan,
    schema: 1,
    areas: plan.areas.map((area) => ({ ...area, id: then(area.id) })),
    assignments: plan.assignments.map((held) => ({ ...held, area: then(held.area) })),
    unreadable: plan.unreadable.map(({ place, value }) => ({
      place: { ...place, ...(place.row !== undefined && { row: then(place.row) }) },
      value,
    })),
    completion: baseline ? { baseline, fingerprint: fingerprintOf(baseline) } : null,
  };
}
