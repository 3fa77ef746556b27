import type { Language } from '../domain/language';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of messages where none is asked for: English in an English locale, else Danish. */
export function languageOfLocale({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  // POSIX order; an empty variable counts as not set.
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^en/i.test(locale) ? 'en' : 'da';
}
