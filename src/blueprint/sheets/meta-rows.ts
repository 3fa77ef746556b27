import type { SchemaVersion } from '../../domain/area-slots';

/** The rows of the meta table on the hidden sheet, by the form that brought them. Keys are a file format: never change one. */
const BROUGHT = {
  1: [
    'schemaVersion',
    'templateId',
    'templateVersion',
    'workbookId',
    'language',
    /** `open` or `completed`. */
    'state',
    /** Of the completed plan. */
    'fingerprint',
    /** When and by whom, as the overview shows it. */
    'completedLine',
    /** =DATE(2000,1,1): tells the date system by its value. */
    'sentinel',
    /** The load limit in force: the overview's, or the default where that cannot be read. */
    'loadLimit',
    /** The day that the timeline begins from, or blank. */
    'firstDay',
    /** How many rows differ from the completed plan. */
    'changedRows',
  ],
  2: [
    /** Which of our drawings this is: DRAWING_REVISION. The first one did not say. */
    'drawing',
    /** Characters that no name may hold, and those that show nothing: the formulas look for them here. */
    'unreadable',
    'showNothing',
    'errors',
    /** The project's fields as the overview says them: numbers of `formulas.ts`, so that no cell is read twice. */
    'municipalityText',
    'municipalitySigns',
    'municipalityNumber',
    'startDay',
    'endDay',
    'loadLimitNumber',
    'klikReadNumber',
    /** What is sealed of the project when the task is completed. */
    'projectSays',
    /** How much of each table is damaged, as far as sheets can see; `elsewhereDamage` outside the tables. */
    'participantsDamage',
    'matrixDamage',
    'milestonesDamage',
    'timelineDamage',
    'loadDamage',
    'elsewhereDamage',
    /** The same for what the overview shows, which hangs on all these counts. */
    'shownDamage',
    /** The lists of words as they were drawn, joined; and whether they are still the same. */
    'words',
    'wordsDamage',
  ],
} as const satisfies Partial<Record<SchemaVersion, readonly string[]>>;

/** In order. */
export const META_KEYS = [...BROUGHT[1], ...BROUGHT[2]] as const;
export type MetaKey = (typeof META_KEYS)[number];

/** Those that workbooks of a form have. */
export const metaKeysIn = (form: SchemaVersion): MetaKey[] =>
  Object.entries(BROUGHT).flatMap(([since, keys]) => (Number(since) <= form ? [...keys] : []));

/** Rows whose value is a formula, from which to which; the last one hangs on what counts them. */
export const META_FORMULAS: readonly (readonly [first: MetaKey, last: MetaKey])[] = [
  ['sentinel', 'changedRows'],
  ['municipalityText', 'elsewhereDamage'],
  ['wordsDamage', 'wordsDamage'],
];

/** The position of each key. */
export const META_ROW = Object.fromEntries(META_KEYS.map((key, index) => [key, index])) as Readonly<
  Record<MetaKey, number>
>;
