import mitidErhverv from '../inputs/mitid-erhverv.json';
import fbsOeir from '../../src/templates/fbs-oeir.json';
import { TEMPLATES } from '../../src/templates';
import { parseTemplate } from '../../src/templates/schema';

type Draft = typeof fbsOeir;

/** Paths of the problems in the template after one change, or none. */
function pathsAfter(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(fbsOeir);
  change(draft);
  const parsed = parseTemplate(draft);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
}

test.each(TEMPLATES.map((template) => [template.id, template]))(
  '%s is what its type claims',
  (_, template) => {
    expect(parseTemplate(template)).toEqual({ ok: true, value: template });
  },
);

test.each(['', null, [], 42, {}])('%j is no template', (data) => {
  expect(parseTemplate(data).ok).toBe(false);
});

describe('the shape', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'English is missing',
      (d) => Reflect.deleteProperty(d.task.description[2]!, 'en'),
      'task.description[2].en',
    ],
    ['a name is empty', (d) => (d.areas[3]!.name.da = ''), 'areas[3].name.da'],
    ['a name is only spaces', (d) => (d.phases[0]!.name.en = '  '), 'phases[0].name.en'],
    ['a word ends in a space', (d) => (d.task.goal.da += ' '), 'task.goal.da'],
    ['a paragraph is broken over two lines', (d) => (d.task.result.da = 'At\nkommunen'), 'task.result.da'],
    ['a role begins as a formula', (d) => (d.roles[2]!.name.da = '=Leder'), 'roles[2].name.da'],
    ['a side would be a pattern', (d) => (d.sides[0]!.name.en = 'Library?'), 'sides[0].name.en'],
    ['a side is too long for its prompt', (d) => (d.sides[1]!.name.da = 'Ø'.repeat(31)), 'sides[1].name.da'],
    ['there are no systems', (d) => (d.systems = []), 'systems'],
    ['there are no sides', (d) => (d.sides = []), 'sides'],
    [
      'a side is said not to be shared',
      (d) => Object.assign(d.sides[0]!, { isShared: false }),
      'sides[0].isShared',
    ],
    ['a slot is of another kind', (d) => (d.areas[0]!.slot = 'P01'), 'areas[0].slot'],
    ['a source is a fraction', (d) => (d.areas[0]!.source = 1.5), 'areas[0].source'],
    ['a source is another word', (d) => (d.areas[0]!.source = 'beskrivelse'), 'areas[0].source'],
    ['an id has capitals', (d) => (d.systems[0]!.id = 'FBS'), 'systems[0].id'],
    ['a phase begins before the project', (d) => (d.phases[0]!.startWeek = -1), 'phases[0].startWeek'],
    ['the version is missing', (d) => Reflect.deleteProperty(d, 'version'), 'version'],
  ])('%s', (_, change, path) => {
    expect(pathsAfter(change)).toEqual([path]);
  });

  test('a misspelt field is refused, not ignored', () => {
    expect(pathsAfter((d) => Object.assign(d.areas[0]!, { sytems: [] }))).toEqual(['areas[0]']);
  });
});

describe('contradictions', () => {
  test.each<[string, (draft: Draft) => void, string[]]>([
    ['a slot is doubled', (d) => (d.areas[4]!.slot = 'K04'), ['areas[4].slot']],
    ['the slots begin at K02', (d) => (d.areas[0]!.slot = 'K02'), ['areas[0].slot']],
    ['an area id is doubled', (d) => (d.areas[4]!.id = d.areas[3]!.id), ['areas[4].id']],
    [
      'a system id is doubled',
      (d) => d.systems.push({ ...d.systems[0]!, name: { da: 'FBS igen', en: 'FBS again' } }),
      ['systems[7].id'],
    ],
    ['a phase id is doubled', (d) => (d.phases[5]!.id = 'organise'), ['phases[5].id']],
    ['a milestone id is doubled', (d) => (d.milestones[1]!.id = 'organised'), ['milestones[1].id']],
    ['a party has an unknown role', (d) => (d.parties[0]!.role = 'boss'), ['parties[0].role']],
    ['an area has an unknown side', (d) => (d.areas[0]!.side = 'left'), ['areas[0].side']],
    ['a role sits at no side', (d) => (d.roles[2]!.usualSide = 'left'), ['roles[2].usualSide']],
    ['a role is doubled', (d) => (d.roles[7]!.id = 'other'), ['roles[8].id']],
    [
      'a side is doubled',
      (d) => (d.sides[1]!.id = 'shared'),
      [
        'sides[2].id',
        'roles[2].usualSide',
        'roles[4].usualSide',
        ...[1, 2, 5, 9, 12].map((area) => `areas[${area}].side`),
      ],
    ],
    ['two roles have one word', (d) => (d.roles[1]!.name.da = 'PROJEKTLEDER'), ['roles[1].name.da']],
    [
      'a word means another role in English',
      (d) => (d.roles[1]!.name.en = 'Borgerservice'),
      ['roles[5].name.da'],
    ],
    [
      'something is newer than the template',
      (d) => Object.assign(d.phases.at(-1)!, { since: d.version + 1 }),
      [`phases[${fbsOeir.phases.length - 1}].since`],
    ],
    [
      'something later stands before what was there first',
      (d) => {
        d.version += 1;
        Object.assign(d.sides[0]!, { since: d.version });
      },
      ['sides[1].since'],
    ],
    [
      'a former name is that of today’s version, or goes before an older one',
      (d) => {
        d.version = 4;
        const name = { da: 'Før', en: 'Before' };
        Object.assign(d.roles[0]!, { formerly: [{ until: 4, name }] });
        Object.assign(d.systems[0]!, { formerly: [2, 1, 3].map((until) => ({ until, name })) });
        Object.assign(d.areas.at(-1)!, { since: 3, formerly: [{ until: 2, name }] });
      },
      [
        'roles[0].formerly[0].until',
        'systems[0].formerly[1].until',
        `areas[${fbsOeir.areas.length - 1}].formerly[0].until`,
      ],
    ],
    ['two sides are shared', (d) => Object.assign(d.sides[0]!, { isShared: true }), ['sides[2].isShared']],
    [
      'two roles are for whatever fits none',
      (d) => Object.assign(d.roles[0]!, { isOther: true }),
      ['roles[8].isOther'],
    ],
    ['nobody completes the task', (d) => Reflect.deleteProperty(d.roles[0]!, 'completes'), ['roles']],
    ['a party is doubled', (d) => (d.parties[1]!.role = 'project-leader'), ['parties[1].role']],
    ['an area names no phase', (d) => (d.areas[2]!.phase = 'later'), ['areas[2].phase']],
    ['an area names no system', (d) => (d.areas[2]!.systems[0] = 'erp'), ['areas[2].systems[0]']],
    [
      'a bullet is beyond the last',
      (d) => (d.areas[2]!.source = 8),
      ['areas[2].source', 'task.competences[1]'],
    ],
    [
      'a phrase lost its Danish letter',
      (d) => (d.areas[2]!.sourceText = 'opsaetning'),
      ['areas[2].sourceText'],
    ],
    ['a phrase is of another bullet', (d) => (d.areas[12]!.source = 1), ['areas[12].sourceText']],
    ['a party is not in the task', (d) => (d.parties[2]!.source = '@iR-koordinator'), ['parties[2].source']],
    ['a system is not in the task', (d) => (d.systems[3]!.source = 'DMI'), ['systems[3].source']],
    ['a system is reached by no area', (d) => (d.areas[6]!.systems = []), ['systems[3].id']],
    ['a bullet has no area', (d) => (d.areas[7]!.source = 7), ['areas[7].sourceText', 'task.competences[5]']],
    ['a phase ends after the project', (d) => (d.phases[5]!.weeks = 5), ['phases[5].weeks']],
    ['a milestone lies after the project', (d) => (d.milestones[4]!.week = 26), ['milestones[4].week']],
  ])('%s', (_, change, paths) => {
    expect(pathsAfter(change)).toEqual(paths);
  });

  test('all of them are told at once', () => {
    const paths = pathsAfter((d) => {
      d.areas[0]!.phase = 'later';
      d.areas[1]!.slot = 'K09';
    });
    expect(paths).toEqual(['areas[1].slot', 'areas[0].phase']);
  });
});

test('problems are told in words', () => {
  const parsed = parseTemplate({ ...fbsOeir, defaultWeeks: 25, title: { da: 'Titel' } });
  expect(parsed.ok ? [] : parsed.error.map(({ message }) => message)).toEqual([expect.stringMatching(/\S/)]);
});

test('a template of an older form is refused with what it lacks', () => {
  const parsed = parseTemplate(mitidErhverv);
  expect(parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'task.term.heading: It is missing.',
    'task.term.text: It is missing.',
    'task.term: Unrecognized keys: "da", "en"',
    'roles: It is missing.',
    'sides: It is missing.',
    'steps: It is missing.',
  ]);
});
