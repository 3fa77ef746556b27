/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen, within } from '@testing-library/react';
import type { Place } from '../../src/domain/place';
import { closePanes, openPane, type OpenPane } from './pane';
import { pasteMisread } from './scenes';
import { colleagueTypes, eventually, findButton, findHeading, findText, planIn, said, user } from './hands';

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
  expect(within(item).getByText(/»Dækker« → »D«/)).toBeInTheDocument();
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
  await eventually(() => expect(said('alert')).toContain('En celle er ændret i mellemtiden'));
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

describe('all that is obvious', () => {
  const ALL = /^Ret alle oplagte \(7\)$/;
  async function openMisread(surroundings = {}): Promise<{ pane: OpenPane; offer: HTMLElement }> {
    const pane = await openPane({ example: 'ready', surroundings, before: pasteMisread });
    const offer = await findButton(ALL);
    return { pane, offer };
  }
  const panel = () => screen.getByRole('group', { name: 'Sådan bliver 7 celler rettet' });
  const shown = () =>
    within(panel())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('is shown cell by cell, with what cannot be seen in words, and then done at once', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { pane, offer } = await openMisread();
    await user.click(offer);
    expect(shown()).toEqual([
      'Deltagere E5: »Projektleder␣« → »Projektleder«',
      'Deltagere B6: »Bo + hårdt mellemrum + Prøve + usynligt tegn (U+200B)« → »Bo Prøve«',
      'Kompetencematrix C5: »Yes« → »Ja«',
      // Once they can be read, they turn out to be the wrong way round.
      'Tidsplan C15: »1. april 2027« → datoen 01-03-2027',
      'Tidsplan D15: »01-03-2027« → datoen 01-04-2027',
      'Kompetencematrix C6: »Ja + hårdt mellemrum« → »Ja«',
      'Kompetencematrix F5: »\u0410« (kyrillisk \u0410) → »A«',
    ]);
    expect(planIn(pane).plan.unreadable).toHaveLength(8);
    const before = pane.client.host.syncs;
    await user.click(within(panel()).getByRole('button', { name: 'Ret dem alle' }));
    await findText('7 celler er rettet.');
    expect(pane.client.host.syncs - before).toBeLessThan(8);
    const { plan, findings } = planIn(pane);
    expect(plan.unreadable).toEqual([
      { place: { sheet: 'matrix', row: 'K03', column: 'decision' }, value: 'måske' },
    ]);
    expect(plan.participants[1]!.name).toBe('Bo Prøve');
    expect(plan.areas[0]).toMatchObject({ decision: 'yes', start: '2027-03-01', end: '2027-04-01' });
    expect(findings.map(({ rule }) => rule)).not.toContain('period-reversed');
    expect(screen.queryByRole('button', { name: /Ret alle oplagte/ })).not.toBeInTheDocument();
    await eventually(() => expect(document.querySelector('main')).toContainElement(focused()));
  });

  test('taken back, it changes nothing, and the keyboard stands where it began', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { pane, offer } = await openMisread();
    offer.focus();
    await user.keyboard('{Enter}');
    expect(within(panel()).getByRole('button', { name: 'Annuller' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await eventually(() => expect(screen.getByRole('button', { name: ALL })).toHaveFocus());
    expect(planIn(pane).plan.unreadable).toHaveLength(8);
  });

  test('stays open while a colleague writes elsewhere, and tells what is new', async () => {
    const { pane, offer } = await openMisread();
    await user.click(offer);
    await colleagueTypes(pane, { sheet: 'matrix', row: 'K04', column: 'decision' }, 'ja.');
    await findText('Sådan bliver 8 celler rettet');
    expect(screen.getByRole('button', { name: 'Annuller' })).toHaveFocus();
  });

  test('where one cell has been changed meanwhile, none is touched', async () => {
    const { pane, offer } = await openMisread();
    await user.click(offer);
    // Excel has not told of it yet.
    pane.client.host.author.write('Kompetencematrix', 'C5', [['Nej']]);
    await user.click(within(panel()).getByRole('button', { name: 'Ret dem alle' }));
    await eventually(() => expect(said('alert')).toContain('En celle er ændret i mellemtiden'));
    expect(planIn(pane).plan.unreadable).toHaveLength(7);
    expect(planIn(pane).plan.areas[0]!.decision).toBe('no');
  });

  test('in a workbook that may only be read it is shown, and cannot be done', async () => {
    const { pane, offer } = await openMisread({ readOnly: true });
    await user.click(offer);
    const apply = within(panel()).getByRole('button', { name: 'Ret dem alle' });
    expect(apply).toHaveAttribute('aria-disabled', 'true');
    const before = pane.client.host.syncs;
    await user.click(apply);
    expect(pane.client.host.syncs).toBe(before);
  });

  test('one alone is mended where it stands', async () => {
    await openWithMisspelling();
    expect(screen.queryByRole('button', { name: /Ret alle oplagte/ })).not.toBeInTheDocument();
  });
});
