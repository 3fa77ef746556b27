import type { Amendment } from '../../blueprint/reading';
import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import { amendWorksheet, type Change } from './amend-worksheet';
import { areaKey, openBook, type Book } from './book';
import { dropCalculationChain } from './calculation-chain';
import { signCoreProperties } from './document-properties';
import type { Inflate } from './inflate';
import { isType, partBytes, readText } from './package';
import { setCustomProperties } from './properties';
import { askingToCalculate, withoutResults } from './recalculation';
import { repack, type Deflate } from './repack';
import { countSharedStrings } from './shared-strings';
import { damaged } from './zip';

/** The platform's own ways to unpack and to pack, where it has quicker ones. */
export interface Platform {
  readonly inflate?: Inflate;
  readonly deflate?: Deflate;
}

/**
 * Opens, changes and saves: what the amendment does not name survives byte for byte, also what we know nothing of.
 */
export async function amendXlsx(
  bytes: Uint8Array,
  amendment: Amendment,
  { inflate, deflate }: Platform = {},
): Promise<Result<Uint8Array, WorkbookProblem>> {
  const book = openBook(bytes, inflate);
  if (!book.ok) return book;
  const { zip } = book.value;
  const properties = setCustomProperties(zip, amendment.properties);
  if (!properties.ok) return properties;
  const signed = amendment.signed
    ? signCoreProperties(zip, amendment.signed)
    : ok(new Map<string, Uint8Array>());
  if (!signed.ok) return signed;
  const parts = new Map<string, Uint8Array | null>([...properties.value, ...signed.value]);
  let formulaLost = false;
  let sharedStringsLost = 0;
  if (amendment.recalculate) {
    const { path } = book.value;
    const xml = readText(zip, path);
    if (!xml.ok) return xml;
    const asking = askingToCalculate(xml.value);
    if (asking === null) return damaged(path);
    parts.set(path, partBytes(asking));
  }
  for (const [path, changes] of changesBySheet(book.value, amendment)) {
    const xml = readText(zip, path);
    if (!xml.ok) return xml;
    const before = amendment.recalculate ? withoutResults(xml.value) : xml.value;
    const amended = before === null ? null : amendWorksheet(before, changes);
    if (!amended) return damaged(path);
    parts.set(path, partBytes(amended.xml));
    formulaLost ||= amended.formulaLost;
    sharedStringsLost += amended.sharedStringsLost;
  }
  if (formulaLost) {
    const dropped = dropCalculationChain(book.value, parts);
    if (!dropped.ok) return dropped;
  }
  const counted = countSharedStrings(book.value, sharedStringsLost);
  if (!counted.ok) return counted;
  for (const [path, bytes] of counted.value) parts.set(path, bytes);
  return repack(zip, parts, deflate);
}

/** Whoever amends has read the workbook first, so that a region which is not there is our bug. */
function changesBySheet(book: Book, { cells, recalculate }: Amendment): Map<string, Change[]> {
  const { areas, relationships, zip } = book;
  // Any sheet may count on what has changed, people's own as well.
  const counting = recalculate ? relationships.filter((part) => isType(part, 'worksheet')) : [];
  const present = counting.filter(({ target }) => zip.has(target));
  const bySheet = new Map(present.map(({ target }): [string, Change[]] => [target, []]));
  for (const { region, row, column, value, as } of cells) {
    const area = areas.get(areaKey(region));
    if (!area) throw new Error(`There is no region ${region} to amend in this workbook`);
    const change = { row: area.rect.top + row, column: area.rect.left + column, value, as };
    const changes = bySheet.get(area.sheetPath);
    if (changes) changes.push(change);
    else bySheet.set(area.sheetPath, [change]);
  }
  return bySheet;
}
