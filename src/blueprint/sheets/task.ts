import type { Localized } from '../../domain/language';
import { CODES } from '../../domain/vocabulary';
import { TO_DO } from '../../rules/to-do';
import type { Block, SheetSpec } from '../blueprint';
import { line, sheetDefaults, type Drawing } from '../drawing';

interface Line {
  readonly heading?: string;
  readonly text: Localized;
}

/** The task's own words, the legend, and how to fill in: the page a newcomer reads first. */
const TEXT_COLUMN = 1;
/** The text column's width in characters of the widest digit; running text takes a fifth less. */
const TEXT_WIDTH = 100;
const LINE_LENGTH = TEXT_WIDTH * 1.15;
const POINTS_PER_LINE = 14.5;
/** How the sheets are filled in is what there is to do, as long as nothing has gone wrong. */
const GUIDE = TO_DO.filter((key) => key !== 'mend');

export function drawTask(drawing: Drawing): SheetSpec {
  const { words, facts } = drawing;
  const translated = words.language !== 'da';
  const columns = translated ? 3 : 2;
  const lines = taskLines(drawing);
  const first = 3;
  const blocks: Block[] = [];
  const heights: [number, number][] = [
    [0, 32],
    [1, 20],
  ];
  let row = first;
  for (const { heading, text } of lines) {
    blocks.push(line(row, 0, heading ?? null, 'labelTop'));
    blocks.push(line(row, TEXT_COLUMN, text[words.language], 'textTop'));
    if (translated) blocks.push(line(row, TEXT_COLUMN + 1, text.da, 'original'));
    heights.push([row, height(text[words.language], text.da)]);
    row += 1;
  }
  row += 1;
  blocks.push(line(row, 0, words.task.legend, 'heading', 2));
  for (const code of CODES) {
    row += 1;
    const { name, meaning } = words.codes[code];
    blocks.push(line(row, 0, `${code} – ${name}`, 'labelTop'), line(row, TEXT_COLUMN, meaning, 'textTop'));
    heights.push([row, height(meaning)]);
  }
  row += 2;
  blocks.push(line(row, 0, words.task.howTo, 'heading', 2));
  GUIDE.map((key) => words.toDo[key]).forEach((step, index) => {
    row += 1;
    blocks.push(line(row, 0, index + 1, 'number'), line(row, TEXT_COLUMN, step, 'textTop'));
    heights.push([row, height(step)]);
  });
  return {
    ...sheetDefaults(drawing, 'task'),
    columnWidths: translated ? [26, TEXT_WIDTH, TEXT_WIDTH] : [26, TEXT_WIDTH],
    rowHeights: new Map(heights),
    freeze: { rows: 0, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: row + 1, columns },
      orientation: translated ? 'landscape' : 'portrait',
      pagesWide: 1,
      pagesTall: 0,
      footer: words.footer,
    },
    blocks: [
      line(0, 0, facts.template.title[words.language], 'title'),
      line(1, 0, words.task.guide, 'subtitle'),
      ...(translated ? [line(2, TEXT_COLUMN + 1, words.task.original, 'source')] : []),
      ...blocks,
    ],
    highlights: [],
  };
}

function taskLines({ facts, words }: Drawing): Line[] {
  const { task } = facts.template;
  const { sections } = words.task;
  const paragraphs = (heading: string, texts: readonly Localized[]): Line[] =>
    texts.map((text, index) => (index === 0 ? { heading, text } : { text }));
  return [
    { heading: sections.wave, text: task.wave },
    { heading: sections.goal, text: task.goal },
    ...paragraphs(sections.description, task.description),
    { heading: sections.competences, text: task.competencesIntro },
    ...numbered(task.competences).map((text) => ({ text })),
    ...paragraphs(sections.method, numbered(task.method)),
    { heading: sections.result, text: task.result },
    { heading: sections.performer, text: task.performer },
    { heading: sections.parties, text: task.parties },
    ...(task.term ? [{ heading: task.term.heading[words.language], text: task.term.text }] : []),
  ];
}

const numbered = (texts: readonly Localized[]): Localized[] =>
  texts.map(({ da, en }, index) => ({ da: `${index + 1}. ${da}`, en: `${index + 1}. ${en}` }));

/** Enough points for the longest of these texts, wrapped. */
const height = (...texts: readonly string[]): number =>
  Math.max(...texts.map((text) => Math.ceil(text.length / LINE_LENGTH))) * POINTS_PER_LINE + 7;
