import { faultsIn } from './places.mjs';

const tests = (name) => `tests/domain/${name}.test.ts`;

/** Deliberate faults in the nouns: see office-building.mjs. */
export const DOMAIN = [
  ...faultsIn('src/domain/changes.ts', tests('changes'), [
    ['differences are sorted as text: P100 before P11', '{ numeric: true }', '{}'],
    [
      'a field that is gone is no difference',
      '...Object.keys(before), ...Object.keys(after)',
      '...Object.keys(after)',
    ],
    ['a slot that is gone is no difference', '...old.keys(), ...now.keys()', '...now.keys()'],
    ['what stays the same is told as well', '.filter(({ from, to }) => from !== to)', ''],
    [
      'differences are told the wrong way round',
      'from: before[field] ?? null, to: after[field] ?? null',
      'to: before[field] ?? null, from: after[field] ?? null',
    ],
  ]),
  ...faultsIn('src/domain/new-plan.ts', tests('new-plan'), [
    [
      'the first phase begins before the project',
      'monday && start && monday < start ? start : monday',
      'monday',
    ],
    ['a long list leaves no room for anybody else', 'people.length + SPARE_BEHIND_LIST', 'people.length'],
    [
      'the template’s spare areas are forgotten',
      'template.areas.length + template.spareSlots.areas',
      'template.areas.length',
    ],
    ['areas asked for are forgotten', 'rest.areaSlots ?? 0', '0'],
    ['the people who were named are forgotten', '      ...people[number - 1],\n', ''],
    [
      'what was decided from the start is forgotten',
      "rest.decisions?.get(area.templateArea ?? '') ?? null",
      'null',
    ],
    ['a milestone’s date is a day late', '7 * suggestion.week + 4', '7 * suggestion.week + 5'],
    [
      'a milestone has the other language’s name',
      'suggestion?.name[language]',
      "suggestion?.name[language === 'da' ? 'en' : 'da']",
    ],
    ['an area ends a week early', '7 * phase.weeks - 3', '7 * phase.weeks - 10'],
    [
      'the project ends before its last phase',
      '7 * template.defaultWeeks - 3',
      '7 * template.defaultWeeks - 40',
    ],
    ['the municipality is forgotten', '      municipality,\n', "      municipality: '',\n"],
  ]),
  ...faultsIn('src/domain/canonical.ts', tests('canonical'), [
    [
      'the order of fields depends on the order of people',
      '[...fields].sort(([a], [b]) => (a < b ? -1 : 1))',
      'fields',
    ],
    ['codes are no part of the fingerprint', ', ...codes.get(id)!]', ']'],
    ['spaces are a decision', 'const text = trimmed(value);', 'const text = value;'],
    [
      'milestones are no part of the fingerprint',
      '    ...plan.milestones.map(({ id, ...fields }) => entry(id, filled(fields))),\n',
      '',
    ],
    ['the project is no part of the fingerprint', "    entry('project', filled(plan.project)),\n", ''],
    ['a fingerprint looks at the fields alone', '[key, fields]))', '[fields]))'],
  ]),
  ...faultsIn('src/domain/date.ts', tests('date'), [
    ['29 February in every year', ' && date.getUTCMonth() === month - 1 && date.getUTCDate() === day', ''],
    [
      'the old Macintosh counts as everybody',
      "'1904': Date.UTC(1904, 0, 1)",
      "'1904': Date.UTC(1899, 11, 30)",
    ],
    ['a week begins on Sunday', 'getUTCDay() + 6) % 7', 'getUTCDay()) % 7'],
    ['the first week holds 1 January', 'addDays(mondayOf(date), 3)', 'mondayOf(date)'],
    [
      'dates of other centuries are read',
      'return exists ? withinCentury(fromMs(date.getTime())) : null;',
      'return exists ? date.toISOString().slice(0, 10) : null;',
    ],
    [
      'a serial of another century is a date',
      'return withinCentury(fromMs(EPOCH_MS[system] + Math.floor(serial) * DAY_MS));',
      'return fromMs(EPOCH_MS[system] + Math.floor(serial) * DAY_MS);',
    ],
    ['months stand first', 'const [, day, month, year] = dayFirst', 'const [, month, day, year] = dayFirst'],
    ['short years are the first century', 'year < 100 ? 2000 + year : year', 'year'],
    ['Danes write the year first', ".split('-').reverse().join('-')", ''],
  ]),
  ...faultsIn('src/domain/facts.ts', tests('facts'), [
    ['what ends in a week is gone from it', 'monday <= weeks.last ? 1 : 0', 'monday < weeks.last ? 1 : 0'],
    [
      'a period of one day is none',
      'start !== null && end !== null && start <= end',
      'start !== null && end !== null && start < end',
    ],
    ['a timeline begins with the last period', 'a !== null && a < b ? a : b', 'a !== null && a > b ? a : b'],
    ['the project’s own start does not count', 'project.start ?? areas', 'areas'],
    [
      'who only finds out covers',
      'covered: holds.some(({ code }) => covers(code))',
      'covered: holds.length > 0',
      ['tests/rules/area-uncovered.test.ts'],
    ],
    [
      'codes in areas that are left out count',
      'held.filter((hold) => area.get(hold.area)?.included)',
      'held',
      ['tests/documents/brief.test.ts'],
    ],
    [
      'an own area without anything in it is in use',
      'row[key] !== BLANK[kind]',
      'row[key] !== null',
      ['tests/domain/figures.test.ts'],
    ],
  ]),
  ...faultsIn('src/domain/figures.ts', tests('figures'), [
    [
      'a period the wrong way round is a date',
      'included.filter(({ weeks }) => weeks !== null)',
      'included.filter(({ area }) => area.start !== null)',
    ],
    [
      'whoever has no area is asked to confirm',
      'participants.filter(isInvolved)',
      'participants.filter(({ named }) => named)',
    ],
    ['spare areas are to be decided', 'areas.filter(({ inUse }) => inUse).length', 'areas.length'],
  ]),
  ...faultsIn('src/domain/history.ts', tests('history'), [
    ['a note may be altered', 'warnings, infos, note]', 'warnings, infos]'],
    ['counts may be altered', 'errors, warnings, infos, note', 'errors, warnings, note'],
    ['rows may be taken out', 'JSON.stringify([previous, kind', 'JSON.stringify([kind'],
  ]),
  ...faultsIn('src/domain/status.ts', 'tests/usecases/check-workbook.test.ts', [
    ['an unreadable cell leaves the plan completed', 'plan.unreadable.length === 0 && ', ''],
    [
      'a completed plan stays so whatever is changed',
      "return same ? 'completed' : 'changed'",
      "return 'completed'",
    ],
  ]),
  ...faultsIn('src/domain/folded.ts', tests('folded'), [
    [
      'words are told apart by what nobody sees',
      "text.replace(IGNORABLE, '').replace(ANY_SPACES",
      'text.replace(ANY_SPACES',
    ],
    ['capitals make another word', ".normalize('NFKC').toLowerCase()", ".normalize('NFKC')"],
    ['no letter is taken for another', 'LETTER_FOR.get(character) ?? character', 'character'],
  ]),
  ...faultsIn('src/domain/slot.ts', tests('slot'), [
    ['ids of one digit', "padStart(2, '0')", "padStart(1, '0')"],
  ]),
];
