import { faultsIn } from './places.mjs';

const tests = (name) => `tests/usecases/${name}.test.ts`;

/** Deliberate faults in the verbs: see office-building.mjs. */
export const USECASES = [
  ...faultsIn('src/usecases/repaired-plan.ts', tests('repaired-plan'), [
    [
      'a completion with another fingerprint survives a repair',
      "last.kind !== 'reopened' && last.fingerprint === completion.fingerprint",
      "last.kind !== 'reopened'",
    ],
    [
      'a completion survives a reopening',
      "last && last.kind !== 'reopened' && last.fingerprint",
      'last && last.fingerprint',
    ],
    [
      'altered rows of the history are kept',
      'plan.history.slice(0, alteredEntries(plan.history)[0])',
      'plan.history',
    ],
    [
      'a lost completion is not told',
      'completionLost: wasCompleted && completion === null',
      'completionLost: false',
    ],
    [
      'what is left behind is told as mended too',
      'checked.plan.damage.filter((damage) => !leftBehind.some((left) => isSame(left, damage)))',
      'checked.plan.damage',
    ],
    [
      'a table that is gone is told as mended',
      "(kind === 'region-missing' && FILLED_IN.includes(subject)) ||",
      '',
    ],
    ['an altered history is told as mended', "kind === 'history-altered' ||", ''],
    ['gone participants have no slots', 'isGone(REGION.participants) ? fresh.participants : []', '[]'],
    ['gone milestones have no slots', 'isGone(REGION.milestones) ? fresh.milestones : []', '[]'],
    [
      'a gone timeline leaves old dates',
      'const areas = isGone(REGION.timeline)',
      'const areas = isGone(REGION.matrix)',
    ],
    ['the repaired plan is still damaged', 'damage: [], history', 'history'],
  ]),
  ...faultsIn('src/usecases/mend-steps.ts', tests('mend-steps'), [
    ['newer typing is overwritten', ', replaces: from }', ' }'],
    ['a mended workbook shows old results', '    recalculate: true,\n', ''],
    [
      'what came meanwhile is told as something else',
      "isMeanwhile(amended.error) ? err({ kind: 'mend-stale' }) : amended",
      'amended',
    ],
  ]),
  ...faultsIn('src/usecases/mend-finding.ts', tests('mend-finding'), [
    [
      'a mend is done that is no longer what was shown',
      '|| !isSame(now.steps, mend.steps)',
      '',
      [{ file: tests('applying-mends'), only: 'in a file' }],
    ],
    [
      'a turned period is written the same way round',
      "step('start', data.end), step('end', data.start)",
      "step('start', data.start), step('end', data.end)",
    ],
    [
      'dates are written from 1900 everywhere',
      'dateToSerial(meant.date, interpretation.dateSystem)',
      'dateToSerial(meant.date)',
      [{ file: tests('applying-mends'), only: 'counts from 1904' }],
    ],
    ['an address that is still wrong is offered', "email === '' || stillWrong ? null", "email === '' ? null"],
    [
      'what nobody can see is kept',
      "    case 'blank':\n      return null;",
      "    case 'blank':\n      return '';",
      [tests('meant-value')],
    ],
  ]),
  ...faultsIn('src/usecases/mend-all.ts', tests('mend-all'), [
    [
      'what a mend brings to light is not mended',
      'const MOST_ROUNDS = 4;',
      'const MOST_ROUNDS = 1;',
      [{ file: tests('mend-all'), only: 'after it there is nothing obvious left' }],
    ],
    [
      'a cell is told from what a mend made of it',
      'from: (steps.get(key) ?? step).from',
      'from: step.from',
      [{ file: tests('mend-all'), only: 'each cell is told once' }],
    ],
    [
      'all is done though it is no longer what was shown',
      "if (!isSame(obviousMends(opened.value), shown)) return err({ kind: 'mend-stale' });",
      '',
      [{ file: tests('mend-all'), only: 'nothing is written where one cell' }],
    ],
    [
      'a file is written though there is nothing to do',
      'shown.length === 0 ? ok(opened) :',
      '',
      [{ file: tests('mend-all'), only: 'where there is nothing to do' }],
    ],
  ]),
  ...faultsIn('src/usecases/meant-value.ts', tests('meant-value'), [
    [
      'an error value is taken for a word',
      "|| (typeof typed === 'string' && isErrorText(cleaned(typed)))",
      '',
    ],
    [
      'invisible text is something',
      "if (typeof typed === 'string' && cleaned(typed) === '') return BLANK;",
      '',
    ],
    [
      'letters of other alphabets are no codes',
      "withoutLookalikes(typed.normalize('NFKC'))",
      "typed.normalize('NFKC')",
    ],
    ['a key held too long makes another word', ".replace(/(.)\\1+/gu, '$1')", ''],
    [
      'any load limit will do',
      'number >= LOAD_LIMIT.from && number <= LOAD_LIMIT.to ? value(number) : null',
      'value(number)',
    ],
    ['a Danish number has a point', "language === 'da' ? text.replace('.', ',') : text", 'text'],
    ['large numbers lose digits', 'if (Math.abs(number) >= KEPT) return null;', ''],
    [
      'the phase is known by its id alone',
      '    ...LANGUAGES.map((language) => [name[language], id] as const),\n',
      '',
    ],
  ]),
  ...faultsIn('src/usecases/closest-word.ts', tests('meant-value'), [
    ['a question mark is an answer', " || typed.includes('?')", ''],
    ['short words have slips', 'Math.floor((length - 1) / 3)', 'Math.ceil(length / 2)'],
    [
      'of two that are near, the first',
      'return ids.size === 1 ? words[0]![1] : null;',
      'return ids.size > 0 ? words[0]![1] : null;',
    ],
    ['two letters are a beginning', 'const SHORTEST_BEGINNING = 3;', 'const SHORTEST_BEGINNING = 1;'],
  ]),
  ...faultsIn('src/usecases/written-date.ts', tests('meant-value'), [
    [
      'an English 3/2 is read as Danes do',
      "if (language === 'en' && mayBeMonthFirst(typed)) return null;",
      '',
    ],
    ['any weekday will do', ' && new Date(`${date}T00:00:00Z`).getUTCDay() === day', ''],
    ['a time of day is in the way', "    .replace(CLOCK_TIME, '')\n", ''],
    ['months count from 0', '(index % 12) + 1]', 'index % 12]'],
  ]),
  ...faultsIn('src/usecases/tidy-email.ts', tests('mend-finding'), [
    ['what a mail program puts around stays', '(bracketed ?? trimmed)', 'trimmed'],
    ['a comma for a dot stays', "    .replace(COMMA_FOR_DOT, '$1.$2');", ';'],
  ]),
  ...faultsIn('src/usecases/read-people.ts', tests('read-people'), [
    ['long texts are not cut', '.slice(0, LONGEST_FIELD)', ''],
    ['there is no end to the list', 'Math.max(0, MOST_PEOPLE - present.length)', '10_000'],
    ['who is there already does not count', 'MOST_PEOPLE - present.length', 'MOST_PEOPLE'],
    ['the same person twice in a list', '      names.add(folded(person.name));\n', ''],
    ['the same address twice', "email !== '' && emails.has(email)", 'false'],
    ['the heading is a person', 'const listed = isList(text);', 'const listed = false;'],
    ['an error is a name', "isErrorText(called) ? '' : called", 'called'],
    ['an error is a unit', "return isErrorText(text) ? '' : text;", 'return text;'],
    ['lines count from 0', 'const line = index + 1;', 'const line = index;'],
    ['an address names nobody', 'name || nameOfAddress(email)', 'name'],
  ]),
  ...faultsIn('src/usecases/complete-task.ts', tests('complete-task'), [
    [
      'a plan with errors is completed',
      "if (checked.counts.errors > 0) return { kind: 'errors-open', checked };",
      '',
    ],
    ['warnings need no note', "note === '' ? { kind: 'note-needed', checked } : null", 'null'],
    [
      'a plan is completed twice',
      "if (checked.status === 'completed') return { kind: 'already-completed' };",
      '',
    ],
    [
      'the fingerprint is another plan’s',
      '({ fingerprint, baseline',
      "({ fingerprint: '0'.repeat(64), baseline",
    ],
  ]),
  ...faultsIn('src/usecases/reopen-task.ts', tests('complete-and-reopen'), [
    ['reopening needs no reason', "note === '' ? { kind: 'reason-needed' } : null", 'null'],
    [
      'a task that is open is reopened',
      "if (plan.completion === null) return { kind: 'not-completed' };",
      '',
    ],
    [
      'a reopened task stays completed',
      'completion: () => null',
      'completion: ({ plan }) => plan.completion',
    ],
  ]),
  ...faultsIn('src/usecases/sign-history.ts', tests('complete-and-reopen'), [
    [
      'a full history is written over',
      "if (freeHistoryRow(tables.history) === null) return err({ kind: 'history-full' });",
      '',
      [tests('survival')],
    ],
    [
      'what is told is what was read before',
      'ok(await openPlan(workbook)) : amended',
      'ok(opened) : amended',
    ],
  ]),
  ...faultsIn('src/usecases/signed-note.ts', tests('signed-note'), [
    ['nobody needs to sign', "if (by === '') return { kind: 'by-missing' };", '', [tests('complete-task')]],
    [
      'a name of any length',
      "if (by.length > LONGEST_BY) return { kind: 'by-too-long', limit: LONGEST_BY };",
      '',
    ],
    ['half a character is recorded', 'note: wellFormed(note).trim()', 'note: note.trim()'],
  ]),
  ...faultsIn('src/rules/check.ts', tests('check-workbook'), [
    [
      'a completed plan tells no changes',
      'plan.completion === null ? [] : changesBetween(plan.completion.baseline, canonical)',
      '[]',
    ],
  ]),
  ...faultsIn('src/usecases/check-workbook.ts', tests('check-workbook'), [
    [
      'damaged formulas are not looked for',
      'return damage.length === 0 ? plan : { ...plan, damage: [...plan.damage, ...damage] };',
      'return plan;',
      ['tests/usecases/damaged-inputs.test.ts'],
    ],
    [
      'what was meant is not told',
      'meant === null ? finding : { ...finding, data: { ...data, meant } }',
      'finding',
      [tests('meant-value')],
    ],
  ]),
  ...faultsIn('src/usecases/create-workbook.ts', tests('create-workbook'), [
    ['a new plan has no id', 'workbookId: ids.newWorkbookId()', "workbookId: ''"],
    ['nobody knows when it was made', ', made: clock.now()', ''],
    ['a failure to draw is no failure', 'return rendered.ok ? ok(plan) : rendered;', 'return ok(plan);'],
  ]),
  ...faultsIn('src/usecases/count-dates.ts', 'tests/usecases/count-dates.test.ts', [
    [
      'numbers that are no dates are counted anew',
      'return date === null ? content : dateToSerial(date, system);',
      'return date === null ? 0 : dateToSerial(date, system);',
    ],
    ['dates stay as they are', 'numberFormat === DATE_FORMAT', 'numberFormat !== DATE_FORMAT'],
  ]),
];
