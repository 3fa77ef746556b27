import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { createXlsxWorkbook } from '../../src/adapters/xlsx';
import { HISTORY_ROWS } from '../../src/blueprint/sheets/history';
import { appendEntry } from '../../src/domain/history';
import type { Plan } from '../../src/domain/plan';
import { completedPlan, readyPlan } from '../../src/examples/plans';
import { completeTask } from '../../src/usecases/complete-task';
import { reopenTask } from '../../src/usecases/reopen-task';
import { check, clockAt, given, NOW, refusal, type, workbookOf } from './deps';

// A whole workbook is read and written several times over.
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Somebody has added a sheet of notes, and a comment on the history: a sheet on which the completion is written. */
function withNotesAndComment(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
  };
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
        '<Override PartName="/xl/comments99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  );
  edit('xl/workbook.xml', (xml) =>
    xml.replace('</sheets>', `<sheet name="Egne noter" sheetId="99" r:id="rId99"/></sheets>`),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet99.xml"/></Relationships>`,
    ),
  );
  parts['xl/worksheets/sheet99.xml'] = strToU8(
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Husk kaffe</t></is></c></row></sheetData></worksheet>`,
  );
  parts['xl/comments99.xml'] = strToU8(
    `<comments xmlns="${MAIN}"><authors><author>Bo</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Set af Bo</t></text></comment></commentList></comments>`,
  );
  parts['xl/worksheets/_rels/sheet7.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/comments" Target="../comments99.xml"/></Relationships>`,
  );
  return zipSync(parts, { level: 1 });
}

test('a sheet and a comment of people’s own survive completing and reopening', async () => {
  const before = withNotesAndComment((await workbookOf(readyPlan('da'))).bytes());
  const workbook = createXlsxWorkbook(before);
  given(await completeTask({ workbook, clock: clockAt() }, { by: 'Ane', note: '' }));
  const completed = workbook.bytes();
  given(await reopenTask({ workbook, clock: clockAt() }, { by: 'Ane', note: 'Ny koordinator' }));

  for (const bytes of [completed, workbook.bytes()]) {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.at(-1)).toMatchObject({ name: 'Egne noter', rows: [['Husk kaffe']] });
    expect(strFromU8(unzipSync(bytes)['xl/comments99.xml']!)).toContain('Set af Bo');
  }
  const [old, now] = [unzipSync(before), unzipSync(completed)];
  expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort());
  const changed = Object.keys(old).filter((path) => strFromU8(old[path]!) !== strFromU8(now[path]!));
  // The overview, the history, the hidden sheet, how many shared strings are used, and the properties: nothing else.
  expect(changed.sort()).toEqual([
    'docProps/core.xml',
    'docProps/custom.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet7.xml',
    'xl/worksheets/sheet8.xml',
  ]);
});

test('styles and locks of amended sheets stay as they were', async () => {
  const workbook = await workbookOf(readyPlan('da'));
  const look = async (): Promise<string[]> => {
    const parts = unzipSync(workbook.bytes());
    return [1, 7, 8].flatMap(
      (sheet) =>
        strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!).match(/ s="\d+"|<sheetProtection[^>]*>/g) ?? [],
    );
  };
  const before = await look();
  given(await completeTask({ workbook, clock: clockAt() }, { by: 'Ane', note: '' }));
  expect(await look()).toEqual(before);
});

describe('reopening', () => {
  test('is refused when the history is full, and the workbook left as it was', async () => {
    const plan = completedPlan('da');
    const entry = plan.history[0]!;
    const history = Array.from({ length: HISTORY_ROWS - 1 }).reduce<Plan['history']>(
      (entries) => appendEntry(entries, entry),
      plan.history,
    );
    const workbook = await workbookOf({ ...plan, history });
    const before = workbook.bytes();
    const result = await reopenTask({ workbook, clock: clockAt() }, { by: 'Ane', note: 'Ny koordinator' });
    expect(refusal(result)).toBe('history-full');
    expect(workbook.bytes() === before).toBe(true);
  });

  test('a changed plan can be reopened, and completed once more', async () => {
    const workbook = await workbookOf(completedPlan('da'));
    await type(workbook, 'HP_Matrix', 1, 31, 'Vi er enige');
    given(await reopenTask({ workbook, clock: clockAt() }, { by: 'Bo', note: 'Ny aftale' }));
    expect(await check(workbook)).toMatchObject({ status: 'ready', changes: [] });
    given(await completeTask({ workbook, clock: clockAt() }, { by: 'Ane', note: '' }));
    const { status, plan } = await check(workbook);
    expect(status).toBe('completed');
    expect(plan.history.map(({ kind, at }) => [kind, at])).toEqual([
      ['completed', '2027-02-19T12:30:00Z'],
      ['reopened', NOW],
      ['completed', NOW],
    ]);
    expect(plan.damage).toEqual([]);
  });
});
