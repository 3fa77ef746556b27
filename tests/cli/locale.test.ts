import { languageOfLocale } from '../../src/cli/locale';

test.each([
  [{}, 'da'],
  [{ LANG: 'C.UTF-8' }, 'da'],
  [{ LANG: 'da_DK.UTF-8' }, 'da'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'EN' }, 'en'],
  [{ LANG: 'en_GB', LC_MESSAGES: 'da_DK' }, 'da'],
  [{ LANG: 'da_DK', LC_MESSAGES: 'da_DK', LC_ALL: 'en_US' }, 'en'],
  [{ LANG: 'en_GB', LC_ALL: '' }, 'en'],
  [{ LANG: 'sv_SE' }, 'da'],
])('%j speaks %s', (environment, language) => {
  expect(languageOfLocale(environment)).toBe(language);
});
