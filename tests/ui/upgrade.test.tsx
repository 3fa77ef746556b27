/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen } from '@testing-library/react';
import { closePanes, openPane } from './pane';
import { findHeading, findText, planIn, press } from './hands';
import { setMeta } from './scenes';

afterEach(closePanes);

/** What an older Holdplan drew: it said so on the hidden sheet. */
const OLDER = {
  example: 'completed',
  before: (client) => setMeta(client, 'drawing', 3),
} as const satisfies Parameters<typeof openPane>[0];

test('an older plan is told, can be left as it is, and gets today’s form with all that it holds', async () => {
  const pane = await openPane(OLDER);
  await findHeading('Planen er lavet af en ældre Holdplan');
  const before = planIn(pane).plan;
  await press('Opgradér …');
  await findText(/De gamle ark bliver liggende bagest under nye navne/);
  await press('Tilbage til planen');
  await findHeading('Opgavens fire trin');
  await press('Opgradér …');
  await findText(/Intet på dem bliver ændret/);
  await press('Opgradér');
  await findText('Planen har dagens form. De gamle ark ligger bagest.');
  await findHeading('Opgavens fire trin');
  expect(screen.queryByRole('heading', { name: 'Planen er lavet af en ældre Holdplan' })).toBeNull();
  expect(planIn(pane).plan).toEqual({ ...before, damage: [] });
  expect(pane.client.host.book.sheets.map(({ name }) => name)).toContain('Kompetencematrix (før)');
});

test('nothing is said of a plan of today', async () => {
  await openPane({ example: 'completed' });
  await findHeading('Opgavens fire trin');
  expect(screen.queryByRole('button', { name: 'Opgradér …' })).toBeNull();
});
