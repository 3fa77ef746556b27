import { fieldsFrom, inForm, keysOf, LISTED, NOBODY, PARTICIPANT } from '../../src/domain/fields';

test('a workbook has the fields of its own form and of all before it', () => {
  const declared = [{ key: 'first' }, { key: 'second', since: 2 as const }];
  expect(keysOf(inForm(1, declared))).toEqual(['first']);
  expect(keysOf(inForm(2, declared))).toEqual(['first', 'second']);
});

test('a list of people tells what is marked for it, in the order of the columns', () => {
  expect(keysOf(LISTED)).toEqual(['name', 'role', 'side', 'unit', 'email']);
});

test('each field has the value that is made of its own declaration', () => {
  expect(fieldsFrom(PARTICIPANT, ({ key, kind }) => `${key} ${kind}`)).toMatchObject({
    name: 'name name',
    unit: 'unit text',
    confirmed: 'confirmed yesNo',
  });
  expect(NOBODY).toEqual({ name: '', role: null, side: null, unit: '', email: '', confirmed: null });
});
