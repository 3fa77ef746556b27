import type { Language } from '../../domain/language';
import type { Words } from './words';

/** One language at a time: the other one is loaded when somebody chooses it. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  da: () => import('./da'),
  en: () => import('./en'),
};

export const loadWords = async (language: Language): Promise<Words> => (await LOADERS[language]()).words;
