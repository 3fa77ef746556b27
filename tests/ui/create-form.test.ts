import { DEFAULT_TEMPLATE } from '../../src/templates';
import {
  emptyForm,
  namedTwice,
  peopleOf,
  requestOf,
  startOf,
  type CreateForm,
} from '../../src/ui/model/create-form';

const form = (change: Partial<CreateForm> = {}): CreateForm => ({ ...emptyForm('2027-02-03'), ...change });
const people = (change: Partial<CreateForm>) => peopleOf(form(change), DEFAULT_TEMPLATE);

const EVERYBODY = {
  'project-leader': 'Ane Eksempel',
  'project-owner': 'Bo Prøve',
  'oir-coordinator': 'Cilla Skitse',
  'library-staff': 'Dan Attrap',
  'finance-staff': 'Finn Forlæg',
} as const;

test('each party sits where it most often does', () => {
  const { parties } = people({ names: EVERYBODY });
  expect(parties.map(({ name, role, side }) => [name, role, side])).toEqual([
    ['Ane Eksempel', 'project-leader', 'shared'],
    ['Bo Prøve', 'project-owner', 'shared'],
    ['Cilla Skitse', 'oir-coordinator', 'finance'],
    ['Dan Attrap', 'library-staff', 'library'],
    ['Finn Forlæg', 'finance-staff', 'finance'],
  ]);
});

test('a pasted list tells a party’s address, and the rest of it follows, each once', () => {
  const pasted = 'ANE EKSEMPEL <ane@eksempel.dk>; Gry Skabelon <gry@eksempel.dk>';
  const { parties, people: more } = people({ names: EVERYBODY, pasted });
  expect(parties[0]).toMatchObject({ name: 'Ane Eksempel', email: 'ane@eksempel.dk' });
  expect(more.map(({ name }) => name)).toEqual(['Gry Skabelon']);
});

test('a name at two parties is told at the later one', () => {
  const names = { ...EVERYBODY, 'oir-coordinator': ' bo  prøve' };
  expect([...namedTwice(form({ names }), DEFAULT_TEMPLATE)]).toEqual(['oir-coordinator']);
  expect([...namedTwice(form({ names: EVERYBODY }), DEFAULT_TEMPLATE)]).toEqual([]);
});

test('a plan starts on the next Monday, unless a date within reach is given', () => {
  expect(startOf(form())).toBe('2027-02-08');
  expect(form().start).toBe('08-02-2027');
  for (const start of ['01-03-2027', '1/3 2027', '1.3.27', ' 01-03-2027 ', '2027-03-01'])
    expect(startOf(form({ start }))).toBe('2027-03-01');
  for (const start of ['', 'snart', '2099-12-01', '1999-01-01']) {
    expect(startOf(form({ start }))).toBeNull();
    expect(requestOf(form({ start }), [], DEFAULT_TEMPLATE)).toBeNull();
  }
});

test('areas are decided when some were chosen, and else left open', () => {
  const [first, second] = DEFAULT_TEMPLATE.areas.map(({ id }) => id);
  expect(requestOf(form(), [], DEFAULT_TEMPLATE)).not.toHaveProperty('decisions');
  const { decisions } = requestOf(form({ areas: new Set([first!]) }), [], DEFAULT_TEMPLATE)!;
  expect([decisions!.get(first!), decisions!.get(second!)]).toEqual(['yes', 'no']);
  expect(requestOf(form({ municipality: ' Eksempelkøbing\u00a0' }), [], DEFAULT_TEMPLATE)).toMatchObject({
    municipality: 'Eksempelkøbing',
  });
});
