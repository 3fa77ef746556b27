import { slotKind } from '../domain/slot';
import type { Change } from '../domain/changes';
import { FIELDS_ON, type FieldKind } from '../domain/fields';
import type { Area, Milestone, Participant, Project } from '../domain/plan';
import type { Say } from './say';

/** Every field of a plan that people decide on: ids are not theirs to change. */
export type FieldName = Exclude<
  keyof Project | keyof Milestone | keyof Participant | keyof Area,
  'id' | 'templateArea'
>;

export interface ChangeWords {
  readonly project: string;
  /** What stands in place of a value that nobody has given. */
  readonly blank: string;
  readonly fields: Readonly<Record<FieldName, string>>;
}

/** How a field's value is told, by its kind; others hold plain text or a number. */
const TELLING: Partial<Record<FieldKind, (value: string, say: Say) => string>> = {
  role: (value, say) => say.role(value),
  side: (value, say) => say.side(value),
  phase: (value, say) => say.phase(value),
  yesNo: (value, say) => say.yesNo(value),
  date: (value, say) => say.date(value),
};
const KINDS = new Map(
  Object.values(FIELDS_ON).flatMap((fields) => fields.map(({ key, kind }) => [key, kind])),
);

/** Who or what, which field, from and to: `K03 Nye arbejdsgange · slutdato: 01-03-2027 → 15-03-2027`. */
export function describeChange({ key, field, from, to }: Change, words: ChangeWords, say: Say): string {
  const tell = TELLING[KINDS.get(field) ?? 'text'];
  const shown = (value: Change['from']): string =>
    value === null ? words.blank : (tell?.(String(value), say) ?? say.text(String(value)));
  const step = `${shown(from)} → ${shown(to)}`;
  // The slot's own name is what changed, so the slot goes by its id alone.
  if (field === 'name') return `${key} ${step}`;
  return `${slotOrProject(key, words, say)} · ${fieldOrPerson(field, words, say)}: ${step}`;
}

function slotOrProject(key: string, words: ChangeWords, say: Say): string {
  switch (slotKind(key)) {
    case 'participant':
      return say.participant(key);
    case 'area':
      return say.area(key);
    case 'milestone':
      return say.milestone(key);
    default:
      return words.project;
  }
}

const fieldOrPerson = (field: string, words: ChangeWords, say: Say): string =>
  slotKind(field) === 'participant' ? say.participant(field) : fieldWord(field, words);

/** A field's word, or the key itself where there is none (a column that holds no field, a slot). */
export const fieldWord = (key: string, { fields }: ChangeWords): string =>
  (fields as Readonly<Record<string, string>>)[key] ?? key;
