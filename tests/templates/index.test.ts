// zod must stay out of what users run: this file may not import the schema, or the test would prove nothing.
jest.mock('zod', () => {
  throw new Error('zod was loaded');
});

import { DEFAULT_TEMPLATE, findTemplate, TEMPLATES } from '../../src/templates';

test('templates are found by id, without loading zod', () => {
  expect(findTemplate('fbs-oeir')).toBe(DEFAULT_TEMPLATE);
  expect(findTemplate('fbs')).toBeUndefined();
});

test('the default is among them, and no two share an id', () => {
  const ids = TEMPLATES.map(({ id }) => id);
  expect(ids).toContain(DEFAULT_TEMPLATE.id);
  expect(new Set(ids).size).toBe(ids.length);
});
