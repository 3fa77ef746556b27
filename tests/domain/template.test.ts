import { templateAt, type Template } from '../../src/domain/template';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const name = (text: string) => ({ da: text, en: text });
const [first, ...others] = DEFAULT_TEMPLATE.roles;

/** Version 3, in which a role has its third name, and the last side and party came in version 2. */
const LATER: Template = {
  ...DEFAULT_TEMPLATE,
  version: 3,
  roles: [
    {
      ...first!,
      name: name('Leder'),
      formerly: [
        { until: 1, name: name('Formand') },
        { until: 2, name: name('Styrer') },
      ],
    },
    ...others,
  ],
  sides: [...DEFAULT_TEMPLATE.sides, { id: 'new', name: name('Ny'), since: 2 }],
  parties: [...DEFAULT_TEMPLATE.parties, { role: first!.id, source: 'x', since: 3 }],
};

test.each([
  [1, 'Formand', 0, 0],
  [2, 'Styrer', 1, 0],
  [3, 'Leder', 1, 1],
])('in version %i', (version, role, sides, parties) => {
  const then = templateAt(LATER, version);
  expect(then.version).toBe(version);
  expect(then.roles[0]!.name.da).toBe(role);
  expect(then.roles.slice(1)).toEqual(others);
  expect(then.sides).toHaveLength(DEFAULT_TEMPLATE.sides.length + sides);
  expect(then.parties).toHaveLength(DEFAULT_TEMPLATE.parties.length + parties);
  expect(templateAt(LATER, version)).toBe(then);
});

test('today’s is itself', () => {
  expect(templateAt(LATER, 3)).toBe(LATER);
});
