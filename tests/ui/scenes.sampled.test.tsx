/**
 * @jest-environment ./tests/environments/jsdom.cjs
 * @minutes 3
 */
import { screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { sampleOf } from '../support/sampling';
import { closePanes, openPane } from './pane';
import { SCENES } from './scenes';

expect.extend(toHaveNoViolations);
afterEach(closePanes);

describe('shows its page, and everyone can use it', () => {
  test.each(SCENES)('$name', async (scene) => {
    await openPane(scene);
    expect((await screen.findAllByRole('heading', { name: scene.shows })).length).toBeGreaterThan(0);
    // Colours are looked at in a real browser: jsdom has none.
    expect(await axe(document.body, { rules: { region: { enabled: true } } })).toHaveNoViolations();
  });
});

describe('says it in English as well', () => {
  test.each(sampleOf(SCENES))('$name', async (scene) => {
    const danish = await wordsOf('da');
    await closePanes();
    const english = await wordsOf('en');
    expect(english).not.toEqual(danish);
    // What is left of Danish is people's own: names, and the sheets of a Danish workbook.
    expect(english.filter((text) => danish.includes(text) && /[æøå]/i.test(text) && !OWN.test(text))).toEqual(
      [],
    );

    async function wordsOf(language: 'da' | 'en'): Promise<string[]> {
      await openPane(scene, language);
      await screen.findAllByRole('heading');
      return [...document.querySelectorAll('h1, h2, h3, p, label, button, summary')].map(
        (element) => element.textContent,
      );
    }
  });
});

const OWN = /Eksempelkøbing|Dansk|Mønster|Prøve|Gry Skabelon|ØiR|»/;
