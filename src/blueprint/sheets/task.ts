import type { Localized } from '../../domain/language';
import { CODES } from '../../domain/vocabulary';
import type { Block, SheetSpec } from '../blueprint';
import { line, sheetDefaults, type Drawing } from '../drawing';
import type { StyleName } from '../styles';
import type { WorkbookWords } from '../words';

type Section = keyof WorkbookWords['task']['sections'];

interface Line {
  readonly section?: Section;
  readonly text?: Localized;
  readonly style: StyleName;
}

/** The task's own words, the legend, and how to fill in: the page a newcomer reads first. */
const TEXT_COLUMN = 1;
/** The text column's width in characters of the widest digit; running text takes a fifth less. */
const TEXT_WIDTH = 100;
const LINE_LENGTH = TEXT_WIDTH * 1.15;
const POINTS_PER_LINE = 14.5;

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
  for (const { section, text, style } of lines) {
    blocks.push(line(row, 0, section ? words.task.sections[section] : null, 'labelTop'));
    if (text) {
      blocks.push(line(row, TEXT_COLUMN, text[words.language], style));
      if (translated) blocks.push(line(row, TEXT_COLUMN + 1, text.da, 'original'));
      heights.push([row, height(text[words.language], text.da)]);
    }
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
  words.task.howToSteps.forEach((step, index) => {
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

function taskLines({ facts }: Drawing): Line[] {
  const { task } = facts.template;
  const listed = (section: Section, texts: readonly Localized[]): Line[] =>
    texts.map((text, index) => ({
      ...(index === 0 ? { section } : {}),
      text: { da: `${index + 1}. ${text.da}`, en: `${index + 1}. ${text.en}` },
      style: 'textTop',
    }));
  const single = (section: Section, text: Localized): Line => ({ section, text, style: 'textTop' });
  return [
    single('wave', task.wave),
    single('goal', task.goal),
    ...task.description.map((text, index): Line => ({
      ...(index === 0 ? { section: 'description' as const } : {}),
      text,
      style: 'textTop',
    })),
    single('competences', task.competencesIntro),
    ...listed('competences', task.competences).map(({ text, style }): Line => ({ text: text!, style })),
    ...listed('method', task.method),
    single('result', task.result),
    single('performer', task.performer),
    single('parties', task.parties),
    single('term', task.term),
  ];
}

/** Enough points for the longest of these texts, wrapped. */
const height = (...texts: readonly string[]): number =>
  Math.max(...texts.map((text) => Math.ceil(text.length / LINE_LENGTH))) * POINTS_PER_LINE + 7;
