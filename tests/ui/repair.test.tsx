/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen } from '@testing-library/react';
import { createSession } from '../../src/ui/session/session';
import { closePanes, openPane, type OpenPane } from './pane';
import { worldOf } from './scenes';
import {
  button,
  colleagueTypes,
  eventually,
  findHeading,
  findText,
  meanwhile,
  planIn,
  press,
  said,
  user,
} from './hands';

afterEach(closePanes);

const namesIn = ({ client }: OpenPane): string[] => client.host.book.sheets.map(({ name }) => name);
async function openDamaged(): Promise<OpenPane> {
  const pane = await openPane({ example: 'damaged' });
  await findHeading('Projektmappen er beskadiget');
  return pane;
}

test('tells what is damaged and what would be done, then does it, and keeps the old sheets', async () => {
  const pane = await openDamaged();
  expect(screen.getByText(/skade(r)? bliver udbedret:/)).toBeInTheDocument();
  expect(screen.getByText(/De gamle ark bliver liggende bagest under nye navne/)).toBeInTheDocument();
  const before = namesIn(pane);
  await press('Byg arkene op igen');
  await findHeading('Opgavens fire trin');
  await findText('Arkene er bygget op igen. De gamle ark ligger bagest.');
  expect(planIn(pane).plan.damage).toEqual([]);
  expect(namesIn(pane)).toEqual(expect.arrayContaining([...before, 'Kompetencematrix (før)']));
  // Nobody who opens Holdplan then is told of two plans.
  const next = createSession(worldOf({}, pane.client, {}));
  await next.start();
  expect(next.store.get().screen.kind).toBe('plan');
  await next.dispose();
});

test('can be put off: the plan is shown, and the way back is there', async () => {
  const pane = await openDamaged();
  await press('Ikke nu');
  await findHeading('Opgavens fire trin');
  // Another person's edit does not bring the question back.
  await colleagueTypes(pane, { sheet: 'participants', row: 'P01', column: 'unit' }, 'Staben');
  await eventually(() => expect(planIn(pane).plan.participants[0]!.unit).toBe('Staben'));
  expect(screen.getByRole('heading', { name: 'Opgavens fire trin' })).toBeInTheDocument();
  await press('Byg arkene op igen …');
  await findHeading('Projektmappen er beskadiget');
});

test('when the damage is taken back in Excel, the pane goes back to the plan by itself', async () => {
  const pane = await openPane({ example: 'ready' });
  await findHeading('Opgavens fire trin');
  const { host } = pane.client;
  const whole = host.snapshot();
  await meanwhile(() => {
    host.author.unprotect('Deltagere');
    host.author.write('Deltagere', 'A8', [['P03']]);
    host.announce();
  });
  await findHeading('Projektmappen er beskadiget');
  expect(screen.getByText(/Prøv først Fortryd \(Ctrl\+Z\)/)).toBeInTheDocument();
  await meanwhile(() => {
    host.restore(whole);
    host.author.write('Deltagere', 'G8', [['Staben']]);
    host.announce();
  });
  await findHeading('Opgavens fire trin');
});

test('what was put off is asked again of the next damage', async () => {
  const pane = await openPane({ example: 'ready' });
  await findHeading('Opgavens fire trin');
  const { host } = pane.client;
  const whole = host.snapshot();
  const damage = (): Promise<void> =>
    meanwhile(() => {
      host.author.unprotect('Deltagere');
      host.author.write('Deltagere', 'A8', [['P03']]);
      host.announce();
    });
  await damage();
  await findHeading('Projektmappen er beskadiget');
  await press('Ikke nu');
  await findHeading('Opgavens fire trin');
  await meanwhile(() => host.restore(whole));
  await press('Kontrollér igen');
  await findText(/^Kontrolleret/);
  await damage();
  await findHeading('Projektmappen er beskadiget');
});

test('a failure leaves everything as it was, and can be tried again', async () => {
  const pane = await openDamaged();
  const before = namesIn(pane);
  const { host } = pane.client;
  host.fail({ kind: 'access-denied', request: host.syncs + 2, when: 'before' });
  await press('Byg arkene op igen');
  await eventually(() => expect(said('alert')).toContain('Excel tillader ikke'));
  expect(namesIn(pane)).toEqual(before);
  expect(screen.getByRole('heading', { name: 'Projektmappen er beskadiget' })).toBeInTheDocument();
  await press('Byg arkene op igen');
  await findHeading('Opgavens fire trin');
});

describe('lost dropdowns and locks, which no reading shows', () => {
  async function openRestore(): Promise<OpenPane> {
    const pane = await openPane({ example: 'ready' });
    await findHeading('Opgavens fire trin');
    await user.click(screen.getByText('Indstillinger'));
    await press('Gendan rullelister og låse');
    await findHeading('Gendan rullelister og låse');
    return pane;
  }

  test('are restored from the settings', async () => {
    const pane = await openRestore();
    pane.client.host.author.unprotect('Kompetencematrix');
    await press('Byg arkene op igen');
    await findHeading('Opgavens fire trin');
    const sheets = pane.client.host.book.sheets;
    expect(sheets.find(({ name }) => name === 'Kompetencematrix')!.protection).not.toBeNull();
    expect(planIn(pane).status).toBe('ready');
  });

  test('the question stays while a colleague writes, and can be left', async () => {
    const pane = await openRestore();
    await colleagueTypes(pane, { sheet: 'participants', row: 'P01', column: 'unit' }, 'Staben');
    await eventually(() => expect(planIn(pane).plan.participants[0]!.unit).toBe('Staben'));
    expect(button('Byg arkene op igen')).toBeInTheDocument();
    await press('Tilbage til planen');
    await findHeading('Opgavens fire trin');
  });
});
