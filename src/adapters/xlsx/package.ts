import { err, ok, type Result } from '../../domain/result';
import type { WorkbookProblem } from '../../ports/workbook';
import type { Inflate } from './inflate';
import {
  compoundFileProblem,
  isCompoundFile,
  isOpenDocumentSheet,
  isText,
  otherFormat,
} from './other-formats';
import { attribute, scanXml } from './xml';
import { damaged, openZip, type Zip } from './zip';

/** Says of every part what it is. */
export const CONTENT_TYPES = '[Content_Types].xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A path within the package. */
  readonly target: string;
}

/** Opens what claims to be an .xlsx, and says what it is where it is something else. */
export function openPackage(bytes: Uint8Array, inflate?: Inflate): Result<Zip, WorkbookProblem> {
  if (isCompoundFile(bytes)) return err(compoundFileProblem(bytes));
  const zip = openZip(bytes, inflate);
  if (zip.ok) return isOpenDocumentSheet(zip.value) ? err(otherFormat('ods')) : zip;
  return zip.error.kind === 'not-a-workbook' && isText(bytes) ? err(otherFormat('csv')) : zip;
}

/** Some three times what the largest plan (500 × 500) takes; a reader is busy for two seconds with it. */
export const MAX_XML_BYTES = 32 * 1024 * 1024;

export function readText(zip: Zip, path: string): Result<string, WorkbookProblem> {
  if (zip.sizeOf(path) > MAX_XML_BYTES) return tooMuchXml(zip.sizeOf(path));
  const bytes = zip.unpack(path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder(encodingOf(bytes.value), { fatal: true }).decode(bytes.value));
  } catch {
    // The decoder throws at bytes that are no text in this encoding.
    return damaged(path);
  }
}

export const tooMuchXml = (bytes: number): Result<never, WorkbookProblem> =>
  err({ kind: 'too-large', bytes, limit: MAX_XML_BYTES });

/** A package may hold UTF-8 and UTF-16, nothing else. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The bytes of a part that was changed. Ours are always UTF-8, whatever the old declaration says. */
export const partBytes = (xml: string): Uint8Array =>
  new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?encoding=)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'));

/** Of the part at `path`, or of the whole package for `''`. None where there is no such list. */
export function readRelationships(zip: Zip, path: string): Result<Relationship[], WorkbookProblem> {
  const list = relationshipsPath(path);
  if (!zip.has(list)) return ok([]);
  const xml = readText(zip, list);
  if (!xml.ok) return xml;
  const relationships: Relationship[] = [];
  const wellFormed = scanXml(xml.value, {
    open: (tag) => {
      if (tag.name !== 'Relationship') return;
      if (attribute(tag, 'TargetMode') === 'External') return;
      relationships.push({
        id: attribute(tag, 'Id') ?? '',
        type: attribute(tag, 'Type') ?? '',
        target: resolvePath(folderOf(path), attribute(tag, 'Target') ?? ''),
      });
    },
  });
  return wellFormed ? ok(relationships) : damaged(list);
}

/** By the end of its type: strict and transitional files differ in what stands before. */
export const isType = (relationship: Relationship, type: string): boolean =>
  relationship.type.endsWith(`/${type}`);

export const relationshipsPath = (path: string): string => {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** `..` cannot climb out of the package. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
