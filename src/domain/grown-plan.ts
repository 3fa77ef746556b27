import { areaSlots } from './area-slots';
import { blankFields, MILESTONE, NOBODY } from './fields';
import { newArea } from './new-plan';
import type { Plan } from './plan';
import { milestoneId, participantId, slots } from './slot';
import type { Template } from './template';

/** How many there is room for: participants, areas of the leader's own, and milestones. */
export interface Room {
  readonly participants: number;
  readonly areas: number;
  readonly milestones: number;
}
export const ROOM_KEYS = ['participants', 'areas', 'milestones'] as const satisfies readonly (keyof Room)[];

/** What a municipality's largest plan needs, and sheets can still show. Plans made of longer lists have more. */
export const MOST_ROOM: Room = { participants: 60, areas: 40, milestones: 20 };

export const roomOf = (
  { participants, areas, milestones }: Pick<Plan, 'participants' | 'areas' | 'milestones'>,
  template: Template,
): Room => ({
  participants: participants.length,
  areas: areas.length - template.areas.length,
  milestones: milestones.length,
});

/**
 * The plan with empty slots behind those it has, up to the room asked for. Nothing is ever taken away, and since empty
 * slots are not sealed, a completed plan stays so.
 */
export function grownPlan(plan: Plan, template: Template, asked: Partial<Room>): Plan {
  const areas = template.areas.length + (asked.areas ?? 0);
  return {
    ...plan,
    participants: grown(plan.participants, asked.participants, (number) => ({
      ...{ id: participantId(number), ...NOBODY },
    })),
    areas: areaSlots(plan.schema, template)
      .first(Math.max(areas, plan.areas.length))
      .map((id, index) => plan.areas[index] ?? newArea(template, id, null)),
    milestones: grown(plan.milestones, asked.milestones, (number) => ({
      ...{ id: milestoneId(number), ...blankFields(MILESTONE) },
    })),
  };
}

/** Those that there are, and so many more made from their slot numbers. */
const grown = <T>(items: readonly T[], wanted = 0, make: (number: number) => T): T[] =>
  slots(Math.max(wanted, items.length), (number) => items[number - 1] ?? make(number));
