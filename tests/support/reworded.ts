import type { WorkbookWords } from '../../src/blueprint/words';

const anew = <Words extends Readonly<Record<string, string>>>(words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, `Ny: ${word}`])) as Words;

/** The words of a later Holdplan that says everything otherwise, and is read as before. */
export const reworded = (words: WorkbookWords): WorkbookWords => {
  const { overview, brief, codes } = words;
  const { partyFilled, partyMissing, systemCovered, systemMissing, of } = overview;
  return {
    ...words,
    verdicts: anew(words.verdicts),
    statuses: anew(words.statuses),
    stepStates: anew(words.stepStates),
    codes: {
      A: { ...codes.A, ...anew({ name: codes.A.name }) },
      D: { ...codes.D, ...anew({ name: codes.D.name }) },
      H: { ...codes.H, ...anew({ name: codes.H.name }) },
    },
    overview: {
      ...overview,
      ...anew({ partyFilled, partyMissing, systemCovered, systemMissing, of }),
      nextSteps: anew(overview.nextSteps),
    },
    brief: { ...brief, ...anew({ none: brief.none, unknown: brief.unknown }) },
  };
};
