import { LANGUAGES, type Language } from '../domain/language';
import type { Template } from '../domain/template';
import type { WorkbookReading } from './reading';

/** A workbook's language: the one that it says, or where nothing says it any more, the one that its areas are named in. */
export function languageOf(said: unknown, { regions }: WorkbookReading, { areas }: Template): Language {
  const known = LANGUAGES.find((language) => language === said);
  if (known) return known;
  const cells = new Set([...regions.values()].flatMap(({ values }) => values.flat()));
  const named = (language: Language): number => areas.filter(({ name }) => cells.has(name[language])).length;
  return LANGUAGES.reduce((best, language) => (named(language) > named(best) ? language : best));
}
