import { FIGURES, figuresOf, type FigureKey } from '../../domain/figures';
import type { Block, Content } from '../blueprint';
import { computed, type Drawing } from '../drawing';
import { progressBar, progressBarText } from '../formulas';
import { referencesFrom } from '../layout';
import { NO, YES } from './numbers';
import { wordsFrom } from './word-lists';

/** How far the plan has come: four parts of a whole, each as numbers and as a bar. */
export const FIGURE_COUNT = FIGURES.length;

const refs = referencesFrom('overview');

interface FigureFormulas {
  readonly part: string;
  readonly whole: string;
}

function formulasOf(key: FigureKey, { layout }: Drawing): FigureFormulas {
  const matrix = (column: string): string => refs.column(layout.matrix, column);
  const people = (column: string): string => refs.column(layout.participants, column);
  const included = `COUNTIF(${matrix('answer')},${YES})`;
  switch (key) {
    case 'decided':
      return {
        part: `(${included}+COUNTIF(${matrix('answer')},${NO}))`,
        whole: `COUNTIF(${matrix('used')},1)`,
      };
    case 'covered':
      return {
        part: `COUNTIFS(${matrix('answer')},${YES},${matrix('covering')},">0")`,
        whole: included,
      };
    case 'dated':
      return { part: `COUNTIF(${matrix('from')},">0")`, whole: included };
    case 'confirmed':
      return {
        part: `COUNTIFS(${people('involved')},">0",${people('answer')},${YES})`,
        whole: `COUNTIF(${people('involved')},">0")`,
      };
  }
}

export function figureBlock(drawing: Drawing): Block {
  const { facts, words } = drawing;
  const figures = figuresOf(facts);
  const of = wordsFrom('overview', drawing)('texts', 'of');
  return {
    top: drawing.layout.figures.first,
    left: 1,
    rows: FIGURES.length,
    columns: 3,
    contents: FIGURES.map((key): Content[] => {
      const { part, whole } = formulasOf(key, drawing);
      const result = figures[key];
      return [
        words.overview.figure[key],
        computed(`${part}&" "&${of}&" "&${whole}`, `${result.part} ${words.overview.of} ${result.whole}`),
        computed(progressBar(part, whole), progressBarText(result.part, result.whole)),
      ];
    }),
    style: ['label', 'figure', 'bar'],
  };
}
