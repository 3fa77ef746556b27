import type { Facts, Hold } from '../domain/facts';
import type { FindingData, Rule } from './rule';

/** A code stands in an area marked Nej, or under an empty participant slot: it binds nobody to anything. */
export const assignmentOutOfScope: Rule<'assignment-out-of-scope'> = {
  id: 'assignment-out-of-scope',
  severity: 'error',
  check: (facts) =>
    facts.areas
      .flatMap(({ holds }) => holds)
      .flatMap((hold) => {
        const { area, participant } = hold;
        const because = outOfScope(hold, facts);
        return because === null
          ? []
          : [
              {
                place: { sheet: 'matrix', row: area, column: participant },
                data: { area, participant, because },
              },
            ];
      }),
};

/** The area's reason comes first: once the area is excluded, a name above the code would not help. */
function outOfScope(
  hold: Hold,
  { area, participant }: Facts,
): FindingData['assignment-out-of-scope']['because'] | null {
  if (area.get(hold.area)?.area.decision === 'no') return 'area-excluded';
  return participant.get(hold.participant)?.named ? null : 'participant-empty';
}
