import type { SchemaVersion } from './area-slots';
import type { IsoDate } from './date';
import type { SheetKey } from './place';
import type { RoleId, SideId } from './template';
import type { YesNo } from './vocabulary';

/** Default for `Project.loadLimit`. */
export const DEFAULT_LOAD_LIMIT = 3;

/** What a field holds, by its kind. */
interface Values {
  /** What somebody or something goes by. */
  readonly name: string;
  readonly text: string;
  readonly date: IsoDate | null;
  readonly role: RoleId | null;
  readonly side: SideId | null;
  /** Id of a phase of the template. */
  readonly phase: string | null;
  readonly yesNo: YesNo | null;
  readonly loadLimit: number;
}
export type FieldKind = keyof Values;
/** What is chosen from a list. */
export type ChoiceKind = 'role' | 'side' | 'phase' | 'yesNo';
export type FieldValue<Kind extends FieldKind> = Values[Kind];

/** What nobody has filled in. */
export const BLANK: Values = {
  ...{ name: '', text: '', date: null, role: null, side: null, phase: null, yesNo: null },
  loadLimit: DEFAULT_LOAD_LIMIT,
};

/**
 * A field that people fill in, declared once: the plan's types, the sheets' columns and how they are read, what is
 * sealed, and lists of people follow from here. All of them are sealed.
 */
export interface PlanField {
  /** By this it is found in a workbook: never changed. */
  readonly key: string;
  readonly kind: FieldKind;
  /** Of a column of its own, in characters. */
  readonly width?: number | undefined;
  /** The form that brought it; the first unless given. Older workbooks are without it. */
  readonly since?: SchemaVersion | undefined;
  /** A list of people may tell it. */
  readonly listed?: true;
  /** Of the leader's own areas only: the others have it from the template, in the reader's language. */
  readonly ownOnly?: true;
}

/** These tables are drawn alike in every form. */
type InEveryForm = Omit<PlanField, 'since'>;

/** In the order of their rows on the overview. */
export const PROJECT = [
  { key: 'municipality', kind: 'text' },
  { key: 'start', kind: 'date' },
  { key: 'end', kind: 'date' },
  /** How many areas one person may have in one week before it is called overload. */
  { key: 'loadLimit', kind: 'loadLimit' },
  /** Step 3 of the task: the KLIK tasks have been read through. */
  { key: 'klikRead', kind: 'yesNo' },
] as const satisfies readonly InEveryForm[];

/** In the order of their columns, as are those below. */
export const PARTICIPANT = [
  { key: 'name', kind: 'name', width: 26, listed: true },
  { key: 'role', kind: 'role', width: 31, listed: true },
  { key: 'side', kind: 'side', width: 12, listed: true },
  { key: 'unit', kind: 'text', width: 20, listed: true },
  { key: 'email', kind: 'text', width: 28, listed: true },
  { key: 'confirmed', kind: 'yesNo', width: 11 },
] as const satisfies readonly (PlanField & { readonly kind: 'name' | 'text' | ChoiceKind })[];

type Listed = Extract<(typeof PARTICIPANT)[number], { listed: true }>;
export type ListedKey = Listed['key'];
/** What a list of people may tell. */
export const LISTED = PARTICIPANT.filter((field): field is Listed => 'listed' in field);

/** Of an area's row in the matrix. */
export const IN_MATRIX = [
  { key: 'name', kind: 'name', width: 36, ownOnly: true },
  { key: 'side', kind: 'side', width: 13, ownOnly: true },
  /** Whether the area is to be included (inddrages). */
  { key: 'decision', kind: 'yesNo', width: 10 },
  { key: 'reason', kind: 'text', width: 32 },
] as const satisfies readonly InEveryForm[];

/** Of the same area's row in the timeline. */
export const ON_TIMELINE = [
  { key: 'phase', kind: 'phase', width: 24 },
  { key: 'start', kind: 'date', width: 11 },
  { key: 'end', kind: 'date', width: 11 },
] as const satisfies readonly InEveryForm[];

/** They stand in the timeline's columns, as wide as those are. */
export const MILESTONE = [
  { key: 'name', kind: 'text' },
  { key: 'date', kind: 'date' },
] as const satisfies readonly InEveryForm[];

/** What people fill in on each sheet. */
export const FIELDS_ON: Readonly<Partial<Record<SheetKey, readonly PlanField[]>>> = {
  overview: PROJECT,
  participants: PARTICIPANT,
  matrix: IN_MATRIX,
  timeline: [...MILESTONE, ...ON_TIMELINE],
};

/** What fields hold, by their keys. */
export type FieldsOf<Fields extends readonly PlanField[]> = {
  readonly [Field in Fields[number] as Field['key']]: Values[Field['kind']];
};

/** Each field's value, made from its declaration. */
export const fieldsFrom = <Fields extends readonly PlanField[]>(
  fields: Fields,
  valueOf: (field: Fields[number] & PlanField) => unknown,
): FieldsOf<Fields> =>
  Object.fromEntries(
    fields.map((field: Fields[number] & PlanField) => [field.key, valueOf(field)]),
  ) as FieldsOf<Fields>;

export const blankFields = <Fields extends readonly PlanField[]>(fields: Fields): FieldsOf<Fields> =>
  fieldsFrom(fields, ({ kind }) => BLANK[kind]);

/** A participant of whom nothing is told. */
export const NOBODY = blankFields(PARTICIPANT);

export const keysOf = <Key extends string>(declared: readonly { readonly key: Key }[]): Key[] =>
  declared.map(({ key }) => key);

/** What workbooks of a form have. */
export const inForm = <Declared extends { readonly key: string; readonly since?: SchemaVersion | undefined }>(
  form: SchemaVersion,
  declared: readonly Declared[],
): Declared[] => declared.filter(({ since = 1 }) => since <= form);
