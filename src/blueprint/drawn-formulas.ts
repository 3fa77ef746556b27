import { factsOf } from '../domain/facts';
import type { SheetKey } from '../domain/place';
import { blankFields, IN_MATRIX, MILESTONE, NOBODY, ON_TIMELINE, PROJECT } from '../domain/fields';
import type { Plan } from '../domain/plan';
import type { Template } from '../domain/template';
import { isFormula, type Block, type Formula, type Rect } from './blueprint';
import { drawingOf, drawSheets, layoutOf } from './describe';
import { REGION } from './names';
import type { WorkbookWords } from './words';

/** A region as it was drawn: its formulas, and the labels by which its rows and columns are known. */
export interface DrawnRegion {
  readonly name: string;
  readonly sheet: SheetKey;
  readonly rect: Rect;
  /** What stands in its first row and in its first column; '' where that is no text. */
  readonly columnLabels: readonly string[];
  readonly rowLabels: readonly string[];
  /** Counted from the region's first cell, row by row. */
  readonly formulas: readonly DrawnFormula[];
}

export interface DrawnFormula {
  readonly row: number;
  readonly column: number;
  readonly content: Formula;
}

export interface Outlines {
  /** Only its slots matter: no formula depends on what people typed. */
  readonly plan: Plan;
  readonly template: Template;
  readonly words: WorkbookWords;
  /** As people have named them: references say these. */
  readonly sheetNames: WorkbookWords['sheetNames'];
}

let last: {
  readonly key: string;
  readonly template: Template;
  readonly drawn: readonly DrawnRegion[];
} | null = null;

/**
 * Every region of ours as today's drawing has it. The last one is kept: a pane reads the same workbook over and over,
 * and drawing costs more than reading.
 */
export function drawnFormulas({ plan, template, words, sheetNames }: Outlines): readonly DrawnRegion[] {
  const { participants, areas, milestones } = plan;
  const key = JSON.stringify([
    ...[words.language, sheetNames, template.id, plan.schema],
    ...[participants.length, areas.length, milestones.length],
  ]);
  if (last?.key !== key || last.template !== template)
    last = { key, template, drawn: draw({ plan: withoutContents(plan), template, words, sheetNames }) };
  return last.drawn;
}

function draw({ plan, template, words, sheetNames }: Outlines): DrawnRegion[] {
  const facts = factsOf(plan, template);
  const { sheets, names } = drawSheets({
    ...drawingOf({ plan, template, words }, facts, []),
    layout: layoutOf(facts, { ...words, sheetNames }),
  });
  const ours = new Set<string>(Object.values(REGION));
  return names
    .filter(({ name }) => ours.has(name))
    .map(({ name, sheet, rect }) => {
      const { blocks } = sheets.find(({ key }) => key === sheet)!;
      return { name, sheet, rect, ...contentsIn(rect, blocks) };
    });
}

/** The same slots with nothing in them. */
const withoutContents = (plan: Plan): Plan => ({
  ...plan,
  project: blankFields(PROJECT),
  milestones: plan.milestones.map(({ id }) => ({ id, ...blankFields(MILESTONE) })),
  participants: plan.participants.map(({ id }) => ({ id, ...NOBODY })),
  areas: plan.areas.map(({ id, templateArea }) => ({
    ...{ id, templateArea, ...blankFields(IN_MATRIX), ...blankFields(ON_TIMELINE) },
  })),
  ...{ assignments: [], unreadable: [], damage: [], history: [], completion: null },
});

function contentsIn(
  { top, left, rows, columns }: Rect,
  blocks: readonly Block[],
): Pick<DrawnRegion, 'columnLabels' | 'rowLabels' | 'formulas'> {
  const columnLabels = new Array<string>(columns).fill('');
  const rowLabels = new Array<string>(rows).fill('');
  const formulas: DrawnFormula[] = [];
  for (const block of blocks) {
    const [firstRow, firstColumn] = [Math.max(0, top - block.top), Math.max(0, left - block.left)];
    const lastRow = Math.min(block.contents.length, top + rows - block.top);
    for (let r = firstRow; r < lastRow; r++) {
      const contents = block.contents[r]!;
      const lastColumn = Math.min(contents.length, left + columns - block.left);
      for (let c = firstColumn; c < lastColumn; c++) {
        const content = contents[c];
        if (content === null || content === undefined) continue;
        const [row, column] = [block.top + r - top, block.left + c - left];
        if (isFormula(content)) formulas.push({ row, column, content });
        else if (typeof content === 'string') {
          if (row === 0) columnLabels[column] = content;
          if (column === 0) rowLabels[row] = content;
        }
      }
    }
  }
  return { columnLabels, rowLabels, formulas: formulas.sort((a, b) => a.row - b.row || a.column - b.column) };
}
