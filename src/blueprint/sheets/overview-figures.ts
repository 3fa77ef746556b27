import type { Block, Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import { progressBar, progressBarText, quoted } from '../formulas';
import { referencesFrom } from '../layout';
import type { FigureKey } from '../words';

/** How far the plan has come: four parts of a whole, each as numbers and as a bar. */
const FIGURES: readonly FigureKey[] = ['decided', 'covered', 'dated', 'confirmed'];
export const FIGURE_COUNT = FIGURES.length;

const refs = referencesFrom('overview');

interface Figure {
  readonly part: { readonly formula: string; readonly result: number };
  readonly whole: { readonly formula: string; readonly result: number };
}

function figureOf(key: FigureKey, { facts, layout, words }: Drawing): Figure {
  const matrix = (column: string): string => refs.column(layout.matrix, column);
  const people = (column: string): string => refs.column(layout.participants, column);
  const [yes, no] = [quoted(words.yesNo.yes), quoted(words.yesNo.no)];
  const included = facts.areas.filter((area) => area.included);
  const involved = facts.participants.filter(({ named, involvedIn }) => named && involvedIn.length > 0);
  const ofIncluded = { formula: `COUNTIF(${matrix('decision')},${yes})`, result: included.length };
  switch (key) {
    case 'decided':
      return {
        part: {
          formula: `(COUNTIF(${matrix('decision')},${yes})+COUNTIF(${matrix('decision')},${no}))`,
          result: facts.areas.filter(({ area }) => area.decision !== null).length,
        },
        whole: {
          formula: `SUMPRODUCT(--(${matrix('verdict')}<>""))`,
          result: facts.areas.filter(({ inUse }) => inUse).length,
        },
      };
    case 'covered':
      return {
        part: {
          formula: `COUNTIFS(${matrix('decision')},${yes},${matrix('covering')},">0")`,
          result: included.filter(({ covered }) => covered).length,
        },
        whole: ofIncluded,
      };
    case 'dated':
      return {
        part: {
          formula: `COUNT(${matrix('from')})`,
          result: included.filter(({ weeks }) => weeks !== null).length,
        },
        whole: ofIncluded,
      };
    case 'confirmed':
      return {
        part: {
          formula: `COUNTIFS(${people('involved')},">0",${people('confirmed')},${yes})`,
          result: involved.filter(({ participant }) => participant.confirmed === 'yes').length,
        },
        whole: { formula: `COUNTIF(${people('involved')},">0")`, result: involved.length },
      };
  }
}

export function figureBlock(first: number, drawing: Drawing): Block {
  const { words } = drawing;
  return {
    top: first,
    left: 1,
    rows: FIGURES.length,
    columns: 3,
    contents: FIGURES.map((key): Content[] => {
      const { part, whole } = figureOf(key, drawing);
      return [
        words.overview.figure[key],
        computed(
          `${part.formula}&${quoted(` ${words.overview.of} `)}&${whole.formula}`,
          `${part.result} ${words.overview.of} ${whole.result}`,
        ),
        computed(progressBar(part.formula, whole.formula), progressBarText(part.result, whole.result)),
      ];
    }),
    style: ['label', 'figure', 'bar'],
  };
}
