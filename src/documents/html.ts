import { wellFormed } from './text';

/** Markup that is safe to put into a page. Made by `html` alone, so text can get in only by being escaped. */
export interface Html {
  readonly markup: string;
}

export type Content = Html | string | number | null | readonly Content[];

/**
 * A tagged template whose values are escaped, in text and in quoted attributes alike. The literal parts keep to
 * what XML and HTML read the same way, so that a strict parser can check the page.
 */
export const html = (literals: TemplateStringsArray, ...values: readonly Content[]): Html => ({
  markup: literals.reduce((markup, literal, index) => markup + markupOf(values[index - 1] ?? null) + literal),
});

/** Text of our own that is no markup and would suffer from escaping: a style sheet. */
export const verbatim = (text: string): Html => ({ markup: text });

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in a page, escaped or not. */
const escaped = (text: string): string =>
  wellFormed(text)
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
