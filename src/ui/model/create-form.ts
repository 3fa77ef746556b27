import {
  addDays,
  danishDate,
  dateToSerial,
  LATEST_DATE,
  mondayOf,
  parseDate,
  type IsoDate,
} from '../../domain/date';
import { NOBODY } from '../../domain/fields';
import { cleaned, cleanedText, folded } from '../../domain/folded';
import { sharedSide, type RoleId, type Template } from '../../domain/template';
import { DEFAULT_TEMPLATE } from '../../templates';
import type { YesNo } from '../../domain/vocabulary';
import type { CreateRequest } from '../../usecases/create-workbook';
import type { NewPerson } from '../../usecases/people-list';
import { readPeople, type PastedPeople } from '../../usecases/read-people';

/** What stands in the form of the first page. */
export interface CreateForm {
  /** Id of the task's template. */
  readonly task: string;
  readonly municipality: string;
  /** As it was typed: day, month, year, whatever the browser's own habits. */
  readonly start: string;
  /** A name for each party that the task asks for. */
  readonly names: Readonly<Record<RoleId, string>>;
  /** A list of more people, as it was pasted. */
  readonly pasted: string;
  /** Ids of the template's areas that are to be included; null: decided later, together. */
  readonly areas: ReadonlySet<string> | null;
}

/** A plan can be made at once: it starts on the next Monday, and everything else can wait. */
export const emptyForm = (today: IsoDate): CreateForm => ({
  task: DEFAULT_TEMPLATE.id,
  municipality: '',
  start: danishDate(addDays(mondayOf(today), 7)),
  names: {},
  pasted: '',
  areas: null,
});

/** The last start from which all suggested dates can be written. */
const LATEST_START = addDays(LATEST_DATE, -365);

export function startOf({ start }: CreateForm): IsoDate | null {
  const date = parseDate(start);
  return date !== null && dateToSerial(date) <= dateToSerial(LATEST_START) ? date : null;
}

/** The people named as parties, in the task's order, with what else a pasted list knows of them. */
const partiesOf = ({ names }: CreateForm, template: Template, listed: readonly NewPerson[]): NewPerson[] =>
  template.parties.flatMap(({ role }) => {
    const name = cleaned((names[role] ?? '').replace(/\p{Cc}/gu, ' '));
    if (name === '') return [];
    const known = listed.find((person) => folded(person.name) === folded(name));
    // Where such a party most often sits; anyone may change it.
    const side = template.roles.find(({ id }) => id === role)?.usualSide ?? sharedSide(template);
    return [{ ...(known ?? NOBODY), name, role, side }];
  });

/** Parties whose name stands at an earlier one as well: the plan would count it as one person written twice. */
export function namedTwice(form: CreateForm, template: Template): ReadonlySet<RoleId> {
  const parties = partiesOf(form, template, []).map(({ name, role }) => ({ role, name: folded(name) }));
  const first = new Map([...parties].reverse().map(({ name, role }) => [name, role]));
  return new Set(parties.flatMap(({ name, role }) => (role && first.get(name) !== role ? [role] : [])));
}

/** Everybody in the form: the parties, and the rest of the list. */
export function peopleOf(
  form: CreateForm,
  template: Template,
): PastedPeople & { readonly parties: readonly NewPerson[] } {
  const parties = partiesOf(form, template, readPeople(form.pasted, template).people);
  return { parties, ...readPeople(form.pasted, template, parties) };
}

/** The request, or null while the start is no date. */
export function requestOf(
  form: CreateForm,
  participants: readonly NewPerson[],
  template: Template,
): CreateRequest | null {
  const start = startOf(form);
  if (start === null) return null;
  const { areas } = form;
  return {
    template,
    municipality: cleanedText(form.municipality),
    start,
    participants,
    ...(areas && {
      decisions: new Map(template.areas.map(({ id }): [string, YesNo] => [id, areas.has(id) ? 'yes' : 'no'])),
    }),
  };
}
