import type { AreaFacts, Facts } from '../domain/facts';
import type { Side } from '../domain/vocabulary';
import type { Rule } from './rule';

/** An included area that both sides share has people from one side only. */
export const oneSided: Rule<'one-sided'> = {
  id: 'one-sided',
  severity: 'warning',
  check: (facts) =>
    facts.areas
      .filter(({ included, side }) => included && side === 'shared')
      .flatMap((areaFacts) => {
        const side = onlySide(areaFacts, facts);
        if (side === null) return [];
        const { id } = areaFacts.area;
        return [{ place: { sheet: 'matrix', row: id, column: 'verdict' }, data: { area: id, side } }];
      }),
};

/** Somebody who belongs to both sides stands for the other one too; somebody without a side says nothing. */
function onlySide({ holds }: AreaFacts, { participant }: Facts): Side | null {
  const sides = new Set(holds.flatMap((hold) => participant.get(hold.participant)?.participant.side ?? []));
  const [side] = sides;
  return side !== undefined && side !== 'shared' && sides.size === 1 ? side : null;
}
