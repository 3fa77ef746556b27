import type { WorkbookWords } from '../blueprint/words';
import type { Language } from '../domain/language';
import { workbookDa } from './workbook.da';
import { workbookEn } from './workbook.en';

const WORDS: Readonly<Record<Language, WorkbookWords>> = { da: workbookDa, en: workbookEn };

export const workbookWords = (language: Language): WorkbookWords => WORDS[language];

/** All languages at once: a workbook is read whatever language it was made in. */
export const ALL_WORDS: readonly WorkbookWords[] = Object.values(WORDS);
