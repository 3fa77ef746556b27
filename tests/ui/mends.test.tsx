/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Place } from '../../src/domain/place';
import { closePanes, openPane, type OpenPane } from './pane';
import { colleagueTypes, eventually, findHeading, findText, planIn, said, user } from './hands';

jest.setTimeout(30_000);
afterEach(closePanes);

const CODE: Place = { sheet: 'matrix', row: 'K03', column: 'P03' };
const codeIn = (pane: OpenPane) =>
  planIn(pane).plan.assignments.find(({ area, participant }) => area === 'K03' && participant === 'P03')
    ?.code;

/** A ready plan, in which somebody then writes »Ansvarlig« where a letter belongs. */
async function openWithMisspelling(surroundings = {}): Promise<{ pane: OpenPane; item: HTMLElement }> {
  const pane = await openPane({ example: 'ready', surroundings });
  await findHeading('Opgavens fire trin');
  await colleagueTypes(pane, CODE, 'Dækker');
  const item = (await findText(/»Dækker« kan ikke bruges her/)).closest('li')!;
  await within(item).findByRole('button', { name: 'Ret' });
  return { pane, item };
}
const inItem = (item: HTMLElement, name: string) => within(item).getByRole('button', { name });

test('is shown before anything is done, and then done', async () => {
  const { pane, item } = await openWithMisspelling();
  await user.click(inItem(item, 'Ret'));
  expect(within(item).getByText(/Dækker → D/)).toBeInTheDocument();
  expect(codeIn(pane)).toBeUndefined();
  await user.click(inItem(item, 'Ret det'));
  await findText('Rettet.');
  expect(codeIn(pane)).toBe('D');
  expect(screen.queryByText(/»Dækker« kan ikke bruges her/)).not.toBeInTheDocument();
});

test('taken back, it changes nothing, and the keyboard stays at the finding', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const { pane, item } = await openWithMisspelling();
  await user.click(inItem(item, 'Ret'));
  expect(inItem(item, 'Annuller')).toHaveFocus();
  await user.keyboard('{Enter}');
  await eventually(() => expect(item).toContainElement(document.activeElement as HTMLElement));
  expect(codeIn(pane)).toBeUndefined();
});

test('when the finding has gone with its mend, the keyboard stays on the page', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const { item } = await openWithMisspelling();
  await user.click(inItem(item, 'Ret'));
  await user.click(inItem(item, 'Ret det'));
  await findText('Rettet.');
  await eventually(() => expect(document.querySelector('main')).toContainElement(focused()));
});
const focused = () => document.activeElement as HTMLElement;

test('what is offered stays open while a colleague writes elsewhere', async () => {
  const { pane, item } = await openWithMisspelling();
  await user.click(inItem(item, 'Ret'));
  await colleagueTypes(pane, { sheet: 'participants', row: 'P01', column: 'unit' }, 'Staben');
  await eventually(() => expect(planIn(pane).plan.participants[0]!.unit).toBe('Staben'));
  expect(inItem(item, 'Ret det')).toBeInTheDocument();
  expect(inItem(item, 'Annuller')).toHaveFocus();
});

test('a cell that has been changed meanwhile is left alone', async () => {
  const { pane, item } = await openWithMisspelling();
  await user.click(inItem(item, 'Ret'));
  // Excel has not told of it yet.
  const { sheet, cell } = planIn(pane).locate(CODE)!;
  pane.client.host.author.write(sheet, cell, [['H']]);
  await user.click(inItem(item, 'Ret det'));
  await eventually(() => expect(said('alert')).toContain('Cellen er ændret i mellemtiden'));
  expect(codeIn(pane)).toBe('H');
});

test('in a workbook that may only be read it cannot be done', async () => {
  const { pane, item } = await openWithMisspelling({ readOnly: true });
  await user.click(inItem(item, 'Ret'));
  const apply = inItem(item, 'Ret det');
  expect(apply).toHaveAttribute('aria-disabled', 'true');
  const before = pane.client.host.syncs;
  await user.click(apply);
  expect(pane.client.host.syncs).toBe(before);
});
