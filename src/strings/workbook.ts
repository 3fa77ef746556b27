import type { InterpretDeps } from '../blueprint/interpret';
import type { WorkbookWords } from '../blueprint/words';
import { SCHEMA_VERSION, type SchemaVersion } from '../domain/area-slots';
import type { HistoryEntry } from '../domain/completion';
import { LANGUAGES, type Language } from '../domain/language';
import { everyWord, wordsAt } from './wire-words';
import { wireWordsDa } from './wire-words.da';
import { wireWordsEn } from './wire-words.en';
import { workbookDa } from './workbook.da';
import { workbookEn } from './workbook.en';

const WORDS: Readonly<Record<Language, WorkbookWords>> = { da: workbookDa, en: workbookEn };
const WIRE_WORDS = { da: wireWordsDa, en: wireWordsEn };

/** The words of a workbook, which keeps to those of the form that it was made in. */
export function workbookWords(language: Language, form: SchemaVersion = SCHEMA_VERSION): WorkbookWords {
  if (form === SCHEMA_VERSION) return WORDS[language];
  const { yesNo, historyKinds, sources } = WIRE_WORDS[language];
  return {
    ...WORDS[language],
    yesNo: wordsAt(yesNo, form),
    historyKinds: wordsAt(historyKinds, form),
    sources: wordsAt(sources, form),
  };
}

/** All languages at once: a workbook is read whatever language it was made in. */
export const ALL_WORDS: readonly WorkbookWords[] = Object.values(WORDS);

/** What happened to a plan, by each word that a history ever had for it, in lower case: its rows keep theirs. */
const HISTORY_KINDS: ReadonlyMap<string, HistoryEntry['kind']> = new Map(
  LANGUAGES.flatMap((language) =>
    Object.entries(WIRE_WORDS[language].historyKinds).flatMap(([kind, written]) =>
      everyWord(written).map((word) => [word.toLowerCase(), kind as HistoryEntry['kind']] as const),
    ),
  ),
);

/** By which words any workbook of ours is read. */
export const READING_WORDS: Pick<InterpretDeps, 'words' | 'historyKinds'> = {
  words: workbookWords,
  historyKinds: HISTORY_KINDS,
};
