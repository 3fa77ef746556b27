import { faultsIn } from './places.mjs';

const UPGRADED = 'tests/domain/upgraded-plan.test.ts';
const UPGRADE = 'tests/usecases/upgrade-workbook.test.ts';

/** Deliberate faults in what forms of workbooks have, and in how an older one is brought to today's. */
export const FORMS = [
  ...faultsIn('src/domain/fields.ts', 'tests/domain/fields.test.ts', [
    ['a form lacks what it brought', 'since <= form', 'since < form'],
    ['a form has what came later', 'since <= form', 'since >= 1'],
    ['a list of people may tell everything', "'listed' in field", "'key' in field"],
  ]),
  ...faultsIn('src/domain/upgraded-plan.ts', UPGRADED, [
    ['own areas keep numbers that are the task’s', '({ ...area, id: now(area.id) })', '({ ...area })'],
    ['codes stay with the old numbers', 'area: now(held.area)', 'area: held.area'],
    ['what nobody could read stays at the old number', '{ ...place, row: now(place.row) }', 'place'],
    ['what was completed goes by the old numbers', 'key: now(entry.key)', 'key: entry.key'],
    ['what was completed keeps its old seal', 'fingerprint: fingerprintOf(entries), ', "fingerprint: '', "],
    ['every own area is told as renumbered', 'id === ownIds[index] ? [] : ', ''],
    [
      'the last own area is the first',
      '[renumbered[0], renumbered.at(-1)]',
      '[renumbered[0], renumbered[0]]',
    ],
    [
      'an area that is new stays away',
      'known.get(id) ?? newArea',
      'known.get(id) ?? known.values().next().value ?? newArea',
    ],
    ['areas that are new are not told', '!known.has(id)', 'known.has(id)'],
    ['the plan stays of the older form', '      schema: SCHEMA_VERSION,\n', ''],
  ]),
  ...faultsIn('src/usecases/upgrade-workbook.ts', UPGRADE, [
    [
      'a workbook of today is upgraded all the same',
      "  if (!opened.interpretation.isOlder) return err({ kind: 'up-to-date' });\n",
      '',
    ],
    ['a seal made anew is told by no row', 'history: isResealed ? resealed', 'history: false ? resealed'],
    [
      'the row tells the new seal as the old one',
      'repaired.plan.completion!.fingerprint),',
      'plan.completion!.fingerprint),',
    ],
    [
      'a history that is full loses the row',
      "  if (isResealed && plan.history.length >= HISTORY_ROWS) return err({ kind: 'history-full' });\n",
      '',
    ],
    ['a workbook without an id stays so', 'plan.workbookId || ids.newWorkbookId()', 'plan.workbookId'],
    [
      'one row too many is taken for room',
      'plan.history.length >= HISTORY_ROWS',
      'plan.history.length > HISTORY_ROWS',
    ],
  ]),
  ...faultsIn('src/strings/wire-words.ts', 'tests/strings/wire-words.test.ts', [
    ['a later form’s word is an older one’s', 'since <= form', 'since >= form'],
    ['the first word is for ever', '?.[1] ?? first', '?.[1] && first'],
    ['what a word was is forgotten', '[first, ...later.map(([, word]) => word)]', '[first]'],
  ]),
];
