import { fingerprintOf } from './canonical';
import type { Completion } from './completion';
import { areaSlots, SCHEMA_VERSION } from './area-slots';
import { newArea } from './new-plan';
import type { Plan } from './plan';
import type { AreaId } from './slot';
import type { AreaTemplate, Template } from './template';

export interface UpgradedPlan {
  readonly plan: Plan;
  /** Own areas that get other numbers: the first and the last of them, before and now. */
  readonly numbers: Readonly<Record<'before' | 'now', readonly [first: AreaId, last: AreaId]>> | null;
  /** What was completed goes by other numbers now, and so by another fingerprint. */
  readonly isResealed: boolean;
  /** Areas that the task has got since; nobody has decided about them. */
  readonly added: readonly AreaTemplate[];
}

/**
 * A plan as today's form and its template's newest version have it: own areas under numbers of their own, and the task's
 * later areas among the others. What was completed goes along under the new numbers, sealed anew where any changed.
 */
export function upgradedPlan(plan: Plan, template: Template): UpgradedPlan {
  const known = new Map(plan.areas.map((area) => [area.templateArea, area]));
  const own = plan.areas.filter(({ templateArea }) => templateArea === null);
  const ids = areaSlots(SCHEMA_VERSION, template).first(template.areas.length + own.length);
  const ownIds = ids.slice(template.areas.length);
  const renumbered = own.flatMap(({ id }, index) =>
    id === ownIds[index] ? [] : [[id, ownIds[index]!] as const],
  );
  const [first, last] = [renumbered[0], renumbered.at(-1)];
  const idNow = new Map<string, AreaId>(renumbered);
  const now = <Id extends string>(id: Id): Id | AreaId => idNow.get(id) ?? id;
  const completion = plan.completion && sealedUnder(now, plan.completion);
  return {
    plan: {
      ...plan,
      schema: SCHEMA_VERSION,
      areas: [
        ...template.areas.map(({ id, slot }) => known.get(id) ?? newArea(template, slot, plan.project.start)),
        ...own.map((area) => ({ ...area, id: now(area.id) })),
      ],
      assignments: plan.assignments.map((held) => ({ ...held, area: now(held.area) })),
      unreadable: plan.unreadable.map(({ place, value }) => ({
        place: place.row === undefined ? place : { ...place, row: now(place.row) },
        value,
      })),
      completion,
    },
    numbers: first && last ? { before: [first[0], last[0]], now: [first[1], last[1]] } : null,
    isResealed: completion?.fingerprint !== plan.completion?.fingerprint,
    added: template.areas.filter(({ id }) => !known.has(id)),
  };
}

function sealedUnder(now: (id: string) => string, { baseline }: Completion): Completion {
  const entries = baseline.map((entry) => ({ ...entry, key: now(entry.key) }));
  return { fingerprint: fingerprintOf(entries), baseline: entries };
}
