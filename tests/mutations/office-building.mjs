import { sameWorkbook, SRC, test } from './places.mjs';

/**
 * Deliberate faults in how a plan is built through Office.js, each of a kind that is easily made: whatever it is, the tests named beside it must go red.
 * `find` stands in the file exactly once; several changes at once are `changes`.
 */
export const BUILDING = [
  {
    name: 'building is tried again',
    file: `${SRC}/render.ts`,
    find: 'runBatch(deps, false,',
    replace: 'runBatch(deps, true,',
    tests: [test('traps-waiting', 'a workbook is built once')],
  },
  {
    name: 'texts go without their apostrophe',
    file: `${SRC}/fills.ts`,
    find: "? text : `'${text}`",
    replace: '? text : text',
    tests: [test('traps-using', 'texts stay texts')],
  },
  {
    name: 'TRUE is taken for a plain word',
    file: `${SRC}/fills.ts`,
    find: '&& !NOT_TEXT.test(text.trim())',
    replace: '',
    tests: [test('traps-using', 'texts stay texts')],
  },
  {
    name: 'a filled formula is sent once more, cell by cell',
    file: `${SRC}/fills.ts`,
    find: 'const SHORTEST_RUN = 2;',
    replace: 'const SHORTEST_RUN = 200;',
    tests: [test('traps-building', '#6745')],
  },
  {
    name: 'relative references count the wrong way',
    file: `${SRC}/r1c1.ts`,
    find: '`${letter}[${distance}]`',
    replace: '`${letter}[${-distance}]`',
    tests: [sameWorkbook],
  },
  {
    name: 'input cells stay locked',
    file: `${SRC}/styles.ts`,
    find: 'style.locked = !cell.unlocked',
    replace: 'style.locked = true',
    tests: [test('looks'), test('building', 'input cells are open')],
  },
  {
    name: 'a style left from before keeps its lock',
    file: `${SRC}/styles.ts`,
    find: 'if (cell.unlocked || !isNew)',
    replace: 'if (cell.unlocked)',
    tests: [test('building', 'left from before')],
  },
  {
    name: 'number formats in the user’s own notation',
    file: `${SRC}/styles.ts`,
    find: 'style.numberFormat = cell.numberFormat',
    replace: 'style.numberFormatLocal = cell.numberFormat',
    tests: [test('traps-building'), test('looks')],
  },
  {
    name: 'sheets are protected before they are written on',
    file: `${SRC}/render.ts`,
    changes: [
      ['    if (spec.protected) sheet.protection.protect(PROTECTION);\n', ''],
      [
        '  for (const { sheet, ranges } of sheets) fillSheet(sheet, ranges);',
        '  for (const { spec, sheet, ranges } of sheets) {\n    if (spec.protected) sheet.protection.protect(PROTECTION);\n    fillSheet(sheet, ranges);\n  }',
      ],
    ],
    tests: [test('traps-building'), test('building')],
  },
  {
    name: 'protection comes before looks',
    file: `${SRC}/render.ts`,
    changes: [
      ['    if (spec.protected) sheet.protection.protect(PROTECTION);\n', ''],
      [
        '    formatSheet(sheet, spec, ranges);\n',
        '    if (spec.protected) sheet.protection.protect(PROTECTION);\n    formatSheet(sheet, spec, ranges);\n',
      ],
    ],
    tests: [test('traps-building')],
  },
  {
    name: 'sheets are protected twice',
    file: `${SRC}/render.ts`,
    find: 'sheet.protection.protect(PROTECTION);',
    replace: '{ sheet.protection.protect(PROTECTION); sheet.protection.protect(PROTECTION); }',
    tests: [test('traps-building')],
  },
  {
    name: 'sheets are unprotected first, to be sure',
    file: `${SRC}/render.ts`,
    find: 'sheet.protection.protect(PROTECTION);',
    replace: '{ sheet.protection.unprotect(); sheet.protection.protect(PROTECTION); }',
    tests: [test('traps-building')],
  },
  {
    name: 'sheets are not protected at all',
    file: `${SRC}/render.ts`,
    find: 'if (spec.protected) sheet.protection.protect(PROTECTION);',
    replace: '',
    tests: [test('building', 'is protected'), sameWorkbook],
  },
  {
    name: 'protection’s options hold nulls',
    file: `${SRC}/sheet.ts`,
    find: "selectionMode: 'Normal',",
    replace: "selectionMode: 'Normal',\n  allowSort: null,",
    tests: [test('traps-building')],
  },
  {
    name: 'a cell is selected in the sync that activates its sheet, after building',
    file: `${SRC}/render.ts`,
    find: '    await context.sync();\n',
    replace: '',
    tests: [test('traps-building')],
  },
  {
    name: 'a failed build is not cleaned up',
    file: `${SRC}/render.ts`,
    find: 'const left = await takeAway(deps, blueprint, before.value);',
    replace: 'const left = [];',
    tests: [test('traps-waiting', 'a workbook is built once')],
  },
  {
    name: 'names are given formulas',
    file: `${SRC}/render.ts`,
    find: 'sheetByKey.get(sheet)!.getRangeByIndexes(rect.top, rect.left, rect.rows, rect.columns).untrack()',
    replace: "`='${sheet}'!R${rect.top}C${rect.left}:R${rect.rows}C${rect.columns}`",
    tests: [test('traps-building'), sameWorkbook],
  },
  {
    name: 'a list’s source is the words themselves',
    file: `${SRC}/sheet.ts`,
    find: 'source: `=${rule.source}`',
    replace: "source: 'Ja,Nej'",
    tests: [test('traps-building', '#2128')],
  },
  {
    name: 'the prompt comes before the rule',
    file: `${SRC}/sheet.ts`,
    changes: [
      ['    dataValidation.prompt = { showPrompt: true, ...validation.prompt };\n', ''],
      [
        '    dataValidation.rule = ruleOf(validation);\n',
        '    dataValidation.prompt = { showPrompt: true, ...validation.prompt };\n    dataValidation.rule = ruleOf(validation);\n',
      ],
    ],
    tests: [test('traps-building', '#2594')],
  },
  {
    name: 'an address of two areas',
    file: `${SRC}/sheet.ts`,
    find: 'setPrintArea(address(print.area))',
    replace: 'setPrintArea(`${address(print.area)},A1`)',
    tests: [test('traps-building')],
  },
  {
    name: 'highlights are read back',
    file: `${SRC}/sheet.ts`,
    find: "const conditional = rangeOf(sheet, rect).conditionalFormats.add('Custom');",
    replace:
      "const conditional = rangeOf(sheet, rect).conditionalFormats.add('Custom');\n    conditional.load('priority');",
    tests: [test('traps-building')],
  },
  {
    name: 'the last highlight goes first',
    file: `${SRC}/sheet.ts`,
    find: '[...highlights].reverse()',
    replace: 'highlights',
    tests: [test('looks'), sameWorkbook],
  },
  {
    name: 'widths in pixels',
    file: `${SRC}/sheet.ts`,
    find: '(characters * 7 + 5) * 0.75',
    replace: 'characters * 7 + 5',
    tests: [test('looks')],
  },
  {
    name: 'a hidden column is made narrow instead',
    file: `${SRC}/sheet.ts`,
    find: 'if (value === 0) columns.columnHidden = true;\n    else ',
    replace: '',
    tests: [test('looks')],
  },
  {
    name: 'formulas that fill a range are written as if they were A1',
    file: `${SRC}/sheet.ts`,
    find: '.formulasR1C1 = `=${formula}`',
    replace: '.formulas = `=${formula}`',
    tests: [sameWorkbook],
  },
  {
    name: 'the commonest style of a block covers the others',
    file: `${SRC}/sheet.ts`,
    find: 'if (style !== ground)',
    replace: 'if (style === ground)',
    tests: [test('looks')],
  },
  {
    name: 'sorting is allowed, where locked cells would stop it',
    file: `${SRC}/sheet.ts`,
    find: 'allowFormatRows: true,',
    replace: 'allowFormatRows: true,\n  allowSort: true,',
    tests: [test('traps-building', '#2135')],
  },
  {
    name: 'number formats cell by cell',
    file: `${SRC}/sheet.ts`,
    find: 'range.style = styleName(ground);',
    replace:
      "range.style = styleName(ground);\n    range.numberFormat = Array.from({ length: block.rows }, () => Array(block.columns).fill('General'));",
    tests: [test('traps-building', '#5852')],
  },
];
