import type { Vocabulary } from '../blueprint/vocabulary';
import { danishDate } from '../domain/date';
import type { Facts } from '../domain/facts';
import type { Language } from '../domain/language';
import type { AreaId, ParticipantId } from '../domain/slot';
import { nameOf, namesIn } from '../domain/template';
import type { Meant } from '../rules/rule';
import { quotedText, visibleText } from './visible';

/**
 * How a sentence names things in one language. Ids are plain strings here: a change can be about a slot, or a
 * phase, that is no longer there, and is then told by its id.
 */
export interface Say {
  /** `K03 Nye arbejdsgange` */
  area(id: string): string;
  /** `P02 Ane Eksempel`, or `P02` when unnamed. */
  participant(id: string): string;
  /** `M01 Organisering på plads` */
  milestone(id: string): string;
  role(id: string): string;
  side(id: string): string;
  /** The sides that share with it what all share. */
  sidesBeside(id: string): readonly string[];
  yesNo(id: string): string;
  phase(id: string): string;
  system(id: string): string;
  /** Slots of the template's areas through which a system is reached. */
  areasReaching(system: string): readonly string[];
  /** As the cells show it. */
  date(iso: string): string;
  /** Quoted as typed, on one line, shortened, with words for what cannot be seen. */
  value(value: string | number | boolean): string;
  /** What was meant by what was typed; its kind is told where the two would look the same. */
  meant(meant: Meant, typed: string | number | boolean): string;
  /** A text from a cell, likewise, without quotation marks. */
  text(text: string): string;
}

const MAX_NAME = 40;
/** Room for a template's own names, which are never shortened. */
const MAX_AREA_NAME = 60;
const MAX_VALUE = 40;

export function createSay(
  facts: Pick<Facts, 'plan' | 'template' | 'area' | 'participant'>,
  vocabulary: Vocabulary,
): Say {
  const { template } = facts;
  const { language } = vocabulary;
  return {
    area: (id) => {
      const found = facts.area.get(id as AreaId);
      return labelled(id, found?.template?.name[language] ?? found?.area.name, MAX_AREA_NAME);
    },
    participant: (id) => labelled(id, facts.participant.get(id as ParticipantId)?.participant.name, MAX_NAME),
    milestone: (id) =>
      labelled(id, facts.plan.milestones.find((milestone) => milestone.id === id)?.name, MAX_NAME),
    role: (id) => nameOf(template.roles, id, language) ?? id,
    side: (id) => nameOf(template.sides, id, language) ?? id,
    sidesBeside: (id) =>
      namesIn(
        template.sides.filter((side) => side.id !== id && !side.isShared),
        language,
      ),
    yesNo: (id) => (vocabulary.yesNo as Readonly<Record<string, string>>)[id] ?? id,
    phase: (id) => nameOf(template.phases, id, language) ?? id,
    system: (id) => nameOf(template.systems, id, language) ?? id,
    areasReaching: (system) =>
      template.areas.filter(({ systems }) => systems.includes(system)).map(({ slot }) => slot),
    // The cells' number format is the same in both languages, and a sentence must match what people see.
    date: danishDate,
    value: (value) => quotedText(asTyped(value, language), MAX_VALUE, language),
    meant: (meant, typed) => {
      switch (meant.kind) {
        case 'value':
          return meantValue(meant.value, typed, language);
        case 'date':
          return KINDS[language].date(danishDate(meant.date));
        case 'blank':
          return KINDS[language].blank;
      }
    },
    text: (text) => visibleText(text, MAX_VALUE, language).text,
  };
}

const labelled = (id: string, name: string | undefined, max: number): string =>
  name ? `${id} ${oneLine(name, max)}` : id;

const KINDS = {
  da: {
    date: (date: string) => `datoen ${date}`,
    number: (number: string) => `tallet ${number}`,
    text: (text: string) => `teksten ${text}`,
    blank: 'en tom celle',
  },
  en: {
    date: (date: string) => `the date ${date}`,
    number: (number: string) => `the number ${number}`,
    text: (text: string) => `the text ${text}`,
    blank: 'an empty cell',
  },
} as const;

function meantValue(value: string | number, typed: string | number | boolean, language: Language): string {
  if (typeof value === 'number') return KINDS[language].number(asTyped(value, language));
  const quoted = quotedText(value, MAX_VALUE, language);
  return typeof typed === 'number' ? KINDS[language].text(quoted) : quoted;
}

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

/** `K17–K22`; one alone is not said twice. */
export const spanned = ([first, last]: readonly [string, string]): string =>
  first === last ? first : `${first}–${last}`;

/** The first `max` items, and how many more there are. */
export const atMost = (max: number, items: readonly string[], others: (count: number) => string): string[] =>
  items.length <= max ? [...items] : [...items.slice(0, max), others(items.length - max)];

/** `1 fejl`, `3 advarsler`. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
