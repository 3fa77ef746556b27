import { LANGUAGES } from '../../src/domain/language';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { oneLine } from '../../src/strings/say';
import { sayIn, verbose } from './example';

const da = sayIn('da');
const en = sayIn('en');

test('things go by slot and name, or by slot alone', () => {
  expect(da.area('K03')).toBe('K03 Debitorsystemets regler');
  expect(en.area('K03')).toBe('K03 The debtor system’s rules');
  expect(da.area('E08')).toBe('E08');
  expect(da.participant('P02')).toBe('P02 Ane Eksempel');
  expect(da.participant('P01')).toBe('P01');
  expect(da.milestone('M01')).toBe('M01 Organisering på plads');
  expect(da.milestone('M06')).toBe('M06');
});

test('what is no longer there goes by its id', () => {
  expect([da.area('K99'), da.participant('P99'), da.milestone('M99')]).toEqual(['K99', 'P99', 'M99']);
  expect([da.phase('gone'), da.system('gone'), da.role('gone')]).toEqual(['gone', 'gone', 'gone']);
});

test('an area of one’s own goes by the name it was given', () => {
  const own = sayIn('da', (plan) => ({
    ...plan,
    areas: plan.areas.map((area) => (area.id === 'E01' ? { ...area, name: 'Arkivering' } : area)),
  }));
  expect(own.area('E01')).toBe('E01 Arkivering');
});

test('choices go by the words people choose from', () => {
  expect([da.role('oir-coordinator'), da.side('shared'), da.yesNo('no'), da.phase('clarify')]).toEqual([
    'ØiR-koordinator',
    'Fælles',
    'Nej',
    'Afklaring',
  ]);
  expect([en.role('other'), en.side('finance'), en.yesNo('yes'), en.phase('setup')]).toEqual([
    'Other',
    'Finance',
    'Yes',
    'Set-up',
  ]);
});

test('dates look like the cells, in both languages', () => {
  expect([da.date('2027-03-01'), en.date('2027-03-01')]).toEqual(['01-03-2027', '01-03-2027']);
});

test('a value is quoted as typed, in the quotes and number words of the language', () => {
  expect([da.value('Måske'), en.value('Måske')]).toEqual(['»Måske«', '“Måske”']);
  expect([da.value(3.5), en.value(3.5)]).toEqual(['»3,5«', '“3.5”']);
  expect([da.value(true), en.value(false)]).toEqual(['»SAND«', '“FALSE”']);
  expect([da.value('true'), da.value('3.5')]).toEqual(['»true«', '»3.5«']);
});

test('long text is shortened to what a sentence can bear', () => {
  expect(da.value('x'.repeat(40))).toBe(`»${'x'.repeat(40)}«`);
  expect(da.value('x'.repeat(41))).toBe(`»${'x'.repeat(39)}…«`);
  expect(sayIn('da', verbose).participant('P02')).toHaveLength('P02 '.length + 40);
});

test('text from a cell can break neither the line nor the terminal', () => {
  expect(oneLine(' a\r\n\tb\u001b[31m\u0000c ', 40)).toBe('a b [31m c');
  expect(oneLine('👩‍💻'.repeat(3), 4)).not.toMatch(/[\uD800-\uDBFF]…/);
});

test('no name of the template is shortened', () => {
  for (const language of LANGUAGES)
    for (const { slot, name } of DEFAULT_TEMPLATE.areas)
      expect(sayIn(language).area(slot)).toBe(`${slot} ${name[language]}`);
});

test('every system is reached by areas that can be named', () => {
  expect(da.areasReaching('self-service')).toEqual(['K05']);
  for (const { id } of DEFAULT_TEMPLATE.systems) expect(da.areasReaching(id)).not.toEqual([]);
});
