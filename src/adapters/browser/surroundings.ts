import type { Surroundings, ThemeName } from '../../ports/pane';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

/** The pane in a browser without Office around it: outside Excel, or beside the one that stands in for it. */
export const browserSurroundings = (window: Window, host: Surroundings['host']): Surroundings => ({
  host,
  language: window.navigator.language.toLowerCase().startsWith('en') ? 'en' : 'da',
  readOnly: false,
  theme: () => themeOf(window, window.matchMedia(DARK).matches),
  onTheme: (listener) => onTheme(window, listener),
  online: () => window.navigator.onLine,
  autoOpen: () => null,
  setAutoOpen: () => Promise.resolve(false),
});

/** Contrast goes first: who has chosen it needs it. */
export const themeOf = (window: Window, isDark: boolean): ThemeName =>
  window.matchMedia(CONTRAST).matches ? 'contrast' : isDark ? 'dark' : 'light';

/** Office tells of a new theme only in Outlook, so it is looked at again whenever the pane gets the focus. */
export function onTheme(window: Window, listener: () => void): () => void {
  const queries = [window.matchMedia(DARK), window.matchMedia(CONTRAST)];
  for (const query of queries) query.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}
