/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen } from '@testing-library/react';
import { closePanes, openPane } from './pane';
import { eventually, findHeading, findText, meanwhile, planIn, user } from './hands';

afterEach(closePanes);

/** Presses Tab until that has the focus; nothing else is touched. */
async function tabTo(element: () => HTMLElement): Promise<void> {
  let wanted = element();
  for (let presses = 0; presses < 60; presses += 1) {
    // Finding it costs far more than a press: once more only where the page has put another in its place.
    if (!wanted.isConnected) wanted = element();
    if (document.activeElement === wanted) return expect(element()).toHaveFocus();
    await user.tab();
  }
  throw new Error(`Tab never comes to ${wanted.outerHTML.slice(0, 120)}`);
}
const field = (label: string | RegExp) => () => screen.getByLabelText(label);
const button = (name: string) => () => screen.getByRole('button', { name });

test('a plan is made, looked at and taken further with Tab, Enter and Space alone', async () => {
  const pane = await openPane();
  await screen.findByLabelText('Kommune');
  await tabTo(field('Kommune'));
  await user.keyboard('Eksempelkøbing');
  await tabTo(field('Projektleder'));
  await user.keyboard('Ane');
  await tabTo(field('Vælg nu, hvilke der inddrages'));
  await user.keyboard(' ');
  await tabTo(button('Opret plan'));
  await user.keyboard('{Enter}');
  await findHeading('Opgavens fire trin');
  expect(planIn(pane).plan.project.municipality).toBe('Eksempelkøbing');
  expect(planIn(pane).plan.areas[0]!.decision).toBe('yes');

  await tabTo(button('Næste mangel'));
  await user.keyboard(' ');
  await findText(/ er valgt\.$/);
  await tabTo(button('Luk beskeden'));
  await user.keyboard('{Enter}');
  await eventually(() => expect(screen.queryByText(/ er valgt\.$/)).not.toBeInTheDocument());

  await tabTo(button('Deltagere'));
  await user.keyboard('{Enter}');
  await findHeading('Deltagere');
  expect(button('Deltagere')()).toHaveFocus();
  expect(button('Deltagere')()).toHaveAttribute('aria-current', 'page');
});

test('Enter in a field sends the form, as everywhere else', async () => {
  await openPane();
  await screen.findByLabelText('Kommune');
  await tabTo(field('Kommune'));
  await user.keyboard('Eksempelkøbing{Enter}');
  await findHeading('Opgavens fire trin');
});

test('when the page goes, the keyboard begins on the next one, and nobody’s focus is taken from the sheet', async () => {
  const inPane = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const pane = await openPane({ example: 'damaged' });
  await findHeading('Projektmappen er beskadiget');
  await tabTo(button('Ikke nu'));
  await user.keyboard('{Enter}');
  await findHeading('Opgavens fire trin');
  await eventually(() => expect(document.querySelector('main')).toContainElement(focused()));

  // The person is in the sheet now, and what had the focus in the pane goes.
  await tabTo(button('Kontrollér igen'));
  inPane.mockReturnValue(false);
  await meanwhile(() => pane.session.open('people'));
  await findHeading('Deltagere');
  expect(focused()).toBe(document.body);
});
const focused = () => document.activeElement as HTMLElement;
