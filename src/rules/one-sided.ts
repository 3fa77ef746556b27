import type { AreaFacts, Facts } from '../domain/facts';
import { sharedSide, type SideId } from '../domain/template';
import { areaRule } from './rule';

/** An included area that all sides share has people from one side only. */
export const oneSided = areaRule('one-sided', 'warning', 'verdict', (area, all) => {
  const shared = sharedSide(all.template);
  if (shared === null || !area.included || area.side !== shared) return null;
  const side = onlySide(area, all);
  return side === null || side === shared ? null : { side };
});

/** Somebody who belongs to all sides stands for the others too; somebody without a side says nothing. */
function onlySide({ holds }: AreaFacts, { participant }: Facts): SideId | null {
  const sides = new Set(holds.flatMap((hold) => participant.get(hold.participant)?.participant.side ?? []));
  const [side] = sides;
  return side !== undefined && sides.size === 1 ? side : null;
}
