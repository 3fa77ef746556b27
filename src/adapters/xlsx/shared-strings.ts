import { ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import type { Book } from './book';
import { isType, partBytes, readText } from './package';
import { damaged } from './zip';

const COUNT = /(<(?:[\w.-]+:)?sst\b[^>]*?\s)count\s*=\s*(["'])(\d+)\2/;

/**
 * The list of shared strings says how often its strings are used, and a cell that we write uses none of them (its text
 * stands in the cell). The strings themselves stay: other cells may name them.
 */
export function countSharedStrings(
  { zip, relationships }: Book,
  lost: number,
): Result<Map<string, Uint8Array>, WorkbookProblem> {
  const path = relationships.find((relationship) => isType(relationship, 'sharedStrings'))?.target;
  if (lost === 0 || path === undefined || !zip.has(path)) return ok(new Map());
  const xml = readText(zip, path);
  if (!xml.ok) return damaged(path);
  const counted = xml.value.replace(
    COUNT,
    (_, before: string, quote: string, count: string) =>
      `${before}count=${quote}${Math.max(Number(count) - lost, 0)}${quote}`,
  );
  return ok(counted === xml.value ? new Map() : new Map([[path, partBytes(counted)]]));
}
