import { canonicalPlan } from '../../src/domain/canonical';
import { changesBetween, type Change } from '../../src/domain/changes';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { describeChange } from '../../src/strings/changes';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { sayIn, WORDS } from './example';

const told = (language: Language, change: Change): string =>
  describeChange(change, WORDS[language].changes, sayIn(language));

test.each<[Change, da: string, en: string]>([
  [
    { key: 'K03', field: 'end', from: '2027-03-01', to: '2027-03-15' },
    'K03 Debitorsystemets regler · slutdato: 01-03-2027 → 15-03-2027',
    'K03 The debtor system’s rules · end date: 01-03-2027 → 15-03-2027',
  ],
  [
    { key: 'K03', field: 'P02', from: 'D', to: 'A' },
    'K03 Debitorsystemets regler · P02 Ane Eksempel: D → A',
    'K03 The debtor system’s rules · P02 Ane Eksempel: D → A',
  ],
  [
    { key: 'K03', field: 'P02', from: 'H', to: null },
    'K03 Debitorsystemets regler · P02 Ane Eksempel: H → (tom)',
    'K03 The debtor system’s rules · P02 Ane Eksempel: H → (blank)',
  ],
  [
    { key: 'P04', field: 'name', from: null, to: 'Bo Prøve' },
    'P04 (tom) → Bo Prøve',
    'P04 (blank) → Bo Prøve',
  ],
  [
    { key: 'P04', field: 'role', from: null, to: 'oir-coordinator' },
    'P04 Bo Prøve · rolle: (tom) → ØiR-koordinator',
    'P04 Bo Prøve · role: (blank) → ØiR coordinator',
  ],
  [
    { key: 'P04', field: 'side', from: 'library', to: 'shared' },
    'P04 Bo Prøve · part: Bibliotek → Fælles',
    'P04 Bo Prøve · side: Library → Shared',
  ],
  [
    { key: 'K05', field: 'decision', from: 'yes', to: 'no' },
    'K05 Tredjepartsløsninger: hjemmeside, app og automater · inddrages: Ja → Nej',
    'K05 Third-party solutions: website, app, self-service machines · included: Yes → No',
  ],
  [
    { key: 'K08', field: 'phase', from: 'transition', to: 'test' },
    'K08 Kommunikation · fase: Overgang → Test og nye arbejdsgange',
    'K08 Communication · phase: Transition → Testing and new ways of working',
  ],
  [
    { key: 'project', field: 'loadLimit', from: 3, to: 4 },
    'Projektet · flest områder på én uge: 3 → 4',
    'The project · most areas in one week: 3 → 4',
  ],
  [
    { key: 'project', field: 'klikRead', from: null, to: 'yes' },
    'Projektet · KLIK-opgaver læst: (tom) → Ja',
    'The project · KLIK tasks read: (blank) → Yes',
  ],
])('%j', (change, da, en) => {
  expect([told('da', change), told('en', change)]).toEqual([da, en]);
});

test('a milestone goes by its name', () => {
  expect(told('da', { key: 'M01', field: 'date', from: '2027-01-22', to: null })).toBe(
    'M01 Organisering på plads · dato: 22-01-2027 → (tom)',
  );
});

test('a long reason is shortened', () => {
  const reason = 'Vi har ingen automater, og der kommer ingen i projektets tid';
  expect(told('da', { key: 'K05', field: 'reason', from: null, to: reason })).toMatch(
    /· begrundelse: \(tom\) → Vi har .{1,33}…$/,
  );
});

test('what nobody foresaw is still told, by its key', () => {
  expect(told('da', { key: 'K99', field: 'colour', from: 1, to: null })).toBe('K99 · colour: 1 → (tom)');
});

describe.each(LANGUAGES)('in %s', (language) => {
  const blank = newPlan({ template: DEFAULT_TEMPLATE, language, workbookId: 'test' });
  const filled: Plan = {
    ...blank,
    project: { municipality: 'By', start: '2027-01-04', end: '2027-06-25', loadLimit: 4, klikRead: 'yes' },
    milestones: blank.milestones.map((m) => ({ ...m, name: `${m.id}!`, date: '2027-02-01' })),
    participants: blank.participants.map((p) => ({
      ...p,
      ...({ name: p.id, role: 'other', side: 'shared', confirmed: 'no' } as const),
      ...{ unit: 'Byrådet', email: 'a@b.dk' },
    })),
    areas: blank.areas.map((a) => ({
      ...a,
      ...({ name: a.id, side: 'library', decision: 'no', phase: 'follow-up' } as const),
      ...{ reason: 'Grund', start: '2027-01-04', end: '2027-01-08' },
    })),
  };
  const changes = changesBetween(canonicalPlan(blank), canonicalPlan(filled));

  test('no id shows through, whichever field changes', () => {
    const ids = /undefined|null|\[object|\d{4}-\d\d-\d\d|\b(yes|no|other|shared|library|follow-up)\b/;
    const seen = new Set(changes.map(({ field }) => field));
    expect([...seen].sort()).toEqual(Object.keys(WORDS[language].changes.fields).sort());
    const values = changes.map((change) =>
      told(language, change)
        .split(/: | (?=\()/)
        .at(-1)!,
    );
    expect(values.filter((value) => ids.test(value))).toEqual([]);
  });
});

test('field words are all there, and differ from each other', () => {
  for (const language of LANGUAGES) {
    const words = Object.values(WORDS[language].changes.fields);
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  }
});
