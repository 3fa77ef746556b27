import { faultsIn } from './places.mjs';

/** Deliberate faults in what the pane does and shows: see office-building.mjs. */
export const SESSION = [
  ...faultsIn('src/ui/session/session.ts', 'tests/ui/session.test.ts', [
    [
      'the next plan is gone through from where the last one was',
      '    lastGoneTo = null;\n    store',
      '    store',
    ],
    ['the next finding is always the first', '    lastGoneTo = cell;\n', ''],
    [
      'after the last finding there is none',
      '(last + 1) % places.length',
      'Math.min(last + 1, places.length - 1)',
    ],
    [
      'one cell is gone to twice',
      '          .filter((located, index, all) => all.findIndex((other) => sameCell(other, located)) === index)',
      '         ',
    ],
    [
      'a failure takes the plan away',
      'if (openedOf(store.get().screen)) fail(failure);',
      'if (!openedOf(store.get().screen)) fail(failure);',
    ],
    [
      'nobody is told why the form is empty',
      "if (hadPlan && !opened.ok && opened.error.kind === 'not-a-plan') fail(opened.error);",
      '',
    ],
    [
      'a hint is told as a failure',
      "else if (opened.error.kind === 'not-a-plan') showFailure(opened.error);",
      'else { showFailure(opened.error); fail(opened.error); }',
    ],
    [
      'hints are not followed',
      'if (registered.ok) watching = registered.value;',
      'if (registered.ok) await registered.value.stop();',
    ],
    [
      'an old message stays',
      '      store.set({ notice: null, byHand: null });\n      await act();',
      '      await act();',
    ],
    [
      'what was said of a plan is said of the next',
      'if (opened.ok && before && !isSamePlan(before, opened.value)) notify(null);',
      '',
    ],
    [
      'every hint takes what was said away',
      'if (opened.ok && before && !isSamePlan(before, opened.value)) notify(null);',
      'notify(null);',
    ],
    ['an error is told as done', 'return fail(done.error);', 'return notify(notice);'],
    [
      'the plan shown is the one before',
      'if (after.ok) pages.show(after.value);',
      'if (after.ok) void after.value;',
    ],
    ['a refusal shows the plan before', '      await look();\n      return fail', '      return fail'],
    [
      'a plan that cannot be read again is shown as it was',
      "else screen({ kind: 'trouble', failure: after.error });",
      '',
    ],
    ['a sheet that is gone is gone to', "if (!gone.value) return fail({ kind: 'cell-gone' });", ''],
    ['a place that is gone is not told', "        else fail({ kind: 'cell-gone' });\n", ''],
    [
      'copied sheets are not asked about',
      'copies?.ok && copies.value.length > 0',
      'copies?.ok && copies.value.length > 1',
    ],
    ['a draft is kept after the plan is made', "        drafts.delete('create');\n", ''],
    ['the chosen language is forgotten', "      desk.remember('language', language);\n", ''],
    [
      'a message of one page stays on the next',
      'store.set({ page, notice: null, byHand: null })',
      'store.set({ page })',
    ],
    ['the workbook is followed after the end', '      await watching?.stop();\n', ''],
    [
      'outside Excel the workbook is read',
      "if (surroundings.host !== 'excel') {",
      "if (surroundings.host === 'excel-too-old') {",
    ],
  ]),
  ...faultsIn('src/ui/session/plan-pages.ts', 'tests/ui/session.test.ts', [
    [
      'a repair put off is put off for ever',
      "if (!damaged && repairing === 'put-off') repairing = 'when-damaged';",
      '',
    ],
    ['damage is never offered to be mended', "(damaged && repairing === 'when-damaged')", 'false'],
    [
      'a repair cannot be put off',
      "else repairing = damaged ? 'put-off' : 'when-damaged';",
      "else repairing = 'when-damaged';",
    ],
  ]),
  ...faultsIn('src/ui/session/handing-over.ts', 'tests/ui/session.test.ts', [
    ['a mail that was cut short is not told', "shortened ? 'mailShortened' : 'mailAsked'", "'mailAsked'"],
    ['a refusal to copy is told as done', 'store.set(copied ? {', 'store.set(true ? {'],
    [
      'a download is told as begun',
      "case 'asked':\n        return store.set({ notice: { kind: 'saveAsked', file } });",
      "case 'asked':",
    ],
    ['what was refused is not laid out', 'return store.set({ notice: null, byHand: file });', 'return;'],
  ]),
  ...faultsIn('src/ui/session/world.ts', 'tests/ui/session.test.ts', [
    ['any language that was remembered', '?? surroundings.language', "?? 'en'"],
  ]),
  ...faultsIn('src/ui/session/writing.ts', 'tests/ui/session.test.ts', [
    ['a rebuilt workbook is offered to be rebuilt', 'if (rebuilt.ok) pages.forget();', ''],
    [
      'a whole workbook is never rebuilt',
      'const evenIfWhole = plan !== null && !isDamaged(plan);',
      'const evenIfWhole = false;',
    ],
    ['a note is lost when signing is refused', 'if (done.ok) drafts.delete(draft);', 'drafts.delete(draft);'],
    ['who signed is not remembered', "        world.desk.remember('by', signed.by);\n", ''],
    [
      'the number of mends is not told',
      "{ kind: 'mendedAll', count: steps.length }",
      "{ kind: 'mendedAll', count: 0 }",
    ],
  ]),
  ...faultsIn('src/domain/grown-plan.ts', 'tests/domain/grown-plan.test.ts', [
    ['growing takes away', 'slots(Math.max(wanted, items.length)', 'slots(wanted'],
    ['growing forgets what stands there', 'items[number - 1] ?? make(number)', 'make(number)'],
    ['areas that stand there are made anew', 'plan.areas[index] ?? newArea', 'newArea'],
  ]),
  ...faultsIn('src/usecases/grow-workbook.ts', 'tests/usecases/grow-workbook.test.ts', [
    ['any number is taken', '(asked[key] ?? 0) > MOST_ROOM[key]', 'false'],
    ['sheets are drawn anew for nothing', 'ROOM_KEYS.some((key) => after[key] > before[key])', 'true'],
  ]),
  ...faultsIn('src/ui/session/queue.ts', 'tests/ui/queue.test.ts', [
    ['jobs run side by side', 'last = last.then(job).catch(onBug);', 'last = job().catch(onBug);'],
    ['a bug stops all that waits', '.catch(onBug)', ''],
    ['not busy while something waits', 'onBusy(asked > 0);', 'onBusy(false);'],
    ['every hint is followed', 'if (waiting.has(name)) return;', ''],
    [
      'a hint during a reading is lost',
      '        waiting.delete(name);\n        return job();',
      '        return job().then(() => void waiting.delete(name));',
    ],
  ]),
];
