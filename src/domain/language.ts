/** The languages a person may read Holdplan in. Danish is the source. */
export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in every language. */
export type Localized = Readonly<Record<Language, string>>;
