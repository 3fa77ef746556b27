import type { Language, Localized } from './language';
import type { AreaId } from './slot';

/** A KLIK task as data: its own words, and what a plan for it must hold. Filled in by `templates/*.json`. */
export interface Template {
  readonly id: string;
  /** Raised when slots or their meaning change, so that a plan made by a newer Holdplan is recognised. */
  readonly version: number;
  readonly title: Localized;
  /** The task's own words, word for word, and what they mean in English. */
  readonly task: TaskText;
  /** Whom a participant can be, in the order of the dropdown: first the parties. Only ever added to, at the end. */
  readonly roles: readonly Role[];
  /** Where participants and areas belong, likewise. */
  readonly sides: readonly Side[];
  /** The parties the task says are involved; each must have somebody. */
  readonly parties: readonly Party[];
  /** How the overview calls the four steps from organising to completing. */
  readonly steps: Readonly<Record<'organise' | 'decide' | 'read' | 'complete', Localized>>;
  readonly systems: readonly System[];
  readonly phases: readonly Phase[];
  readonly milestones: readonly MilestoneTemplate[];
  /** One per area of the task, in slot order; own areas follow in the slots behind them. */
  readonly areas: readonly AreaTemplate[];
  readonly spareSlots: { readonly participants: number; readonly areas: number; readonly milestones: number };
  /** The project's length in weeks when no end is given. */
  readonly defaultWeeks: number;
}

export interface TaskText {
  readonly wave: Localized;
  readonly goal: Localized;
  readonly description: readonly Localized[];
  /** The sentence that introduces the competences. */
  readonly competencesIntro: Localized;
  /** The bullets; `AreaTemplate.source` counts them from 1. */
  readonly competences: readonly Localized[];
  readonly method: readonly Localized[];
  readonly result: Localized;
  readonly performer: Localized;
  readonly parties: Localized;
  /** A word of the task that needs a note, shown once: an old term with the new one, say. */
  readonly term?: { readonly heading: Localized; readonly text: Localized };
}

/** Ids stand in fingerprints and positions in what is sealed: neither is ever changed. */
export type RoleId = string;
export type SideId = string;

/**
 * What a template's list holds, by the template's versions: a workbook keeps to the version that it was made by, in its
 * dropdowns and in what is sealed, until it is upgraded.
 */
export interface Versioned {
  /** The version that brought it; the first unless given. */
  readonly since?: number | undefined;
}

/** Something with a name that may be changed. */
export interface Renamable extends Versioned {
  readonly name: Localized;
  /** What it was called before, each name up to and with a version, oldest first. None is ever taken away. */
  readonly formerly?: readonly { readonly until: number; readonly name: Localized }[];
}

export interface Role extends Renamable {
  readonly id: RoleId;
  /** Where whoever has it most often sits; shared by all unless given. */
  readonly usualSide?: SideId;
  /** Somebody who has it need not have any area. */
  readonly mayBeIdle?: true;
  /** Whoever has it marks the task as completed. */
  readonly completes?: true;
  /** What to choose when no other role fits. */
  readonly isOther?: true;
}

export interface Side extends Renamable {
  readonly id: SideId;
  /** Belongs to all the others at once. */
  readonly isShared?: true;
}

export interface Party extends Versioned {
  readonly role: RoleId;
  /** The word of the task for this party. */
  readonly source: string;
}

export interface System extends Renamable {
  readonly id: string;
  /** A phrase of the task's text that names it. */
  readonly source: string;
}

export interface Phase extends Renamable {
  readonly id: string;
  /** Suggested period: weeks after the project's start, and length in weeks. */
  readonly startWeek: number;
  readonly weeks: number;
}

export interface MilestoneTemplate {
  readonly id: string;
  readonly name: Localized;
  /** Suggested date: the Friday of this week after the project's start, counted from 0. */
  readonly week: number;
}

export interface AreaTemplate extends Renamable {
  readonly id: string;
  readonly slot: AreaId;
  /** Where in the task it comes from: a bullet's number, or the description. */
  readonly source: number | 'description';
  /** A phrase of that bullet or of the description that it comes from, letter for letter. */
  readonly sourceText: string;
  readonly side: SideId;
  /** Ids of the systems that this area reaches. */
  readonly systems: readonly string[];
  /** Id of the suggested phase. */
  readonly phase: string;
}

interface Named {
  readonly id: string;
  readonly name: Localized;
}

export const idsOf = (list: readonly Pick<Named, 'id'>[]): string[] => list.map(({ id }) => id);

export const namesIn = (list: readonly Pick<Named, 'name'>[], language: Language): string[] =>
  list.map(({ name }) => name[language]);

export const nameOf = (list: readonly Named[], id: string | null, language: Language): string | undefined =>
  list.find((named) => named.id === id)?.name[language];

/** The side that belongs to all; null where the task has none. */
export const sharedSide = ({ sides }: Template): SideId | null =>
  sides.find(({ isShared }) => isShared)?.id ?? null;

const olderTemplates = new WeakMap<Template, Map<number, Template>>();

/** A template as it was in an earlier version of it. The same every time, since much hangs on which template it is. */
export function templateAt(template: Template, version: number): Template {
  if (version === template.version) return template;
  const older = olderTemplates.get(template) ?? new Map<number, Template>();
  olderTemplates.set(template, older);
  const made = older.get(version) ?? asItWas(template, version);
  older.set(version, made);
  return made;
}

function asItWas(template: Template, version: number): Template {
  const there = <T extends Versioned>(list: readonly T[]): T[] =>
    list.filter(({ since = 1 }) => since <= version);
  const named = <T extends Renamable>(list: readonly T[]): T[] =>
    there(list).map((item) => {
      const former = item.formerly?.find(({ until }) => version <= until);
      return former ? { ...item, name: former.name } : item;
    });
  return {
    ...template,
    version,
    roles: named(template.roles),
    sides: named(template.sides),
    parties: there(template.parties),
    systems: named(template.systems),
    phases: named(template.phases),
    areas: named(template.areas),
  };
}
