import { z } from 'zod';
import { err, ok, type Result } from '../domain/result';
import type { AreaId } from '../domain/slot';
import type { Template } from '../domain/template';
import { contradictions, type TemplateProblem } from './contradictions';

// For builds, and for whoever adds a template. Nothing that runs at a user's imports it (see `index.ts`).

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words with hyphens between.');
/** Read by people and looked for in other text, so a space at an end or a line break would be a fault. */
const words = z.string().regex(/^\S(.*\S)?$/u, 'Words on one line, with no space at either end.');
const localized = z.strictObject({ da: words, en: words });
/** What a dropdown offers and formulas compare: Excel must take it for no number, operator, pattern or list. */
const choiceOf = (longest: number) => {
  const word = words
    .max(longest, `A choice has at most ${longest} characters.`)
    .regex(/^[\p{L}]/u, 'A choice begins with a letter.')
    .regex(/^[^*?~,;"]*$/, 'A choice holds none of * ? ~ , ; ".');
  return z.strictObject({ da: word, en: word });
};
/** How its list's entries came and were called, by the template's versions. */
const since = z.exactOptional(z.int().min(1));
const formerly = <T extends z.ZodType>(name: T) =>
  z.exactOptional(z.array(z.strictObject({ until: z.int().min(1), name })).min(1));
/** An entry's name now and before, and since when it is there. */
const named = <T extends z.ZodType>(name: T) => ({ name, formerly: formerly(name), since });
/** Said only where it holds. */
const flag = z.exactOptional(z.literal(true));
const count = z.int().min(0);
const slot = z.custom<AreaId>(
  (value) => typeof value === 'string' && /^K\d{2,}$/.test(value),
  'An area slot is K and at least two digits.',
);

/** As many as a dropdown shows without anybody getting lost in it, and the hidden sheet has room for. */
const MOST_CHOICES = 20;

const schema: z.ZodType<Template> = z.strictObject({
  id,
  version: z.int().min(1),
  title: localized,
  task: z.strictObject({
    wave: localized,
    goal: localized,
    description: z.array(localized).min(1),
    competencesIntro: localized,
    competences: z.array(localized).min(1),
    method: z.array(localized).min(1),
    result: localized,
    performer: localized,
    parties: localized,
    term: z.exactOptional(z.strictObject({ heading: localized, text: localized })),
  }),
  roles: z
    .array(
      z.strictObject({
        id,
        ...named(choiceOf(40)),
        usualSide: z.exactOptional(id),
        ...{ mayBeIdle: flag, completes: flag, isOther: flag },
      }),
    )
    .min(1)
    .max(MOST_CHOICES),
  sides: z
    .array(z.strictObject({ id, ...named(choiceOf(30)), isShared: flag }))
    .min(1)
    .max(6),
  parties: z.array(z.strictObject({ role: id, since, source: words })).min(1),
  steps: z.strictObject({ organise: localized, decide: localized, read: localized, complete: localized }),
  // A list without rows is drawn nowhere, and would be read from somebody else's.
  systems: z.array(z.strictObject({ id, ...named(localized), source: words })).min(1),
  phases: z
    .array(z.strictObject({ id, ...named(choiceOf(60)), startWeek: count, weeks: z.int().min(1) }))
    .min(1)
    .max(MOST_CHOICES),
  milestones: z.array(z.strictObject({ id, name: localized, week: count })),
  areas: z
    .array(
      z.strictObject({
        id,
        slot,
        ...named(localized),
        source: z.union([z.literal('description'), z.int().min(1)]),
        sourceText: words,
        side: id,
        systems: z.array(id),
        phase: id,
      }),
    )
    .min(1),
  spareSlots: z.strictObject({ participants: count, areas: count, milestones: count }),
  defaultWeeks: z.int().min(1),
});

/** A template, or everything that is wrong with it: first its shape, and once that holds, its contradictions. */
export function parseTemplate(data: unknown): Result<Template, TemplateProblem[]> {
  const shaped = schema.safeParse(data, {
    error: ({ input }) => (input === undefined ? 'It is missing.' : undefined),
  });
  if (!shaped.success) return err(onePerPath(shaped.error.issues));
  const problems = contradictions(shaped.data);
  return problems.length === 0 ? ok(shaped.data) : err(problems);
}

/** What else is wrong with the same text is told once the first is put right. */
function onePerPath(issues: readonly z.core.$ZodIssue[]): TemplateProblem[] {
  const problems = new Map<string, TemplateProblem>();
  for (const { path, message } of issues) {
    const at = pathText(path);
    if (!problems.has(at)) problems.set(at, { path: at, message });
  }
  return [...problems.values()];
}

/** `areas[3].name.en` */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
