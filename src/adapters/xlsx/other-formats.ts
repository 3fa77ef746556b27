import type { OtherFormat, WorkbookProblem } from '../../ports/workbook';
import type { Zip } from './zip';

/** What a file is that is no .xlsx, by what is in it: people rename files, and programs name them wrongly. */
export const otherFormat = (format: OtherFormat): WorkbookProblem => ({ kind: 'other-format', format });

const NOT_A_WORKBOOK: WorkbookProblem = { kind: 'not-a-workbook' };

/** Word's and Excel's container of old ([MS-CFB]). An encrypted workbook is packed into one as a whole. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  COMPOUND_FILE.every((byte, index) => bytes[index] === byte);

export function compoundFileProblem(bytes: Uint8Array): WorkbookProblem {
  const names = storedNames(bytes);
  // [MS-OFFCRYPTO] 2.2: what an organisation's label or rights management has encrypted says so by these names.
  if ([...names].some((name) => /^\t?DRM/.test(name))) return { kind: 'label-encrypted' };
  if (names.has('EncryptedPackage')) return { kind: 'encrypted' };
  return names.has('Workbook') || names.has('Book') ? otherFormat('xls') : NOT_A_WORKBOOK;
}

const ENTRY_SIZE = 128;
const NAME_SIZE = 64;
const STORAGE_STREAM_ROOT = [1, 2, 5];

/** The names in the container's directory. Its entries may lie in any sector, so each place is looked at. */
function storedNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = 512; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    // With the zero that ends it.
    const nameSize = view.getUint16(at + NAME_SIZE, true);
    if (nameSize < 4 || nameSize > NAME_SIZE || !STORAGE_STREAM_ROOT.includes(bytes[at + NAME_SIZE + 2]!))
      continue;
    const letters = Array.from({ length: nameSize / 2 - 1 }, (_, index) =>
      view.getUint16(at + 2 * index, true),
    );
    names.add(String.fromCharCode(...letters));
  }
  return names;
}

const OPEN_DOCUMENT_SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

export function isOpenDocumentSheet(zip: Zip): boolean {
  const type = zip.has('mimetype') ? zip.unpack('mimetype') : null;
  return type?.ok === true && new TextDecoder().decode(type.value).startsWith(OPEN_DOCUMENT_SHEET);
}

/** So much of a file shows whether it is text. */
const LOOKED_AT = 4096;
/** Neither text nor the space around it. */
const CONTROL = /[^\P{Cc}\t\r\n\f]/u;
const SEPARATOR = /[,;\t\n]/;

/** A list as text: UTF-8, UTF-16 (Excel's own *Unicode Text*), or Windows-1252 as Danish Excel saves it. */
export function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe;
  // The last character may have been cut through: that is no fault of the text.
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(start, { stream: true });
  const asSaved = text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(start) : text;
  return SEPARATOR.test(asSaved) && !CONTROL.test(asSaved);
}
