import { SRC, test } from './places.mjs';

/**
 * Deliberate faults in how a plan is read, written and watched through Office.js, each of a kind that is easily made: whatever it is, the tests named beside it must go red.
 * `find` stands in the file exactly once; several changes at once are `changes`.
 */
export const USING = [
  {
    name: 'a load is forgotten',
    file: `${SRC}/read.ts`,
    find: 'range.load(`${wanted},rowIndex,columnIndex`)',
    replace: 'range.load(`${wanted},rowIndex`)',
    tests: [test('reading')],
  },
  {
    name: 'isNullObject is not looked at',
    file: `${SRC}/read.ts`,
    find: 'if (range.isNullObject) return [];',
    replace: '',
    tests: [test('reading')],
  },
  {
    name: 'a name that may be gone is asked for as if it were there',
    file: `${SRC}/read.ts`,
    find: '.getRangeOrNullObject()',
    replace: '.getRange()',
    tests: [test('reading'), test('traps-using', 'a name is asked for its range')],
  },
  {
    name: 'a blank cell is read as an empty text',
    file: `${SRC}/read.ts`,
    find: "cell === '' ? null : cell",
    replace: 'cell',
    tests: [test('reading')],
  },
  {
    name: 'a sync is forgotten after a load',
    file: `${SRC}/read.ts`,
    find: 'await context.sync();',
    replace: '',
    tests: [test('reading')],
  },
  {
    name: 'a range is one row too large for its values',
    file: `${SRC}/amend.ts`,
    find: 'getResizedRange(values.length - 1,',
    replace: 'getResizedRange(values.length,',
    tests: [test('amending')],
  },
  {
    name: 'an emptied cell is left alone',
    file: `${SRC}/amend.ts`,
    find: "inputOf(value) ?? ''",
    replace: 'inputOf(value)',
    tests: [test('amending')],
  },
  {
    name: 'a history row that is taken is overwritten',
    file: `${SRC}/amend.ts`,
    find: 'const expected = region === REGION.history ? null : replaces[r]![c];',
    replace: 'const expected = region === REGION.history ? undefined : replaces[r]![c];',
    tests: [test('amending')],
  },
  {
    name: 'what is to be replaced is not looked at',
    file: `${SRC}/amend.ts`,
    find: 'const expected = region === REGION.history ? null : replaces[r]![c];',
    replace: 'const expected = region === REGION.history ? null : undefined;',
    tests: [test('amending')],
  },
  {
    name: 'neighbours are joined over a gap',
    file: `${SRC}/amend.ts`,
    find: 'last.left + last.values[0]!.length === column',
    replace: 'last.left + last.values[0]!.length <= column',
    tests: [test('amending')],
  },
  {
    name: 'a batch that writes is tried again',
    file: `${SRC}/amend.ts`,
    find: 'runBatch(deps, false,',
    replace: 'runBatch(deps, true,',
    tests: [test('traps-waiting', 'what writes is sent once')],
  },
  {
    name: 'whatever fails is tried again, a refusal too',
    file: `${SRC}/run.ts`,
    find: '!PASSING.has(error.code) || ',
    replace: '',
    tests: [test('traps-waiting', 'is not tried again')],
  },
  {
    name: 'nothing is tried again',
    file: `${SRC}/run.ts`,
    find: '!idempotent || ',
    replace: 'idempotent || ',
    tests: [test('traps-waiting', 'what only reads is tried')],
  },
  {
    name: 'a request does not wait for a cell edit',
    file: `${SRC}/run.ts`,
    find: '{ delayForCellEdit: true }',
    replace: '{}',
    tests: [test('traps-waiting', 'somebody is typing')],
  },
  {
    name: 'nobody is told that Excel waits',
    file: `${SRC}/run.ts`,
    find: 'onWaiting(true);',
    replace: '',
    tests: [test('traps-waiting', 'the person is told')],
  },
  {
    name: 'a cell is selected in the sync that activates its sheet, on going there',
    file: `${SRC}/go-to.ts`,
    changes: [
      [
        '  // Null objects let this pass.\n  sheet.activate();\n',
        '  sheet.activate();\n  sheet.getRange(cell).select();\n',
      ],
    ],
    tests: [test('going')],
  },
  {
    name: 'going somewhere shows the very hidden sheet',
    file: `${SRC}/go-to.ts`,
    find: " || sheet.visibility === 'VeryHidden'",
    replace: '',
    tests: [test('going')],
  },
  {
    name: 'a burst is remote if any of it is',
    file: `${SRC}/watch.ts`,
    find: "remote &&= event.source === 'Remote'",
    replace: "remote ||= event.source === 'Remote'",
    tests: [test('watching')],
  },
  {
    name: 'every event is a hint',
    file: `${SRC}/watch.ts`,
    find: 'if (waiting) return;',
    replace: '',
    tests: [test('watching')],
  },
  {
    name: 'hints go on after stopping',
    file: `${SRC}/watch.ts`,
    find: 'if (!stopped) onChange(hint);',
    replace: 'onChange(hint);',
    tests: [test('watching')],
  },
  {
    name: 'protection is asked for before cells are written',
    file: `${SRC}/amend.ts`,
    find: 'const before = runs.map(',
    replace:
      "if (runs[0]) rangeOf(workbook, runs[0]).worksheet.protection.load('protected');\n    const before = runs.map(",
    tests: [test('traps-using', '#108')],
  },
  {
    name: 'a reading is never given up',
    file: `${SRC}/read.ts`,
    find: "await whilePatient(deps, readRegions(deps, 'values,formulas'))",
    replace: "await readRegions(deps, 'values,formulas')",
    tests: [test('traps-waiting', 'given up')],
  },
];
