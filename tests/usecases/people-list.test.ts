import * as fc from 'fast-check';
import { describePlan } from '../../src/blueprint/describe';
import { DELIMITERS } from '../../src/usecases/csv';
import { NOBODY } from '../../src/domain/fields';
import { newPlan } from '../../src/domain/new-plan';
import { SPACES, UNREADABLE_IN_NAMES } from '../../src/domain/readable';
import { ROLES, SIDES } from '../support/template-ids';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { planFrom, readingOf } from '../support/readings';
import { LANGUAGES } from '../../src/domain/language';
import { nameOf } from '../../src/domain/template';
import { decodeText } from '../../src/cli/decode-text';
import { knownWords } from '../../src/usecases/known-words';
import {
  LONGEST_FIELD,
  MOST_LISTED,
  readList,
  type ListProblem,
  type NewPerson,
} from '../../src/usecases/people-list';
import { MOST_PEOPLE, readPeople } from '../../src/usecases/read-people';

const words = knownWords(DEFAULT_TEMPLATE);
const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const read = (text: string | Uint8Array) =>
  readList(typeof text === 'string' ? text : decodeText(text), words);

function participants(text: string | Uint8Array): NewPerson[] {
  const { people, problems } = read(text);
  expect(problems).toEqual([]);
  return people.map(({ person }) => person);
}

const problems = (text: string | Uint8Array): readonly ListProblem[] => read(text).problems;

describe('a list that is read', () => {
  const ane: NewPerson = {
    ...NOBODY,
    name: 'Ane Sørensen',
    role: 'oir-coordinator',
    side: 'finance',
    unit: 'Økonomi',
    email: 'ane@example.dk',
  };

  test('in Danish', () => {
    expect(
      participants(
        'navn,rolle,part,enhed,email\nAne Sørensen,ØiR-koordinator,Økonomi,Økonomi,ane@example.dk\n',
      ),
    ).toEqual([ane]);
  });

  test('with English headers and words, in another order and other capitals', () => {
    const role = nameOf(DEFAULT_TEMPLATE.roles, 'oir-coordinator', 'en')!;
    const side = nameOf(DEFAULT_TEMPLATE.sides, 'finance', 'en')!;
    const text = `EMAIL;Unit;Side;Role;Name\nane@example.dk;Økonomi;${side.toUpperCase()}; ${role.toUpperCase()} ;Ane Sørensen`;
    expect(participants(text)).toEqual([ane]);
  });

  test('with ids instead of words', () => {
    expect(participants('navn\trolle\tpart\nB\tlibrary-staff\tshared')).toEqual([
      { ...NOBODY, name: 'B', role: 'library-staff', side: 'shared' },
    ]);
  });

  test('with nothing but names', () => {
    expect(participants('navn\nA\n\nB\r\n')).toEqual([
      { ...NOBODY, name: 'A' },
      { ...NOBODY, name: 'B' },
    ]);
  });

  test('as Danish Excel saves it: semicolons, Windows-1252, empty rows of delimiters', () => {
    const text =
      'navn;rolle;part;enhed;email\r\nAne Sørensen;ØiR-koordinator;Økonomi;Økonomi;ane@example.dk\r\n;;;;\r\n';
    expect(participants(Buffer.from(text, 'latin1'))).toEqual([ane]);
  });

  test.each([
    ['UTF-8', Buffer.from('\ufeffnavn\nÅse', 'utf8')],
    ['UTF-16, little end first', Buffer.from('\ufeffnavn\nÅse', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffnavn\nÅse', 'utf16le').swap16()],
  ])('with a byte order mark: %s', (_, bytes) => {
    expect(participants(bytes)).toEqual([{ ...NOBODY, name: 'Åse' }]);
  });

  test('a euro sign and curly quotes in Windows-1252', () => {
    const bytes = Buffer.from([...Buffer.from('navn\n'), 0x80, 0x93, 0x41, 0x94, 0xe5]);
    expect(participants(bytes)).toEqual([{ ...NOBODY, name: '€“A”å' }]);
  });

  test('quoted fields may hold delimiters, quotes and line breaks', () => {
    expect(participants('navn,enhed\n"Holm, Ane ""Annie""","Plan\nog drift"\nB,"C"')).toEqual([
      { ...NOBODY, name: 'Holm, Ane "Annie"', unit: 'Plan\nog drift' },
      { ...NOBODY, name: 'B', unit: 'C' },
    ]);
  });

  test('a quote inside a plain field is a quote', () => {
    expect(participants('navn,enhed\nAne "Annie" Holm,5" skærm')).toEqual([
      { ...NOBODY, name: 'Ane "Annie" Holm', unit: '5" skærm' },
    ]);
  });

  test.each(['=1+1', '+45 12 34', '-navn', '@SUM(A1)', "=cmd|' /C calc'!A0", '_x0041_'])(
    '%s is text, letter for letter',
    (text) => {
      expect(participants(`navn;enhed\n${text};${text}`)).toEqual([{ ...NOBODY, name: text, unit: text }]);
    },
  );

  test('names and addresses are written clean, whatever came along with them', () => {
    const text =
      '\u200bnavn\u00a0;e-mail;rolle\nA\u030ase\u00a0\u200bÆrø ;\u200eane@eksempel.dk\u200e;Projekt\u00adleder\u00a0';
    expect(participants(text)).toEqual([
      { ...NOBODY, name: 'Åse Ærø', email: 'ane@eksempel.dk', role: 'project-leader' },
    ]);
    expect(participants('navn;enhed\nＡｎｅ\u3000Ｐ;\u200b')).toEqual([{ ...NOBODY, name: 'Ane P' }]);
  });

  test('a list of nobody', () => {
    expect(participants('navn,rolle\n')).toEqual([]);
  });

  test(`${MOST_LISTED} people`, () => {
    const names = Array.from({ length: MOST_LISTED }, (_, n) => `N${n}`);
    expect(participants(['navn', ...names].join('\n'))).toHaveLength(MOST_LISTED);
  });
});

describe('a list with faults', () => {
  test('tells them all, each by its line and column', () => {
    const text = [
      'navn;rolle;part;enhed;email',
      'Ane;Chef;Bibliotek;;',
      ';Projektejer;Nord;;',
      '"Bo',
      'Bo";Projektejer;Fælles;"a',
      'b";',
      ' ANE ;;;;',
      'Carl;Projektejer',
      `Dan;;;${'x'.repeat(LONGEST_FIELD + 1)};a\u0007b`,
    ].join('\r\n');
    expect(problems(text)).toEqual([
      { kind: 'csv-role-unknown', line: 2, column: 2, header: 'rolle', value: 'Chef' },
      { kind: 'csv-name-missing', line: 3, column: 1, header: 'navn', value: '' },
      { kind: 'csv-side-unknown', line: 3, column: 3, header: 'part', value: 'Nord' },
      { kind: 'csv-name-doubled', line: 7, column: 1, header: 'navn', value: 'ANE', firstLine: 2 },
      { kind: 'csv-field-count', line: 8, expected: 5, found: 2 },
      {
        kind: 'csv-too-long',
        line: 9,
        column: 4,
        header: 'enhed',
        length: LONGEST_FIELD + 1,
        limit: LONGEST_FIELD,
      },
      { kind: 'csv-control-character', line: 9, column: 5, header: 'email', code: 7 },
    ]);
  });

  test('a field behind one with line breaks is told by its own line', () => {
    expect(problems('navn,enhed,rolle\nAne,"a\r\nb\rc\nd",Chef')).toEqual([
      { kind: 'csv-role-unknown', line: 5, column: 3, header: 'rolle', value: 'Chef' },
    ]);
  });

  test.each<[string, string | Uint8Array, ListProblem[]]>([
    ['nothing in it', '', [{ kind: 'csv-empty' }]],
    ['nothing but blank lines', '\n\r\n;;\n', [{ kind: 'csv-empty' }]],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), [{ kind: 'csv-not-text' }]],
    ['UTF-16 without its mark', Buffer.from('navn\nA', 'utf16le'), [{ kind: 'csv-not-text' }]],
    ['no column for names', 'rolle,part\n', [{ kind: 'csv-name-column-missing', line: 1 }]],
    [
      'a column nobody knows',
      'navn,telefon,constructor\n',
      [
        { kind: 'csv-column-unknown', line: 1, column: 2, header: 'telefon' },
        { kind: 'csv-column-unknown', line: 1, column: 3, header: 'constructor' },
      ],
    ],
    [
      'a column twice, once in each language',
      'navn,role,rolle\n',
      [{ kind: 'csv-column-doubled', line: 1, column: 3, header: 'rolle' }],
    ],
    ['an open quote', 'navn,enhed\nA,b\nC,"d\nE,f\n', [{ kind: 'quote-open', line: 3, column: 2 }]],
    ['an open quote in the header', '"navn,enhed\nA,b', [{ kind: 'quote-open', line: 1, column: 1 }]],
    [
      'error values, in English and in Danish',
      'navn,enhed\n#N/A,#I/T\nAne,#reference! \n',
      [
        { kind: 'csv-error-value', line: 2, column: 1, header: 'navn', value: '#N/A' },
        { kind: 'csv-error-value', line: 2, column: 2, header: 'enhed', value: '#I/T' },
        { kind: 'csv-error-value', line: 3, column: 2, header: 'enhed', value: '#reference!' },
      ],
    ],
    ['text behind a closed quote', 'navn\n"A" B\n', [{ kind: 'quote-trailing', line: 2, column: 1 }]],
    [
      'fields too many and too few',
      'navn,enhed\nA,B,C\nD\n',
      [
        { kind: 'csv-field-count', line: 2, expected: 2, found: 3 },
        { kind: 'csv-field-count', line: 3, expected: 2, found: 1 },
      ],
    ],
    [
      'one delimiter in the header, another below',
      'navn;enhed\nA,B\n',
      [{ kind: 'csv-field-count', line: 2, expected: 2, found: 1 }],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('the same name, however its å is stored, however it is spaced', () => {
    expect(problems('navn\nÅse  Holm\nA\u030ase Holm')).toEqual([
      { kind: 'csv-name-doubled', line: 3, column: 1, header: 'navn', value: 'A\u030ase Holm', firstLine: 2 },
    ]);
  });

  test('a name of nothing that can be seen, and one with an accent that belongs to no letter', () => {
    expect(problems('navn,enhed\n\u200b\u00a0,Drift\nq\u0301q,\n')).toEqual([
      { kind: 'csv-name-missing', line: 2, column: 1, header: 'navn', value: '' },
      { kind: 'csv-name-unreadable', line: 3, column: 1, header: 'navn', value: 'q\u0301q', code: 0x0301 },
    ]);
  });

  test('too many people', () => {
    const names = Array.from({ length: MOST_LISTED + 2 }, (_, n) => `N${n}`);
    expect(problems(['navn', ...names].join('\n'))).toEqual([
      { kind: 'csv-too-many', line: 502, count: 502, limit: 500 },
    ]);
  });

  test('a huge quoted field does not bring it down', () => {
    expect(problems(`navn\n"${'a""b\n'.repeat(500_000)}"`)).toMatchObject([
      { kind: 'csv-too-long', line: 2 },
    ]);
  });
});

describe('any list of participants', () => {
  const encodings: readonly [name: string, write: (text: string) => Uint8Array][] = [
    ['UTF-8', encode],
    ['UTF-8 with mark', (text) => encode(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
  ];
  // What both Windows-1252 and Latin-1 hold at the same place, so that Buffer can write it.
  const letter = fc.constantFrom(...'abc XYZæøåÆØÅéü=+-@,;\t"\'\n\r()#_%/&.'.split(''));
  const text = fc.string({ unit: letter, maxLength: 30 }).map((value) => value.trim());
  const onOneLine = text.map((value) => value.replace(/\s+/g, ' '));
  const list = fc
    .array(
      fc.record({
        name: onOneLine.filter((name) => name !== ''),
        role: fc.option(fc.constantFrom(...ROLES)),
        side: fc.option(fc.constantFrom(...SIDES)),
        unit: text,
        email: onOneLine,
        confirmed: fc.constant(null),
      }),
      { maxLength: 12 },
    )
    .filter((people) => new Set(people.map(({ name }) => name.toLowerCase())).size === people.length);

  const quoted = (field: string, delimiter: string, always: boolean): string =>
    always || /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;

  test.each(encodings)('comes back from %s', (_, write) => {
    fc.assert(
      fc.property(
        list,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        (people, delimiter, lineBreak, language, always) => {
          const rows = people.map(({ name, role, side, unit, email }) => [
            name,
            nameOf(DEFAULT_TEMPLATE.roles, role, language) ?? '',
            nameOf(DEFAULT_TEMPLATE.sides, side, language) ?? '',
            unit,
            email,
          ]);
          const lines = [['navn', 'rolle', 'part', 'enhed', 'email'], ...rows].map((fields) =>
            fields.map((field) => quoted(field, delimiter, always)).join(delimiter),
          );
          // A list of plain ASCII is valid UTF-8 as well, and means the same.
          expect(participants(write(lines.join(lineBreak)))).toEqual(people);
        },
      ),
      { numRuns: 300 },
    );
  });

  const anything = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...UNREADABLE_IN_NAMES, ...SPACES, '\u{e0041}', '#N/A', '#I/T', '"'),
    },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('Projektleder', 'Fælles', '5', '0.5', 'TRUE', '1e12', '#VALUE! '),
    },
  );
  const field = fc.array(anything, { maxLength: 4 }).map((parts) => parts.join(''));

  test('what is accepted makes a plan in which every cell can be read', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, fc.constantFrom('', 'Projektejer\u00a0', ' anden'), field, field), {
          ...{ minLength: 1, maxLength: 3 },
        }),
        (rows) => {
          const lines = rows.map((fields) => fields.map((text) => quoted(text, ';', true)).join(';'));
          const { people, problems } = read(['navn;rolle;enhed;email', ...lines].join('\n'));
          if (problems.length > 0) return;
          accepted += 1;
          const plan = newPlan({
            ...{
              template: DEFAULT_TEMPLATE,
              language: 'da',
              workbookId: 'x',
              participants: people.map(({ person }) => person),
            },
          });
          const back = planFrom(
            readingOf(describePlan({ plan, template: DEFAULT_TEMPLATE, words: workbookWords('da') })),
          );
          expect(back.unreadable).toEqual([]);
          expect(back.participants).toEqual(plan.participants);
        },
      ),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  test('any bytes at all are answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => read(bytes)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('a file and a paste of the same text name the same people, and what is wrong with it', () => {
    const plain = fc.constantFrom('Ane', 'ane ', 'Bo', 'Cilla', 'Dan', 'Ea', 'ane@eksempel.dk');
    const choice = fc.constantFrom('', 'Projektejer', 'Fælles', 'bo@eksempel.dk');
    const cell = fc.oneof(field, plain, choice);
    const header = fc.constantFrom(
      'navn;rolle;enhed;email',
      'Name;Side;Unit;E-mail',
      'enhed;NAVN;part;telefon',
    );
    let [named, wrong] = [0, 0];
    fc.assert(
      fc.property(
        header,
        fc.array(fc.oneof(fc.tuple(plain, choice, field, field), fc.array(cell, { maxLength: 5 })), {
          maxLength: 6,
        }),
        fc.boolean(),
        (first, rows, always) => {
          const lines = rows.map((fields) => fields.map((text) => quoted(text, ';', always)).join(';'));
          const text = [first, ...lines].join('\n');
          const list = read(text);
          const pasted = readPeople(text, DEFAULT_TEMPLATE);
          expect(pasted.people).toEqual(list.people.map(({ person }) => person));
          expect(pasted.problems).toEqual(list.problems);
          named += pasted.people.length;
          wrong += pasted.problems.length;
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(named, wrong)).toBeGreaterThan(100);
  });

  test('a pane has room for fewer than a file', () => {
    const rows = Array.from({ length: MOST_PEOPLE + 1 }, (_, n) => `N${n}`);
    const { people, problems } = readPeople(['navn', ...rows].join('\n'), DEFAULT_TEMPLATE);
    expect(people).toHaveLength(MOST_PEOPLE);
    expect(problems).toEqual([{ kind: 'too-many', limit: MOST_PEOPLE }]);
  });
});
