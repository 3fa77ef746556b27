/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen } from '@testing-library/react';
import { closePanes, openPane, type OpenPane } from './pane';
import { SCENES } from './scenes';
import { eventually, findHeading, findText, meanwhile, planIn, press, said } from './hands';

afterEach(closePanes);

const scene = (name: string) => SCENES.find((candidate) => candidate.name === name)!;

const unitsIn = (pane: OpenPane): string[] => planIn(pane).plan.participants.map(({ unit }) => unit);

/** What support gets must help them, and tell nothing of the plan. */
function expectFitForSupport({ desk }: OpenPane, code: string): void {
  const details = desk.copied.at(-1)!;
  expect(details).toContain('Holdplan 0.1.0');
  expect(details).toContain(`code: ${code}`);
  expect(details).not.toMatch(/Ane|Eksempel|Bo Prøve|Mønster/);
}

test.each([
  ['busy', 'Planen kan ikke læses lige nu', 'workbook-busy'],
  ['offline', 'Ingen forbindelse', 'connection-lost'],
])('%s: said with a code, and trying again shows the plan', async (name, title, code) => {
  const pane = await openPane(scene(name));
  await findHeading(title);
  expect(screen.getByText(`Kode: ${code}`)).toBeInTheDocument();
  await press('Kopiér detaljer');
  expectFitForSupport(pane, code);
  pane.client.host.callOff();
  await press('Prøv igen');
  await findHeading('Opgavens fire trin');
  // And from then on it follows the sheets.
  await meanwhile(() => {
    pane.client.host.author.write('Deltagere', 'G7', [['Staben']]);
    pane.client.host.announce();
  });
  await eventually(() => expect(unitsIn(pane)).toContain('Staben'));
});

test.each([
  ['plan-too-new', 'plan-too-new'],
  ['template-unknown', 'template-unknown'],
  ['excel-too-old', 'excel-too-old'],
  ['broken', 'holdplan-bug'],
])('%s: has a code, and details for support', async (name, code) => {
  const pane = await openPane(scene(name));
  await findText(`Kode: ${code}`);
  await press('Kopiér detaljer');
  await findText('Kopieret.');
  expectFitForSupport(pane, code);
});

test('a bug in a job becomes the page that says so', async () => {
  const pane = await openPane({ example: 'ready' });
  pane.desk.remember = () => {
    throw new Error('Planted by a test');
  };
  await meanwhile(() => pane.session.complete({ by: 'Ane', note: '' }));
  await findHeading('Der er sket en fejl i Holdplan');
});

test('two plans: told which sheets are copies, and on with the original as it now stands', async () => {
  const pane = await openPane(scene('two-plans'));
  await findHeading('Der er mere end én plan');
  expect(screen.getByText(/Kompetencematrix \(2\)/)).toBeInTheDocument();
  // While the question stands, a colleague goes on.
  pane.client.host.author.write('Deltagere', 'G7', [['Staben']]);
  await press('Fortsæt med den oprindelige');
  await findHeading('Opgavens fire trin');
  await eventually(() => expect(unitsIn(pane)).toContain('Staben'));
});

test('while Excel does not answer the pane says that it works, claims nothing more, and goes on by itself', async () => {
  const pane = await openPane({ example: 'ready' });
  await findHeading('Opgavens fire trin');
  pane.client.host.setCellEditing(true);
  await press('Kontrollér igen');
  const text = 'Excel arbejder …';
  await findText(text);
  expect(said('status')).toContain(text);
  await meanwhile(() => pane.client.host.setCellEditing(false));
  await findText('Kontrolleret: intet mangler.');
  expect(screen.queryByText(text)).not.toBeInTheDocument();
});

test('without a connection that is said for as long as it lasts', async () => {
  let online = false;
  await openPane({ example: 'ready', surroundings: { online: () => online } });
  await findText(/Der er ingen forbindelse til nettet/);
  online = true;
  await meanwhile(() => window.dispatchEvent(new Event('online')));
  expect(screen.queryByText(/Der er ingen forbindelse til nettet/)).not.toBeInTheDocument();
});

test('what takes its time says that it is under way', async () => {
  const pane = await openPane({ example: 'ready' });
  await findHeading('Opgavens fire trin');
  pane.client.host.setCellEditing(true);
  await press('Kontrollér igen');
  await findText('Arbejder …');
  expect(said('status')).toContain('Arbejder …');
  await meanwhile(() => pane.client.host.setCellEditing(false));
  await findText('Kontrolleret: intet mangler.');
  expect(screen.queryByText('Arbejder …')).not.toBeInTheDocument();
});

test('the regions that are read aloud are there before anything is put into them', async () => {
  const pane = await openPane({ example: 'ready' });
  await findHeading('Opgavens fire trin');
  const [status, alert] = [screen.getAllByRole('status'), screen.getAllByRole('alert')];
  await meanwhile(() => pane.session.tell({ kind: 'failed', failure: { kind: 'cell-gone' } }));
  expect(said('alert')).toContain('Arket findes ikke længere.');
  await meanwhile(() => pane.session.tell({ kind: 'copied' }));
  expect(said('alert')).toBe('');
  expect(said('status')).toBe('Kopieret.');
  expect([screen.getAllByRole('status'), screen.getAllByRole('alert')]).toEqual([status, alert]);
});
