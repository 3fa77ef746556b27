import { toR1C1 } from '../../../src/adapters/office/r1c1';
import { isFormula, type Blueprint, type Rect } from '../../../src/blueprint/blueprint';
import { LIST, REGION } from '../../../src/blueprint/names';
import { blueprintOf, openExcel } from './excel';
import { recordSent, type Sent } from './sent';

/**
 * Known faults of Excel and Office.js (#n: OfficeDev/office-js issue), and that building a plan meets none of them.
 * What is looked at is what Excel was asked: the plan is built once, and each test looks for its own trap.
 */
let sent: readonly Sent[];
let blueprint: Blueprint;
let other: Blueprint;
beforeAll(async () => {
  blueprint = blueprintOf('ready');
  other = blueprintOf('empty', 'en');
  const { client, workbook } = openExcel();
  sent = recordSent(client);
  expect(await workbook.render(blueprint)).toEqual({ ok: true, value: undefined });
  await client.dispose();
});

const named = (...names: readonly string[]): Sent[] => sent.filter(({ name }) => names.includes(name));
const blueprints = (): Blueprint[] => [blueprint, other];
const told = ({ on, name, args }: Sent): string => `${on}.${name} ${JSON.stringify(args)}`;

/** `worksheets.add("Plan")` of `worksheets.add("Plan").getRange("A1").format`. */
const sheetIn = ({ on }: Sent): string => /^worksheets\.add\(".*?"\)/.exec(on)?.[0] ?? '';

const meet = (a: Rect, b: Rect): boolean =>
  a.top < b.top + b.rows &&
  b.top < a.top + a.rows &&
  a.left < b.left + b.columns &&
  b.left < a.left + a.columns;

test('what is sent is seen at all', () => {
  expect(sent.length).toBeGreaterThan(1_000);
});

test('#4378, #4002: of document properties only ours are asked for, since long ones of others crash Excel', async () => {
  const { client, workbook } = openExcel();
  await client.Excel.run(async ({ workbook: { properties }, sync }) => {
    properties.custom.add('Somebody’s own', 'x'.repeat(40_000));
    await sync();
  });
  const log = recordSent(client);
  expect(await workbook.render(blueprint)).toMatchObject({ ok: true });
  expect(await workbook.rebuild(blueprint, ' (før)')).toMatchObject({ ok: true });
  const asked = log.filter(({ kind, on }) => kind === 'load' && on.startsWith('properties.custom'));
  const ours = Object.keys(blueprint.properties.custom).map(
    (key) => `properties.custom.getItemOrNullObject(${JSON.stringify(key)})`,
  );
  expect(new Set(asked.map(({ on }) => on))).toEqual(new Set(ours));
  await client.dispose();
});

describe('protection', () => {
  test('#6784: building never unprotects', () => {
    expect(named('unprotect')).toEqual([]);
    expect(named('protect').length).toBeGreaterThan(0);
  });

  test('#6784: a sheet is protected when everything else on it is done, so that nothing must be lifted', () => {
    for (const protect of named('protect')) {
      const after = sent.slice(sent.indexOf(protect) + 1).filter((one) => sheetIn(one) === sheetIn(protect));
      // Activating only shows the sheet.
      expect(after.filter(({ name }) => name !== 'activate').map(told)).toEqual([]);
    }
  });

  test('#1931: each sheet is protected once, by options of our own that hold no null', () => {
    const sheets = named('protect').map(sheetIn);
    expect(sheets).toEqual(
      blueprint.sheets.filter((sheet) => sheet.protected).map(({ name }) => `worksheets.add("${name}")`),
    );
    for (const { args } of named('protect')) {
      expect(args[0]).toEqual({ allowFormatColumns: true, allowFormatRows: true, selectionMode: 'Normal' });
      // No password: `null` is how the client says that none was given.
      expect(args[1]).toBeNull();
    }
    expect(sent.filter(({ kind, on }) => kind === 'load' && on.endsWith('.protection'))).toEqual([]);
  });

  test('#2135: sorting, which locked cells would stop, is not promised', () => {
    for (const { args } of named('protect')) expect(args[0]).not.toHaveProperty('allowSort');
  });
});

describe('undo and settings', () => {
  test('#3141, #4484, #6091: no settings and no custom XML, and no sheet deleted or copied', () => {
    expect(named('settings', 'customXmlParts', 'delete', 'copy', 'insertWorksheetsFromBase64')).toEqual([]);
  });
});

describe('tables', () => {
  test('#3191, #3013, #646: no tables are made, and no rows inserted', () => {
    expect(named('tables', 'rows', 'insert', 'resize')).toEqual([]);
  });
});

describe('formulas', () => {
  test('#6745: every repeated formula goes as one text for the whole of its range', () => {
    const repeated = named('formulas').flatMap(({ on, args }) => {
      const [, letters = '', digits = ''] = /getRange\("([A-Z]+)(\d+)/.exec(on)!;
      const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const rows = (args[0] as unknown[][]).map((row, index) =>
        row.map((cell, column) =>
          typeof cell === 'string' && cell.startsWith('=')
            ? toR1C1(cell, Number(digits) - 1 + index, left + column)
            : null,
        ),
      );
      return rows.flatMap((row, index) =>
        row.filter((cell, column) => cell !== null && cell === rows[index + 1]?.[column]),
      );
    });
    expect(repeated).toEqual([]);
    const fills = named('formulasR1C1');
    expect(fills.length).toBeGreaterThan(20);
    for (const { args } of fills) expect(args).toEqual([expect.stringMatching(/^=/)]);
  });

  test('#6745: in a plan without entries, the rows of the matrix say the same', () => {
    const columns = other.sheets
      // Rows of participants each count a column of the matrix of their own, and differ in that.
      .filter(({ key }) => key === 'matrix')
      .flatMap(({ blocks }) => blocks)
      .filter(({ rows }) => rows >= 10)
      .flatMap((block) =>
        Array.from({ length: block.columns }, (_, column) =>
          block.contents.flatMap((row, index) => {
            const content = row[column];
            return isFormula(content)
              ? [toR1C1(content.formula, block.top + index, block.left + column)]
              : [];
          }),
        ),
      )
      .filter((formulas) => formulas.length > 1);
    expect(columns.length).toBeGreaterThan(3);
    // Once at most: from the task's areas to the leader's own, whose names are read from what somebody typed.
    const changes = columns.map(
      (all) => all.filter((formula, row) => row > 0 && formula !== all[row - 1]).length,
    );
    expect(Math.max(...changes)).toBeLessThanOrEqual(1);
  });
});

describe('validation', () => {
  const rules = (): Sent[] => named('rule').filter(({ kind }) => kind === 'set');

  test('#2128: a list’s source is a name, never the words', () => {
    const sources = rules().flatMap(({ args }) => {
      const { list } = args[0] as { list?: { source: string } };
      return list ? [list.source] : [];
    });
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !Object.values(LIST).some((name) => source === `=${name}`))).toEqual(
      [],
    );
  });

  test('#2594: rules have ranges of their own', () => {
    for (const { sheets } of blueprints())
      for (const { validations } of sheets)
        for (const [index, one] of validations.entries())
          expect(validations.slice(index + 1).filter((next) => meet(one, next))).toEqual([]);
  });

  test('#2594: the rule comes first, then its prompt and its alert, once for each range', () => {
    const byRange = new Map<string, string[]>();
    for (const { on, name } of sent.filter(({ kind, on }) => kind === 'set' && on.endsWith('dataValidation')))
      byRange.set(on, [...(byRange.get(on) ?? []), name]);
    expect(byRange.size).toBe(blueprint.sheets.flatMap(({ validations }) => validations).length);
    for (const names of byRange.values()) {
      // A list of names with blanks among them is told to refuse what is on no list.
      const told = names.filter((name) => name !== 'ignoreBlanks');
      expect(told).toEqual(['rule', 'prompt', 'errorAlert']);
      expect(names[0]).toBe('rule');
    }
  });
});

describe('highlights', () => {
  test('#6827, #6835: nothing of a highlight is loaded', () => {
    expect(sent.filter(({ kind, on }) => kind === 'load' && on.includes('conditionalFormats'))).toEqual([]);
    expect(named('getItemAt', 'getCount', 'clearAll', 'priority')).toEqual([]);
  });

  test('#5299: every highlight is a formula of its own', () => {
    const added = named('add').filter(({ on }) => on.endsWith('.conditionalFormats'));
    expect(added.length).toBe(blueprint.sheets.flatMap(({ highlights }) => highlights).length);
    for (const { args } of added) expect(args).toEqual(['Custom']);
  });

  test('#5194: a highlight is made, and its formula never edited', () => {
    const formulas = named('formula').filter(({ on }) => on.includes('conditionalFormats'));
    const added = named('add').filter(({ on }) => on.endsWith('.conditionalFormats'));
    expect(formulas.length).toBe(added.length);
    for (const { on } of formulas) expect(on).toMatch(/conditionalFormats\.add\("Custom"\)\.custom\.rule$/);
    expect(named('changeRuleToCustom', 'setRanges', 'getRanges')).toEqual([]);
  });
});

describe('names and areas', () => {
  test('#1167, #1985: every address is one area', () => {
    const addresses = named('getRange', 'setPrintArea', 'setPrintTitleRows', 'setPrintTitleColumns');
    expect(addresses.length).toBeGreaterThan(300);
    expect(addresses.filter(({ args }) => /[,;]/.test(String(args[0]))).map(told)).toEqual([]);
    expect(named('getRanges')).toEqual([]);
  });

  test('#2834, #2891, #740: names are given ranges, not formulas', () => {
    const added = named('add').filter(({ on }) => on === 'names');
    expect(added.map(({ args }) => args[0])).toEqual(blueprint.names.map(({ name }) => name));
    for (const { args } of added)
      expect(args[1]).toEqual({ object: expect.stringContaining('getRangeByIndexes') as string });
    expect(named('addFormulaLocal')).toEqual([]);
  });

  test('#3984: what is printed is set by the page, and never by a name', () => {
    expect(named('setPrintArea').map(sheetIn)).toEqual(
      blueprint.sheets.filter(({ print }) => print).map(({ name }) => `worksheets.add("${name}")`),
    );
    expect(blueprint.names.filter(({ name }) => !name.startsWith('HP_'))).toEqual([]);
  });

  test('#3611: no region that people’s values are read from has a merged cell in it', () => {
    const read = new Set<string>([...Object.values(REGION), ...Object.values(LIST)]);
    // Only our own formulas are looked for there, and each stands in its merge's first cell.
    for (const name of [REGION.overview, REGION.brief]) read.delete(name);
    for (const { names, sheets } of blueprints())
      for (const { name, sheet, rect } of names.filter(({ name }) => read.has(name)))
        for (const { merges } of sheets.filter(({ key }) => key === sheet))
          // The overview's live cells are one cell each, which a merge may only start in.
          expect([name, merges.filter((merge) => meet(merge, rect) && !startsAt(merge, rect))]).toEqual([
            name,
            [],
          ]);
  });

  const startsAt = (merge: Rect, { top, left, rows, columns }: Rect): boolean =>
    rows * columns === 1 && merge.top === top && merge.left === left;
});

describe('formats', () => {
  test('#1632, #2520, #2824: dates are dd-mm-yyyy in no language but Excel’s own', () => {
    const formats = named('numberFormat').map(({ args }) => args[0]);
    expect(formats).toContain('dd-mm-yyyy');
    expect(named('numberFormatLocal', 'formulasLocal', 'cultureInfo', 'shortDatePattern')).toEqual([]);
  });

  test('#12, #5852: looks are set by block and style, never cell by cell', () => {
    expect(sent.filter(({ name, on }) => name === 'numberFormat' && !on.startsWith('styles['))).toEqual([]);
    expect(named('setCellProperties', 'setRowProperties', 'setColumnProperties')).toEqual([]);
    // Of a range, only widths and heights are set beside its style, and each of these takes one word. All cells of
    // a protected sheet are locked at once.
    const looks = sent.filter(({ kind, on }) => kind === 'set' && /getRange\(.*\)(\.format.*)?$/.test(on));
    const names = new Set(looks.filter(({ on }) => on.includes('.format')).map(({ name }) => name));
    expect(names).toEqual(new Set(['columnWidth', 'rowHeight', 'locked']));
    for (const { on } of named('locked').filter((one) => one.on.includes('.format')))
      expect(on).toMatch(/getRange\(null\)\.format\.protection$/);
    for (const { args } of looks.filter(({ name }) => name === 'style'))
      expect(args).toEqual([expect.stringMatching(/^Holdplan /)]);
  });

  test('#1318: a property’s text is short, and nothing but a copy of what stands in cells', () => {
    const added = named('add').filter(({ on }) => on === 'properties.custom');
    expect(added.length).toBe(Object.keys(blueprint.properties.custom).length);
    for (const { args } of added) expect(String(args[1]).length).toBeLessThanOrEqual(255);
  });
});

describe('showing', () => {
  test('#5118, #2576: the first sheet is activated in one sync, and its cell selected in a later one', () => {
    const [activate, select] = [named('activate'), named('select')];
    expect([activate.length, select.length]).toEqual([1, 1]);
    expect(select[0]!.request).toBeGreaterThan(activate[0]!.request);
  });
});
