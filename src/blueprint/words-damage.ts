import type { Damage } from '../domain/plan';
import { drawingRevision, metaValue } from './meta-value';
import { REGION } from './names';
import type { WorkbookReading } from './reading';
import { joinedWords } from './sheets/word-lists';

/** The revision of the drawing from which formulas take their words from lists. */
const SINCE = 4;

/**
 * The lists of words as the hidden sheet's own formula holds them against what was drawn. They are not held against
 * today's words: a workbook goes on speaking those that it was made with.
 */
export function wordsDamage(workbook: WorkbookReading): Damage[] {
  const region = workbook.regions.get(REGION.words);
  if (!region)
    return drawingRevision(workbook) < SINCE
      ? []
      : [{ kind: 'region-missing', sheet: 'system', subject: REGION.words }];
  return joinedWords(region.values) === metaValue(workbook, 'words')
    ? []
    : [{ kind: 'words-altered', sheet: 'system', subject: REGION.words, row: region.top + 1 }];
}
