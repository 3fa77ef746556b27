import fc from 'fast-check';
import { NOBODY } from '../../src/domain/fields';
import { isReadableName, SPACES, UNREADABLE_IN_NAMES } from '../../src/domain/readable';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { LONGEST_FIELD } from '../../src/usecases/people-list';
import { MOST_PEOPLE, readPeople } from '../../src/usecases/read-people';

const read = (text: string, present: Parameters<typeof readPeople>[2] = []) =>
  readPeople(text, DEFAULT_TEMPLATE, present);
const brief = (text: string) => read(text).people.map(({ name, email }) => `${name} ${email}`);

test('a list from Outlook, in one line or many', () => {
  expect(brief('Ane Eksempel <ane@eksempel.dk>; "Prøve, Bo" <bo@eksempel.dk>;')).toEqual([
    'Ane Eksempel ane@eksempel.dk',
    'Prøve, Bo bo@eksempel.dk',
  ]);
  expect(brief('Ane Eksempel <ane@eksempel.dk>,\nBo Prøve <mailto:bo@eksempel.dk>')).toEqual([
    'Ane Eksempel ane@eksempel.dk',
    'Bo Prøve bo@eksempel.dk',
  ]);
  expect(brief('Ane Eksempel <ane@eksempel.dk>, Bo Prøve <bo@eksempel.dk>')).toHaveLength(2);
});

test('addresses alone still name somebody', () => {
  expect(brief('ane.eksempel@eksempel.dk; bo@eksempel.dk')).toEqual([
    'Ane Eksempel ane.eksempel@eksempel.dk',
    'Bo bo@eksempel.dk',
  ]);
});

test('rows from Excel, with the columns in any order and in both languages', () => {
  const { people } = read(
    'Ane Eksempel\tProjektleder\tFælles\tDigitalisering\tane@eksempel.dk\nbo@eksempel.dk\tBo Prøve\t\tProject owner',
  );
  expect(people).toEqual([
    {
      name: 'Ane Eksempel',
      role: 'project-leader',
      side: 'shared',
      unit: 'Digitalisering',
      email: 'ane@eksempel.dk',
      confirmed: null,
    },
    {
      name: 'Bo Prøve',
      role: 'project-owner',
      side: null,
      unit: '',
      email: 'bo@eksempel.dk',
      confirmed: null,
    },
  ]);
});

test('a line of headings tells the columns, so that no word is taken for another', () => {
  const { people, problems } = read(
    'Navn\tEnhed\tRolle\nAne Eksempel\tFælles\tProjektleder\nBo Prøve\tDrift\tChef\nane eksempel\t\t',
  );
  expect(people).toMatchObject([
    { name: 'Ane Eksempel', unit: 'Fælles', side: null, role: 'project-leader' },
  ]);
  expect(problems.map(({ kind }) => kind)).toEqual(['csv-role-unknown', 'csv-name-doubled']);
});

test('an address that two share names two, where each has a name', () => {
  const first = read('Ane Eksempel <post@eksempel.dk>').people;
  expect(read('navn;email\nBo;post@eksempel.dk\nCilla;post@eksempel.dk', first)).toMatchObject({
    people: [{ name: 'Bo' }, { name: 'Cilla' }],
    problems: [],
  });
});

test('who is there already is told of a list, too', () => {
  const first = read('Ane Eksempel').people;
  expect(read('navn\nBo\nane eksempel', first).problems).toEqual([
    { kind: 'name-doubled', line: 3, name: 'ane eksempel' },
  ]);
});

test('rows with semicolons are one person each', () => {
  expect(brief('Ane Eksempel; Projektleder; ane@eksempel.dk\nBo Prøve; Projektejer')).toEqual([
    'Ane Eksempel ane@eksempel.dk',
    'Bo Prøve ',
  ]);
});

test('who is there already is taken once, and it is said', () => {
  const first = read('Ane Eksempel <ane@eksempel.dk>').people;
  expect(read('ANE  EKSEMPEL\nBo Prøve <ane@eksempel.dk>\nCilla\nCilla', first)).toEqual({
    people: [expect.objectContaining({ name: 'Cilla' })],
    problems: [
      { kind: 'name-doubled', line: 1, name: 'ANE EKSEMPEL' },
      { kind: 'email-doubled', line: 2, name: 'Bo Prøve' },
      { kind: 'name-doubled', line: 4, name: 'Cilla' },
    ],
  });
});

test('a row without a name is reported by its line', () => {
  expect(read('\nProjektleder\tFælles').problems).toEqual([{ kind: 'name-missing', line: 2 }]);
});

test('there is an end to it', () => {
  const { people, problems } = read(Array.from({ length: 80 }, (_, n) => `Person ${n}`).join('\n'));
  expect(people).toHaveLength(MOST_PEOPLE);
  expect(problems).toEqual([{ kind: 'too-many', limit: MOST_PEOPLE }]);
});

test('who is there already takes up room', () => {
  const present = read(Array.from({ length: MOST_PEOPLE - 1 }, (_, n) => `Person ${n}`).join('\n')).people;
  const { people, problems } = read('Ane Eksempel\nBo Prøve', present);
  expect(people.map(({ name }) => name)).toEqual(['Ane Eksempel']);
  expect(problems).toEqual([{ kind: 'too-many', limit: MOST_PEOPLE }]);
});

test('what is longer than anybody’s name, unit or address is cut', () => {
  const [name, unit] = ['N', 'E'].map((sign) => sign.repeat(300));
  expect(read(`${name}\t${unit}\t${'a'.repeat(300)}@eksempel.dk`).people).toEqual([
    expect.objectContaining({ name: 'N'.repeat(LONGEST_FIELD), unit: 'E'.repeat(LONGEST_FIELD) }),
  ]);
});

test('what nobody can see is left out, and so is a cell in error', () => {
  expect(
    read('A\u030ase\u00a0\u200bÆrø\tProjekt\u00adleder\t#N/A\t\u200ease@eksempel.dk\nＢｏ\t#I/T').people,
  ).toEqual([
    {
      ...{ name: 'Åse Ærø', role: 'project-leader', side: null, unit: '' },
      ...{ email: 'ase@eksempel.dk', confirmed: null },
    },
    { ...NOBODY, name: 'Bo' },
  ]);
  expect(read('#N/A\tDrift\nq\u0301q').problems).toEqual([{ kind: 'name-unreadable', line: 2 }]);
  expect(read('#n/a@eksempel.dk\tProjektleder').problems).toEqual([{ kind: 'name-missing', line: 1 }]);
});

const pasted = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...UNREADABLE_IN_NAMES, ...SPACES, ...'aAå;,\t\n<>@.'), maxLength: 40 }),
);

test('whatever is pasted: no two alike, nobody without a name, nothing that breaks a cell', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { people } = read(text);
      const names = people.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const { name, unit, email } of people) {
        expect(name).not.toBe('');
        expect(isReadableName(name)).toBe(true);
        for (const value of [name, unit, email]) expect(value).not.toMatch(/\p{Cc}/u);
      }
    }),
  );
});
