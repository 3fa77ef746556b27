import { faultsIn } from './places.mjs';

/** Deliberate faults in the workbench, and here and there in what people meet: see office-building.mjs. */
export const OTHERS = [
  ...faultsIn('src/workbench/last-writes.ts', 'tests/workbench/last-writes.test.ts', [
    ['a slow clock stays slow', '      latest = Math.max(latest, stamp[0]);\n', ''],
    ['two writes in one moment are the same', 'Math.max(now(), latest + 1)', 'Math.max(now(), latest)'],
    ['at the same moment nobody wins', '(a[0] === b[0] && a[1] > b[1])', 'false'],
    ['at the same moment both win', '(a[0] === b[0] && a[1] > b[1])', 'a[0] === b[0]'],
    ['the first write has the cell', '!b || a[0] > b[0]', '!b || a[0] < b[0]'],
    ['what came from elsewhere is not noted', '      note(later, stamp);\n', ''],
    ['a window’s own writes are not noted', '      note(change, stamp);\n', ''],
    [
      'a whole workbook is cut down to cells',
      "if (change.kind === 'whole') return change;",
      "if (change.kind === 'whole') return { kind: 'cells', cells: [] };",
    ],
  ]),
  ...faultsIn('src/workbench/bench.ts', 'tests/workbench/bench.test.ts', [
    ['one damage is not put back', 'if (plan.damage.length > 0) paste', 'if (plan.damage.length > 1) paste'],
    [
      'the first damage is not put back',
      'paste(differencesFrom(reading.value, host.book))',
      'paste(differencesFrom(reading.value, host.book).slice(1))',
    ],
    ['pasting leaves the sheets open', '      sheet.protection = protections[index]!;\n', ''],
    ['the file that was opened is forgotten', '      file = bytes;\n', ''],
    [
      'a file that is none empties the grid',
      '      const reading = await createXlsxWorkbook(bytes).read();\n      if (!reading.ok) return reading;',
      '      await clear();\n      const reading = await createXlsxWorkbook(bytes).read();\n      if (!reading.ok) return reading;',
    ],
  ]),
  ...faultsIn('src/workbench/danish-typing.ts', 'tests/workbench/danish-typing.test.ts', [
    ['a comma parts thousands', ".replace(',', '.')", ".replace(',', '')"],
    ['dates are numbers', 'if (/y/i.test(numberFormat)) {', 'if (/z/i.test(numberFormat)) {'],
    ['half a number is one', '(?:,\\d+)?$/', '(?:,\\d*)?$/'],
  ]),
  ...faultsIn('src/workbench/transfer.ts', 'tests/workbench/transfer.test.ts', [
    ['formulas are written over in the file', "isFormula ? 'result' : 'input'", "'input'"],
    ['the grid’s calculation is pasted over formulas', 'sheet.cells.get(key)?.formula !== undefined ||', ''],
    ['other tables are written into', '!sameShape(target.rect, before.values)', 'false'],
  ]),
  ...faultsIn('src/blueprint/whereabouts.ts', 'tests/blueprint/whereabouts.test.ts', [
    [
      'a row without a slot is looked for in the first table',
      'found.find(({ region }) => sheetRow !== undefined && holds(region!, sheetRow - 1)) ??',
      '',
    ],
    [
      'a row as it stands is on the first table’s sheet',
      'there.find((one) => holds(one, sheetRow - 1)) ?? there[0]',
      'there[0]',
    ],
    [
      'a slot is looked for in the first table',
      'found.find(({ rows }) => row !== undefined && rows.has(row)) ??',
      '',
    ],
  ]),
  ...faultsIn('src/blueprint/sheets/overwritten.ts', 'tests/blueprint/damage-counts.test.ts', [
    ['columns by formula that stand apart are taken for one', '    open = isComputed;', '    open = true;'],
    [
      'rows without a formula are expected to have one',
      'rows.filter((row) => only(row)).length',
      'rows.length',
    ],
  ]),
  ...faultsIn('src/blueprint/sheets/damage-counts.ts', 'tests/blueprint/damage-counts.test.ts', [
    ['nobody looks after the load limit', '    cell(load, load.first - 1, LIMIT_COLUMN),\n', ''],
    ['nobody looks after the checks', "    block(checks, 'value', 'rank'),\n", ''],
  ]),
  ...faultsIn('src/blueprint/sheets/word-lists.ts', 'tests/blueprint/word-lists.test.ts', [
    ['a word is looked for in the next one’s place', "'period-missing': 15,", "'period-missing': 16,"],
    ['the last words are held against nothing', 'rows: rect.rows + 1 }', 'rows: rect.rows }'],
  ]),
  ...faultsIn('src/blueprint/words-damage.ts', 'tests/blueprint/word-lists.test.ts', [
    ['lists are whole as long as something is known of them', "=== metaValue(workbook, 'words')", '!== null'],
    ['workbooks of before must have lists', 'drawingRevision(workbook) < SINCE', 'false'],
  ]),
  ...faultsIn('src/blueprint/sheets/verdict-highlights.ts', 'tests/blueprint/verdict-highlights.test.ts', [
    ['a warning has the colour of an error', 'last?.severity === severity', 'last'],
    ['an excluded area is in order', 'AND(${condition},${none})', '${none}'],
  ]),
  ...faultsIn('src/blueprint/versions/keys.ts', 'tests/blueprint/add-a-column.test.ts', [
    ['an older workbook must have what came later', 'keysOf(inForm(form, fields))', 'keysOf(fields)'],
  ]),
  ...faultsIn('src/blueprint/sheets/participants-columns.ts', 'tests/blueprint/add-a-column.test.ts', [
    [
      'later columns are drawn for older forms',
      'inForm(form, [...SHOWN, ...HIDDEN])',
      '[...SHOWN, ...HIDDEN]',
    ],
  ]),
  ...faultsIn('src/blueprint/sheets/participants-inputs.ts', 'tests/blueprint/add-a-column.test.ts', [
    ['later fields are sealed in older forms', 'inForm(facts.plan.schema, FIELDS)', 'FIELDS'],
  ]),
  ...faultsIn('src/blueprint/sheets/history.ts', 'tests/golden/keys.test.ts', [
    [
      'a column is read that no workbook has',
      'keysOf(COLUMNS).filter(',
      "[...keysOf(COLUMNS), 'more'].filter(",
    ],
  ]),
  ...faultsIn('src/domain/area-slots.ts', 'tests/domain/area-slots.test.ts', [
    [
      'own areas go on behind the task’s',
      'slots(Math.max(0, count), ownAreaId)',
      'slots(Math.max(0, count), areaId)',
    ],
    ['any number of an area is a slot', 'known.has(id) ||', "slotNumber('K', id) !== null ||"],
    [
      'the task’s areas are there only when seen',
      "Math.max(highest('K', seen), fixed.length)",
      "highest('K', seen)",
    ],
  ]),
  ...faultsIn('src/domain/template.ts', 'tests/golden/golden.test.ts', [
    ['an older plan is read by the later template', 'since <= version', 'true'],
  ]),
  ...faultsIn('src/cli/refuse.ts', 'tests/cli/refuse.test.ts', [
    ['a full history cannot be read', "  'history-full',\n", ''],
    ['an open task cannot be read', "  'not-completed',\n", ''],
    ['errors stand in the way of a note', "failure.kind === 'errors-open' ? 'error' : 'warning'", "'error'"],
  ]),
  ...faultsIn('src/ui/model/create-form.ts', 'tests/ui/create-form.test.ts', [
    [
      'every party sits on the side they share',
      '?.usualSide ?? sharedSide(template)',
      '? sharedSide(template) : null',
    ],
    [
      'a party without a usual side sits nowhere',
      '?.usualSide ?? sharedSide(template)',
      '?.usualSide ?? null',
    ],
    ['a plan starts on this Monday', 'addDays(mondayOf(today), 7)', 'mondayOf(today)'],
    ['any start will do', 'dateToSerial(date) <= dateToSerial(LATEST_START)', 'dateToSerial(date) > 0'],
    ['a party’s address is not looked for', '...(known ?? NOBODY)', '...NOBODY'],
    ['what was not chosen is left open', "areas.has(id) ? 'yes' : 'no'", "'yes'"],
  ]),
  ...faultsIn('src/ui/parts/change-list.tsx', 'tests/ui/change-list.test.tsx', [
    ['one more is told than there is', 'changes.length - SHOWN;', 'changes.length - SHOWN + 1;'],
    ['one less is told than there is', 'changes.length - SHOWN;', 'changes.length - SHOWN - 1;'],
    ['one difference is neither shown nor told', 'changes.slice(0, SHOWN)', 'changes.slice(0, SHOWN - 1)'],
  ]),
  ...faultsIn('src/strings/mends.ts', 'tests/strings/mends.test.ts', [
    [
      'a milestone’s date is shown as a serial',
      "new Set(['start', 'end', 'date'])",
      "new Set(['start', 'end'])",
    ],
    [
      'a project’s date is shown as a serial',
      "column === 'value' ? (row ?? '') : (column ?? '')",
      "column ?? ''",
    ],
    ['serials count from 1900 everywhere', 'serialToDate(value, dateSystem)', 'serialToDate(value)'],
  ]),
];
