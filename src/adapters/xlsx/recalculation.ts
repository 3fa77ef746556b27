import { withResult } from './amend-worksheet';
import { scanWorksheet } from './worksheet';
import { applyEdits, scanXml, type Edit, type Tag } from './xml';

/*
 * A file carries what its formulas gave last. Once inputs have changed and nobody has calculated, a program that
 * trusts those results would show verdicts on what no longer stands there: so they go, and whoever opens the file
 * is asked to calculate.
 */

/** A worksheet whose formulas have no results; null where the part is broken. */
export function withoutResults(xml: string): string | null {
  const edits: Edit[] = [];
  const wellFormed = scanWorksheet(xml, {
    cell: (cell) => {
      if (cell.formula === null || cell.text === null) return;
      edits.push({ start: cell.tag.start, end: cell.end, text: withResult(xml, cell, null)! });
    },
  });
  return wellFormed ? applyEdits(xml, edits) : null;
}

/** What stands before `calcPr` in a workbook, as the format orders it. */
const BEFORE = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
const ASKED = /\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/;

/** A workbook part that asks to be calculated in full when it is opened; null where the part is broken. */
export function askingToCalculate(xml: string): string | null {
  let settings: Tag | null = null;
  let behind = { at: 0, prefix: '' };
  const wellFormed = scanXml(xml, {
    close: (tag, _, end) => {
      if (tag.depth !== 1) return;
      if (tag.name === 'calcPr') settings = tag;
      if (BEFORE.has(tag.name)) behind = { at: end, prefix: tag.prefix };
    },
  });
  return wellFormed ? applyEdits(xml, [settings ? asking(settings) : added(behind)]) : null;
}

function asking(tag: Tag): Edit {
  const attributes = tag.attributes.replace(ASKED, '').trimEnd();
  const text = `<${tag.prefix}calcPr${attributes} fullCalcOnLoad="1"${tag.empty ? '/' : ''}>`;
  return { start: tag.start, end: tag.openEnd, text };
}

const added = ({ at, prefix }: { at: number; prefix: string }): Edit => ({
  start: at,
  end: at,
  text: `<${prefix}calcPr fullCalcOnLoad="1"/>`,
});
