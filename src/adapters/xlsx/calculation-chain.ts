import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import type { Book } from './book';
import { CONTENT_TYPES, isType, partBytes, readText, relationshipsPath } from './package';
import { applyEdits, attribute, scanXml, type Edit, type Tag } from './xml';
import { damaged } from './zip';

/**
 * Excel keeps a list of the cells that hold formulas, and takes a file for broken whose list names a cell without.
 * Without the list it simply makes a new one, so it goes as a whole, with the two places that mention it.
 */
export function dropCalculationChain(
  { zip, path, relationships }: Book,
  changedParts: Map<string, Uint8Array | null>,
): Result<void, WorkbookProblem> {
  const chain = relationships.find((relationship) => isType(relationship, 'calcChain'))?.target;
  if (chain === undefined || !zip.has(chain)) return ok(undefined);
  const mentions: readonly (readonly [path: string, isMention: (tag: Tag) => boolean])[] = [
    [
      relationshipsPath(path),
      (tag) => tag.name === 'Relationship' && attribute(tag, 'Type')?.endsWith('/calcChain') === true,
    ],
    [
      CONTENT_TYPES,
      (tag) =>
        tag.name === 'Override' && attribute(tag, 'PartName')?.toLowerCase() === `/${chain}`.toLowerCase(),
    ],
  ];
  for (const [listPath, isMention] of mentions) {
    const changed = changedParts.get(listPath);
    const xml = changed ? ok(new TextDecoder().decode(changed)) : readText(zip, listPath);
    if (!xml.ok) return xml;
    const without = withoutElements(xml.value, isMention);
    if (without === null) return damaged(listPath);
    changedParts.set(listPath, partBytes(without));
  }
  changedParts.set(chain, null);
  return ok(undefined);
}

function withoutElements(xml: string, isUnwanted: (tag: Tag) => boolean): string | null {
  const edits: Edit[] = [];
  const wellFormed = scanXml(xml, {
    close: (tag, _, end) => {
      if (isUnwanted(tag)) edits.push({ start: tag.start, end, text: '' });
    },
  });
  return wellFormed ? applyEdits(xml, edits) : null;
}
