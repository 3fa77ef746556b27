import { Deflate, zipSync } from 'fflate';
import { amendXlsx } from '../../../src/adapters/xlsx/amend';
import { createXlsxWorkbook, MAX_UNPACKED_BYTES } from '../../../src/adapters/xlsx';
import { MAX_XML_BYTES } from '../../../src/adapters/xlsx/package';
import { xlsxToReading } from '../../../src/adapters/xlsx/read';
import { blueprintToXlsx } from '../../../src/adapters/xlsx/write';
import type { Result } from '../../../src/domain/result';
import type { WorkbookProblem } from '../../../src/ports/workbook';
import { EVERYTHING } from '../../support/blueprints';
import { AT_ONCE_MS } from '../../limits.mjs';
import { handMade, oneSheet, partsOf, sheetData, worksheet, zip } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const valid = blueprintToXlsx(EVERYTHING);
const text = (content: string) => new TextEncoder().encode(content);
const NOTHING = { cells: [], properties: {} };
const PROPERTY = { cells: [], properties: { a: 1 } };

/** What either door says, at once. */
async function problem(bytes: Uint8Array): Promise<WorkbookProblem | 'none'> {
  const start = performance.now();
  const results: Result<unknown, WorkbookProblem>[] = [
    await xlsxToReading(bytes),
    await amendXlsx(bytes, NOTHING),
  ];
  expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  const [read, amended] = results.map((result) => (result.ok ? 'none' : result.error));
  // Amending without any change reads no sheet, so that it may succeed where reading does not.
  if (amended !== 'none') expect(amended).toEqual(read);
  return read!;
}

const damaged = (part: string) => ({ kind: 'damaged-package', part });
const other = (format: string) => ({ kind: 'other-format', format });
const NOT_A_WORKBOOK = { kind: 'not-a-workbook' };

/** A directory entry's fields lie at fixed distances from its mark. */
function patchDirectory(
  bytes: Uint8Array,
  path: string,
  patch: (view: DataView, at: number) => void,
): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  for (let at = 0; at < patched.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(patched.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === path) patch(view, at);
  }
  return patched;
}

/** 16 MB of zeros, deflated, so many times in a row. */
function zeros(times: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (chunk) => pieces.push(chunk));
  deflate.push(new Uint8Array(16 * 1024 * 1024));
  deflate.flush();
  const once = pieces.flatMap((piece) => [...piece]);
  return Uint8Array.from({ length: once.length * times }, (_, index) => once[index % once.length]!);
}

/** A zip in which one part is said to unpack, from these bytes, to no more than what stood there. */
function storedAsDeflated(parts: Record<string, Uint8Array>, path: string, packed: Uint8Array): Uint8Array {
  const stored = zipSync({ ...parts, [path]: packed }, { level: 0 });
  return patchDirectory(stored, path, (view, at) => {
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, 1000, true);
  });
}

describe('what is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array([80])],
    ['one word', text('hej')],
    ['a PDF', text('%PDF-1.7\n\u0000\u0001, ;')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(5000)])],
    ['zeros', new Uint8Array(100_000)],
    ['an empty zip', zipSync({})],
    ['a zip of something else', zip({ 'readme.txt': 'hello' })],
    ['an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['only the mark of a zip', text('PK\u0003\u0004')],
  ])('%s', async (_, bytes) => {
    expect(await problem(bytes)).toEqual(NOT_A_WORKBOOK);
  });

  test('a Word file', async () => {
    const parts = handMade({ sheets: {} });
    const word = zip({ ...parts, 'xl/workbook.xml': '<w:document xmlns:w="w"><w:body/></w:document>' });
    expect(await problem(word)).toEqual(NOT_A_WORKBOOK);
  });

  test('a binary workbook (.xlsb)', async () => {
    const parts = handMade({ sheets: {} });
    const binary = zip({
      ...parts,
      '_rels/.rels': parts['_rels/.rels'].replace('workbook.xml', 'workbook.bin'),
    });
    expect(await problem(binary)).toEqual(other('xlsb'));
  });

  test('a workbook that was cut off, wherever', async () => {
    const whole = await valid;
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.99]) {
      expect(await problem(whole.subarray(0, Math.floor(whole.length * share)))).toEqual(NOT_A_WORKBOOK);
    }
  });

  test.each([
    ['UTF-8', text('navn;rolle\nÅse;Projektleder\n')],
    ['UTF-8 with its mark', text('\uFEFFnavn,rolle\n')],
    ['UTF-8, cut through a letter where we stop looking', text(`a${'ø'.repeat(5000)}\n`.replace('ø', ';ø'))],
    ['Windows-1252', new Uint8Array([0xc5, 0x73, 0x65, 0x3b, 0xd8, 0x0d, 0x0a])],
    ['UTF-16, as Excel saves Unicode text', new Uint8Array([0xff, 0xfe, 0xc5, 0, 0x09, 0, 0x41, 0])],
    ['a sentence', text('Kære kollega, her er planen')],
  ])('a list as text, whatever it is called: %s', async (_, bytes) => {
    expect(await problem(bytes)).toEqual(other('csv'));
  });

  test.each(['', '-template'])('an OpenDocument sheet%s', async (template) => {
    const mimetype = `application/vnd.oasis.opendocument.spreadsheet${template}`;
    expect(await problem(zip({ mimetype, 'content.xml': '<a/>' }))).toEqual(other('ods'));
  });

  /** A container's directory ([MS-CFB] 2.6.1): 64 bytes of name, its length with the zero behind it, what it is. */
  const entry = (name: string, kind = 2) => [
    ...[...name.padEnd(32, '\0')].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ...[(name.length + 1) * 2, 0, kind],
    ...new Uint8Array(128 - 67),
  ];
  const compoundFile = (...names: string[]) =>
    new Uint8Array([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...new Uint8Array(504 + 512),
      ...entry('Root Entry', 5),
      ...names.flatMap((name) => entry(name)),
    ]);

  test('what encrypts a workbook is told, and from a legacy .xls', async () => {
    const password = ['EncryptedPackage', 'EncryptionInfo', '\u0006DataSpaces', 'StrongEncryptionDataSpace'];
    const label = ['EncryptedPackage', '\u0006DataSpaces', 'DRMEncryptedDataSpace', 'DRMEncryptedTransform'];
    expect(await problem(compoundFile(...password))).toEqual({ kind: 'encrypted' });
    expect(await problem(compoundFile(...label))).toEqual({ kind: 'label-encrypted' });
    expect(await problem(compoundFile('Workbook', '\tDRMContent'))).toEqual({ kind: 'label-encrypted' });
    expect(await problem(compoundFile('Workbook'))).toEqual(other('xls'));
    expect(await problem(compoundFile('Book'))).toEqual(other('xls'));
    expect(await problem(compoundFile('WordDocument'))).toEqual(NOT_A_WORKBOOK);
    // Not a name of the directory, but a word in some text.
    expect(await problem(new Uint8Array([...compoundFile(''), ...entry('Workbook', 0)]))).toEqual(
      NOT_A_WORKBOOK,
    );
    expect(await problem(compoundFile('').subarray(0, 8))).toEqual(NOT_A_WORKBOOK);
  });

  test('a zip with a password', async () => {
    const locked = patchDirectory(await valid, SHEET, (view, at) => view.setUint16(at + 8, 1, true));
    expect(await problem(locked)).toEqual({ kind: 'encrypted' });
  });

  test('a workbook before anything was rendered into it', async () => {
    expect(await createXlsxWorkbook().read()).toEqual({ ok: false, error: NOT_A_WORKBOOK });
    expect(await createXlsxWorkbook().amend(NOTHING)).toEqual({ ok: false, error: NOT_A_WORKBOOK });
  });
});

describe('a damaged part is named', () => {
  test.each([
    ['xl/workbook.xml', '<workbook><sheets>'],
    ['xl/workbook.xml', ''],
    ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship'],
    ['_rels/.rels', 'x'],
    ['xl/sharedStrings.xml', '<sst><si><t>a</t></sst>'],
    [SHEET, '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    [SHEET, '<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData/></worksheet><worksheet/>'],
    [SHEET, '<worksheet><sheetData/></worksheet>tail'],
    [SHEET, '<worksheet a="<"/>'],
    [SHEET, '<worksheet a="x/>'],
    [SHEET, '<worksheet><sheetData>&unknown;</sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData>&#xD800;</sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData>&#0;</sheetData></worksheet>'],
    [SHEET, '<worksheet>a & b</worksheet>'],
    [SHEET, '<worksheet><!-- ever after</worksheet>'],
    [SHEET, '<worksheet><![CDATA[ever after</worksheet>'],
    [SHEET, '<worksheet><? ever after</worksheet>'],
    [SHEET, '< worksheet/>'],
    [SHEET, '<worksheet><sheetData><row r="0"/></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData><row r="x"/></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData><row r="1"><c r="B2"/></row></sheetData></worksheet>'],
    [SHEET, '<worksheet><sheetData><row r="1"><c r="1A"/></row></sheetData></worksheet>'],
  ])('%s: %s', async (path, content) => {
    const parts = { ...partsOf(await valid), [path]: text(content) };
    expect(await problem(zip(parts))).toEqual(damaged(path));
  });

  test('bytes that are no UTF-8', async () => {
    const broken = zip({ ...partsOf(await valid), [SHEET]: new Uint8Array([60, 97, 62, 0xff, 0xc0]) });
    expect(await problem(broken)).toEqual(damaged(SHEET));
  });

  test.each(['xl/workbook.xml', SHEET])('%s is missing', async (path) => {
    const { [path]: _, ...others } = partsOf(await valid);
    expect(await problem(zip(others))).toEqual(damaged(path));
  });

  test('one bit is wrong: the checksum tells', async () => {
    const stored = zipSync(partsOf(await valid), { level: 0 });
    const at = new TextDecoder('latin1').decode(stored).indexOf('<v>46056</v>');
    const flipped = stored.slice();
    flipped[at + 3]! ^= 1;
    expect(await problem(flipped)).toEqual(damaged(SHEET));
  });

  test('noise, wherever it falls, never throws', async () => {
    const whole = await valid;
    for (let seed = 1; seed <= 300; seed++) {
      const noisy = whole.slice();
      // A fixed sequence, so that a failure comes back.
      for (let hit = 1; hit <= 4; hit++)
        noisy[(seed * 7919 * hit + hit * hit * 104729) % noisy.length] = (seed * 31 + hit * 17) & 255;
      const read = await xlsxToReading(noisy);
      const amended = await amendXlsx(noisy, PROPERTY);
      expect([read, amended].every((result) => result.ok || typeof result.error.kind === 'string')).toBe(
        true,
      );
    }
  });
});

describe('what would fill the memory', () => {
  test('an archive that says it holds too much is not unpacked', async () => {
    const claimed = patchDirectory(await valid, SHEET, (view, at) =>
      view.setUint32(at + 24, 3_000_000_000, true),
    );
    expect(await problem(claimed)).toMatchObject({ kind: 'too-large', limit: MAX_UNPACKED_BYTES });
  });

  test('more XML than any plan holds is not unpacked, in one part or in all together', async () => {
    const part = worksheet(' '.repeat(MAX_XML_BYTES / 2));
    const names = { HP_X: 'Et!$A$1', HP_Y: 'To!$A$1' };
    expect(await problem(zip(handMade({ sheets: { Et: part, To: part }, names })))).toMatchObject({
      ...{ kind: 'too-large', limit: MAX_XML_BYTES },
    });
    const one = zip(handMade({ sheets: { Et: part + part, To: part }, names: { HP_X: 'Et!$A$1' } }));
    expect(await problem(one)).toMatchObject({ kind: 'too-large' });
    const cells = [{ region: 'HP_X', row: 0, column: 0, value: 1, as: 'input' as const }];
    expect(await amendXlsx(one, { cells, properties: {} })).toMatchObject({ error: { kind: 'too-large' } });
    // Somebody's own large sheet is not read at all.
    expect(
      await problem(zip(handMade({ sheets: { Et: part, To: part + part }, names: { HP_X: 'Et!$A$1' } }))),
    ).toBe('none');
  });

  test('nor one whose size is written in 64 bits', async () => {
    const small = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const extra = new Uint8Array(12);
    new DataView(extra.buffer).setUint16(0, 1, true);
    new DataView(extra.buffer).setUint16(2, 8, true);
    new DataView(extra.buffer).setBigUint64(4, 1n << 40n, true);
    // A second entry, whose extra field is put at the end of the directory by hand.
    const name = text('big');
    const entry = new Uint8Array(46 + name.length + extra.length);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(24, 0xffffffff, true);
    view.setUint16(28, name.length, true);
    view.setUint16(30, extra.length, true);
    entry.set(name, 46);
    entry.set(extra, 46 + name.length);
    const end = small.slice(-22);
    const endView = new DataView(end.buffer);
    endView.setUint16(10, endView.getUint16(10, true) + 1, true);
    const bytes = new Uint8Array([...small.subarray(0, -22), ...entry, ...end]);
    expect(await problem(bytes)).toMatchObject({ kind: 'too-large' });
  });

  test('a stream that grows beyond its claim is stopped', async () => {
    // 4 GB of zeros, of which a few bytes are claimed: whoever unpacked it all would find no room for it.
    const bomb = storedAsDeflated(partsOf(await valid), SHEET, zeros(256));
    expect(await problem(bomb)).toEqual(damaged(SHEET));
  });

  test('a stream that ends before its claim is damaged, too', async () => {
    const lying = patchDirectory(await valid, SHEET, (view, at) =>
      view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true),
    );
    expect(await problem(lying)).toEqual(damaged(SHEET));
  });

  test('more entries than a workbook can have', async () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`x${index}`, new Uint8Array()]),
    );
    expect(await problem(zipSync({ ...partsOf(await valid), ...crowd }, { level: 0 }))).toEqual(
      NOT_A_WORKBOOK,
    );
  });

  test('one name twice', async () => {
    const twice = zip({ ...partsOf(await valid), 'xl/worksheets/SHEET1.xml': '<worksheet/>' });
    expect(await problem(twice)).toEqual(damaged('xl/worksheets/SHEET1.xml'));
  });

  test('a document type is refused, even a short one', async () => {
    const typed = `<!DOCTYPE worksheet>${worksheet('<sheetData/>')}`;
    expect(await problem(zip({ ...partsOf(await valid), [SHEET]: text(typed) }))).toEqual(damaged(SHEET));
  });

  test('entities are not expanded', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await problem(zip({ ...partsOf(await valid), [SHEET]: text(laughs) }))).toEqual(damaged(SHEET));
  });

  test('nesting without end', async () => {
    const deep = 300_000;
    const open = '<worksheet>' + '<a>'.repeat(deep);
    expect(await problem(zip({ ...partsOf(await valid), [SHEET]: text(open) }))).toEqual(damaged(SHEET));
    const closed = `${open}${'</a>'.repeat(deep)}</worksheet>`;
    expect(await problem(zip({ ...partsOf(await valid), [SHEET]: text(closed) }))).toBe('none');
  });

  test('two cells in the far corners of a sheet', async () => {
    const far = (r: string, number: number) => `<row r="${number}"><c r="${r}"><v>1</v></c></row>`;
    const corners = oneSheet(far('A1', 1) + far('XFD1048576', 1_048_576), '$A$1:$B$2');
    const reading = await xlsxToReading(corners);
    expect(reading.ok && reading.value.regions.get('HP_X')?.values).toEqual([
      [1, null],
      [null, null],
    ]);
  });

  test('a long row of anything: time grows with size, not faster', async () => {
    const long = [
      `<worksheet ${'a="1" '.repeat(200_000)}/>`,
      `<worksheet>${'<a/>'.repeat(300_000)}</worksheet>`,
      `<worksheet>${'&amp;'.repeat(400_000)}</worksheet>`,
      `<worksheet>${'&'.repeat(400_000)}</worksheet>`,
      `<worksheet>${'<!---->'.repeat(200_000)}</worksheet>`,
      `<worksheet a=${'"'.repeat(400_001)}/>`,
      `<worksheet${' '.repeat(1_000_000)}/>`,
      `<worksheet>${' '.repeat(1_000_000)}</worksheet>`,
      `${' '.repeat(1_000_000)}x`,
      `<worksheet><sheetData><row r="1">${'<c/>'.repeat(400_000)}</row></sheetData></worksheet>`,
      `<worksheet><sheetData>${'<row/>'.repeat(400_000)}</sheetData></worksheet>`,
    ];
    for (const content of long) await problem(zip({ ...partsOf(await valid), [SHEET]: text(content) }));
    const reference = `'${"''".repeat(200_000)}`;
    await problem(
      zip(
        handMade({ sheets: { Ark: sheetData('') }, names: { HP_X: reference, HP_Y: '$'.repeat(400_000) } }),
      ),
    );
  });
});

test('paths that climb are names like any other, and survive an amendment', async () => {
  const workbook = zip({ ...partsOf(await valid), '../../etc/passwd': 'x', '/root': 'y', 'C:\\z': 'z' });
  expect(await problem(workbook)).toBe('none');
  const amended = await amendXlsx(workbook, PROPERTY);
  expect(amended.ok && Object.keys(partsOf(amended.value))).toEqual(
    expect.arrayContaining(['../../etc/passwd', '/root', 'C:\\z']),
  );
  const parts = handMade({ sheets: { Ark: sheetData('') } });
  const climbing = parts['_rels/.rels'].replace('"xl/workbook.xml"', '"../../../xl/workbook.xml"');
  expect(await problem(zip({ ...parts, '_rels/.rels': climbing }))).toBe('none');
});
