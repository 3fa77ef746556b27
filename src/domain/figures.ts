import { isInvolved, type Facts } from './facts';

export const FIGURES = ['decided', 'covered', 'dated', 'confirmed'] as const;
export type FigureKey = (typeof FIGURES)[number];

/** So many of so many. */
export interface Figure {
  readonly part: number;
  readonly whole: number;
}

/** How far the plan has come: areas decided, covered and dated, and people who have confirmed. */
export function figuresOf({ areas, participants }: Facts): Readonly<Record<FigureKey, Figure>> {
  const included = areas.filter((area) => area.included);
  const involved = participants.filter(isInvolved);
  return {
    decided: {
      part: areas.filter(({ area }) => area.decision !== null).length,
      whole: areas.filter(({ inUse }) => inUse).length,
    },
    covered: { part: included.filter(({ covered }) => covered).length, whole: included.length },
    dated: { part: included.filter(({ weeks }) => weeks !== null).length, whole: included.length },
    confirmed: {
      part: involved.filter(({ participant }) => participant.confirmed === 'yes').length,
      whole: involved.length,
    },
  };
}
