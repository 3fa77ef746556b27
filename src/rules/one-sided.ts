import type { AreaFacts, Facts } from '../domain/facts';
import { sharedSide, type SideId } from '../domain/template';
import type { Rule } from './rule';

/** An included area that all sides share has people from one side only. */
export const oneSided: Rule<'one-sided'> = {
  id: 'one-sided',
  severity: 'warning',
  check: (facts) => {
    const shared = sharedSide(facts.template);
    if (shared === null) return [];
    return facts.areas
      .filter(({ included, side }) => included && side === shared)
      .flatMap((areaFacts) => {
        const side = onlySide(areaFacts, facts);
        if (side === null || side === shared) return [];
        const { id } = areaFacts.area;
        return [{ place: { sheet: 'matrix', row: id, column: 'verdict' }, data: { area: id, side } }];
      });
  },
};

/** Somebody who belongs to all sides stands for the others too; somebody without a side says nothing. */
function onlySide({ holds }: AreaFacts, { participant }: Facts): SideId | null {
  const sides = new Set(holds.flatMap((hold) => participant.get(hold.participant)?.participant.side ?? []));
  const [side] = sides;
  return side !== undefined && sides.size === 1 ? side : null;
}
