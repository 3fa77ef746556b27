import type { Vocabulary } from '../blueprint/vocabulary';
import { danishDate } from '../domain/date';
import type { Facts } from '../domain/facts';
import type { Language } from '../domain/language';
import type { AreaId, ParticipantId } from '../domain/slot';
import type { Template } from '../domain/template';

/**
 * How a sentence names things in one language. Ids are plain strings here: a change can be about a slot, or a
 * phase, that is no longer there, and is then told by its id.
 */
export interface Say {
  /** `K03 Debitorsystemets regler` */
  area(id: string): string;
  /** `P02 Ane Eksempel`, or `P02` when unnamed. */
  participant(id: string): string;
  /** `M01 Organisering på plads` */
  milestone(id: string): string;
  role(id: string): string;
  side(id: string): string;
  yesNo(id: string): string;
  phase(id: string): string;
  system(id: string): string;
  /** Slots of the template's areas through which a system is reached. */
  areasReaching(system: string): readonly string[];
  /** As the cells show it. */
  date(iso: string): string;
  /** Quoted as typed, on one line, shortened. */
  value(value: string | number | boolean): string;
}

const MAX_NAME = 40;
/** Room for a template's own names, which are never shortened. */
const MAX_AREA_NAME = 60;
const MAX_VALUE = 40;

export function createSay(
  facts: Pick<Facts, 'plan' | 'area' | 'participant'>,
  vocabulary: Vocabulary,
  template: Template,
): Say {
  const { language } = vocabulary;
  return {
    area: (id) => {
      const found = facts.area.get(id as AreaId);
      return labelled(id, found?.template?.name[language] ?? found?.area.name, MAX_AREA_NAME);
    },
    participant: (id) => labelled(id, facts.participant.get(id as ParticipantId)?.participant.name, MAX_NAME),
    milestone: (id) =>
      labelled(id, facts.plan.milestones.find((milestone) => milestone.id === id)?.name, MAX_NAME),
    role: (id) => word(vocabulary.roles, id),
    side: (id) => word(vocabulary.sides, id),
    yesNo: (id) => word(vocabulary.yesNo, id),
    phase: (id) => template.phases.find((phase) => phase.id === id)?.name[language] ?? id,
    system: (id) => template.systems.find((system) => system.id === id)?.name[language] ?? id,
    areasReaching: (system) =>
      template.areas.filter(({ systems }) => systems.includes(system)).map(({ slot }) => slot),
    // The cells' number format is the same in both languages, and a sentence must match what people see.
    date: danishDate,
    value: (value) => quoted(oneLine(asTyped(value, language), MAX_VALUE), language),
  };
}

const labelled = (id: string, name: string | undefined, max: number): string =>
  name ? `${id} ${oneLine(name, max)}` : id;

const word = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? id;

const EXCEL_BOOLEAN = { da: ['FALSK', 'SAND'], en: ['FALSE', 'TRUE'] } as const;

/** As Excel shows it in that language. */
function asTyped(value: string | number | boolean, language: Language): string {
  switch (typeof value) {
    case 'boolean':
      return EXCEL_BOOLEAN[language][value ? 1 : 0];
    case 'number':
      return language === 'da' ? String(value).replace('.', ',') : String(value);
    default:
      return value;
  }
}

const quoted = (text: string, language: Language): string => (language === 'da' ? `»${text}«` : `“${text}”`);

/**
 * Text from a cell, fit to stand in a sentence: line breaks and control characters would break a terminal's
 * lines or worse, and a pasted page would bury the sentence.
 */
export function oneLine(text: string, max: number): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const letters = [...flat];
  return letters.length <= max
    ? flat
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** `K01, K04 eller K09`. Not Intl.ListFormat: making the first one costs the command line 10 ms. */
export const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** The first `max` items, and how many more there are. */
export const atMost = (max: number, items: readonly string[], others: (count: number) => string): string[] =>
  items.length <= max ? [...items] : [...items.slice(0, max), others(items.length - max)];
