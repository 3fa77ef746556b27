import fc from 'fast-check';
import { addDays } from '../../src/domain/date';
import { folded } from '../../src/domain/folded';
import type { Language, Localized } from '../../src/domain/language';
import { LANGUAGES } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { areaId } from '../../src/domain/slot';
import { idsOf, type Template } from '../../src/domain/template';
import { CODES, YES_NO } from '../../src/domain/vocabulary';

/** Any task that the schema takes, and any way to fill in a plan for it. */
export interface RandomTask {
  readonly template: Template;
  readonly plan: Plan;
  readonly language: Language;
}

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => oneOf([null, ...values]);

const LETTERS = [...'abdeghiklmnorstuvæøåÆØÅéüßAKZ'];
const INSIDE = [...LETTERS, ...LETTERS, ..." -/.()'’»«&+0123=%#".split('')];

/** A word of a dropdown: begins with a letter, and is as long as it may be now and then. */
const choice = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      oneOf(LETTERS),
      fc.string({ unit: oneOf(INSIDE), maxLength: longest - 1, size: 'max' }),
      oneOf([1, 4, 12, longest - 1]),
    )
    .map(([first, rest, most]) => `${first}${rest.slice(0, most)}`.trimEnd());

/** Any words on one line, quotation marks and what a formula begins with among them. */
const words: fc.Arbitrary<string> = fc
  .string({ unit: oneOf([...INSIDE, '"', '=', '*', '?', '~', ',', ';', '<']), minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const localized = fc.record({ da: words, en: words });

/** Names that mean one thing each, whichever language they are read in. */
const choices = (least: number, most: number, longest: number): fc.Arbitrary<Localized[]> =>
  fc
    .uniqueArray(choice(longest), {
      minLength: 2 * least,
      maxLength: 2 * most,
      selector: folded,
      size: 'max',
    })
    .map((names) =>
      Array.from({ length: Math.floor(names.length / 2) }, (_, index) => ({
        da: names[2 * index]!,
        en: names[2 * index + 1]!,
      })),
    );

const template: fc.Arbitrary<Template> = fc
  .record({
    ...{ title: localized, wave: localized, goal: localized, result: localized, term: fc.option(localized) },
    competences: fc.array(localized, { minLength: 1, maxLength: 3 }),
    roles: choices(2, 12, 40),
    sides: choices(1, 6, 30),
    phases: choices(1, 5, 60),
    systems: fc.array(localized, { minLength: 1, maxLength: 5 }),
    milestones: fc.array(localized, { maxLength: 3 }),
    areas: fc.array(fc.record({ name: localized, side: fc.nat(), phase: fc.nat(), system: fc.nat() }), {
      minLength: 3,
      maxLength: 8,
    }),
    ...{ shared: fc.boolean(), other: fc.boolean(), idle: fc.subarray([1, 2, 3]), parties: fc.nat(4) },
  })
  .map((drawn): Template => {
    const id = (kind: string, index: number): string => `${kind}-${index + 1}`;
    const source = ({ da }: Localized): string => da;
    return {
      ...{ id: 'random-task', version: 1, title: drawn.title, defaultWeeks: 20 },
      task: {
        ...{ wave: drawn.wave, goal: drawn.goal, competencesIntro: drawn.goal, result: drawn.result },
        description: [drawn.goal, ...drawn.systems],
        competences: drawn.competences,
        method: [drawn.goal],
        performer: drawn.roles[0]!,
        parties: drawn.roles[0]!,
        ...(drawn.term && { term: { heading: drawn.term, text: drawn.goal } }),
      },
      roles: drawn.roles.map((name, index) => ({
        ...{ id: id('role', index), name },
        ...(index === 0 && { completes: true as const }),
        ...(drawn.idle.includes(index) && { mayBeIdle: true as const }),
        ...(drawn.other && index === drawn.roles.length - 1 && { isOther: true as const }),
      })),
      sides: drawn.sides.map((name, index) => ({
        ...{ id: id('side', index), name },
        ...(drawn.shared && index === drawn.sides.length - 1 && { isShared: true as const }),
      })),
      parties: drawn.roles
        .slice(0, drawn.parties + 1)
        .map((_, index) => ({ role: id('role', index), source: source(drawn.roles[0]!) })),
      steps: { organise: drawn.goal, decide: drawn.title, read: drawn.result, complete: drawn.wave },
      systems: drawn.systems.map((name, index) => ({ id: id('system', index), name, source: source(name) })),
      phases: drawn.phases.map((name, index) => ({
        ...{ id: id('phase', index), name, startWeek: 3 * index, weeks: 3 },
      })),
      milestones: drawn.milestones.map((name, index) => ({ id: id('milestone', index), name, week: index })),
      areas: drawn.areas.map(({ name, side, phase, system }, index) => ({
        ...{ id: id('area', index), slot: areaId(index + 1), name },
        ...(index < drawn.competences.length
          ? { source: index + 1, sourceText: source(drawn.competences[index]!) }
          : { source: 'description' as const, sourceText: source(drawn.goal) }),
        side: id('side', side % drawn.sides.length),
        // The first reaches them all, so that none is out of reach.
        systems: drawn.systems.flatMap((_, at) =>
          index === 0 || at === system % drawn.systems.length ? [id('system', at)] : [],
        ),
        phase: id('phase', phase % drawn.phases.length),
      })),
      spareSlots: { participants: 6, areas: 2, milestones: 1 },
    };
  });

const PEOPLE = ['Ane Eksempel', 'Bo Prøve', 'Cilla "Cis" Skitse', "Dan O'Attrap", 'ane eksempel', ''];
const date = orNull([0, 3, 7, 20, 40].map((days) => addDays('2027-02-01', days)));

const planFor = (template: Template, language: Language): fc.Arbitrary<Plan> => {
  const empty = newPlan({ template, language, workbookId: 'random', start: '2027-02-01' });
  const cells = empty.areas.flatMap(({ id: area }) =>
    empty.participants.map(({ id: participant }) => ({ area, participant })),
  );
  const [roles, sides] = [orNull(idsOf(template.roles)), orNull(idsOf(template.sides))];
  const phase = orNull(idsOf(template.phases));
  const side = (own: boolean) => (own ? sides : fc.constant(null));
  return fc
    .record({
      participants: fc.tuple(
        ...empty.participants.map((slot) =>
          fc
            .record({ name: oneOf(PEOPLE), role: roles, side: sides, confirmed: orNull(YES_NO) })
            .map((filled) => ({ ...slot, ...filled })),
        ),
      ),
      areas: fc.tuple(
        ...empty.areas.map((slot) => {
          const own = slot.templateArea === null;
          const name = oneOf(own ? ['', 'Eget område'] : ['']);
          return fc
            .record({ name, side: side(own), decision: orNull(YES_NO), phase, start: date, end: date })
            .map((filled) => ({ ...slot, ...filled }));
        }),
      ),
      marks: fc.tuple(...cells.map(() => oneOf([null, null, null, ...CODES]))),
      // Words that are on no list of this task, though on another's.
      pasted: fc.subarray(
        empty.participants.map(({ id }) => id),
        { maxLength: 2 },
      ),
    })
    .map(({ participants, areas, marks, pasted }) => ({
      ...empty,
      areas,
      participants: participants.map((slot) => (pasted.includes(slot.id) ? { ...slot, role: null } : slot)),
      assignments: cells.flatMap((cell, index) => (marks[index] ? [{ ...cell, code: marks[index] }] : [])),
      unreadable: pasted.map((row) => ({
        place: { sheet: 'participants' as const, row, column: 'role' },
        value: 'Projektejer ',
      })),
    }));
};

export const randomTask: fc.Arbitrary<RandomTask> = fc
  .tuple(template, oneOf(LANGUAGES))
  .chain(([template, language]) => planFor(template, language).map((plan) => ({ template, plan, language })));
