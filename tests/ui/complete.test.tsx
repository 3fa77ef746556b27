/** @jest-environment ./tests/environments/jsdom.cjs */
import { fireEvent, screen, within } from '@testing-library/react';
import type { Place } from '../../src/domain/place';
import { createOfficeWorkbook } from '../../src/adapters/office';
import type { Clock } from '../../src/ports/clock';
import { completeTask } from '../../src/usecases/complete-task';
import { closePanes, openPane, type OpenPane } from './pane';
import {
  button,
  cellOf,
  colleagueTypes,
  eventually,
  findHeading,
  findText,
  planIn,
  press,
  said,
  user,
} from './hands';

afterEach(closePanes);

async function openComplete(...[scene]: Parameters<typeof openPane>): Promise<OpenPane> {
  const pane = await openPane({ ...scene, after: (session) => session.open('complete') });
  await screen.findByRole('heading', { level: 1, name: /Fuldfør opgaven|fuldført|Ændret/ });
  return pane;
}
const write = async (label: RegExp, text: string): Promise<void> => {
  await user.clear(screen.getByLabelText(label));
  await user.paste(text);
};
const CONFIRMED: Place = { sheet: 'participants', row: 'P04', column: 'confirmed' };
const DECISION: Place = { sheet: 'matrix', row: 'K09', column: 'decision' };
const K01: Place = { sheet: 'matrix', row: 'K01', column: 'P05' };

describe('completing', () => {
  test('needs a name: said at the field, which gets the focus', async () => {
    const pane = await openComplete({ example: 'ready' });
    // The project leader is the likeliest.
    expect(screen.getByLabelText(/^Fuldføres af/)).toHaveValue('Ane Eksempel');
    await user.clear(screen.getByLabelText(/^Fuldføres af/));
    await press('Fuldfør opgaven');
    expect(screen.getByText('Skriv dit navn.')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Fuldføres af/)).toHaveFocus();
    expect(planIn(pane).status).toBe('ready');
  });

  test('needs a name that a document property can hold: the plan itself may have a longer one', async () => {
    const pane = await openComplete({ example: 'ready' });
    const name = screen.getByLabelText(/^Fuldføres af/);
    fireEvent.change(name, { target: { value: 'Å'.repeat(256) } });
    await press('Fuldfør opgaven');
    expect(screen.getByText('Skriv et navn på højst 255 tegn.')).toBeInTheDocument();
    expect(name).toHaveFocus();
    expect(planIn(pane).status).toBe('ready');
  });

  test('needs a note while a warning is open, and shows the warnings', async () => {
    const pane = await openComplete({ example: 'ready' });
    await colleagueTypes(pane, CONFIRMED, 'Nej');
    await findText('1 advarsel skal besvares med en note:');
    await press('Fuldfør opgaven');
    expect(screen.getByText('Skriv en note, der besvarer advarslerne.')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Note/)).toHaveFocus();
    await user.paste('Dan svarer i uge 10.');
    await press('Fuldfør opgaven');
    await findHeading('Opgaven er fuldført');
    expect(planIn(pane).plan.history.at(-1)).toMatchObject({
      by: 'Ane Eksempel',
      note: 'Dan svarer i uge 10.',
    });
    expect(said('status')).toContain('Markér den nu i KLIK.');
  });

  test('is refused when an error has come meanwhile, and nothing is lost of the note', async () => {
    const pane = await openComplete({ example: 'ready' });
    await write(/^Note/, 'Alt er aftalt.');
    const { sheet, cell } = cellOf(pane, DECISION);
    // Excel has not told of it yet.
    pane.client.host.author.write(sheet, cell, [['']]);
    await press('Fuldfør opgaven');
    await eventually(() => expect(said('alert')).toContain('Der er kommet fejl til'));
    expect(planIn(pane).plan.history).toEqual([]);
    expect(button('Se, hvad der mangler')).toBeInTheDocument();
    await colleagueTypes(pane, DECISION, 'Ja');
    expect(await screen.findByLabelText(/^Note/)).toHaveValue('Alt er aftalt.');
  });

  test('by another person at the same moment overwrites nothing, and is said', async () => {
    const pane = await openComplete({ example: 'ready' });
    const { client } = pane;
    // Their entry comes after ours has been read, and before it is written.
    client.host.interrupt({
      request: client.host.syncs + 2,
      when: 'before',
      act: () => client.host.author.write('Planens historik', 'A5:C5', [['Fuldført', 46_447, 'Bo Prøve']]),
    });
    await press('Fuldfør opgaven');
    await eventually(() => expect(said('alert')).toContain('i samme øjeblik'));
  });

  test('by another person just before is said in words', async () => {
    const pane = await openComplete({ example: 'ready' });
    const { client } = pane;
    const theirs = createOfficeWorkbook({ run: client.Excel.run, pause: () => Promise.resolve() });
    const clock: Clock = { now: () => '2027-03-01T08:00:00Z' };
    // Excel has not told the pane yet.
    client.host.dropEvents(100);
    expect(await completeTask({ workbook: theirs, clock }, { by: 'Bo Prøve', note: '' })).toMatchObject({
      ok: true,
    });
    await press('Fuldfør opgaven');
    await eventually(() => expect(said('alert')).toContain('allerede fuldført'));
    await findHeading('Opgaven er fuldført');
    expect(screen.getByText('Fuldført af Bo Prøve den 01-03-2027.')).toBeInTheDocument();
  });

  test('remembers who did it, for the next time', async () => {
    const pane = await openComplete({ example: 'ready' });
    await write(/^Fuldføres af/, 'Cilla Skitse');
    await press('Fuldfør opgaven');
    await findHeading('Opgaven er fuldført');
    expect(pane.desk.recall('by')).toBe('Cilla Skitse');
  });
});

test('what is typed outlives a look at another page, another language, and the sheets', async () => {
  const pane = await openComplete({ example: 'ready' });
  await write(/^Note/, 'Alt er aftalt.');
  const field = screen.getByLabelText(/^Note/);
  await colleagueTypes(pane, K01, 'H');
  await eventually(() =>
    expect(
      planIn(pane).plan.assignments.some(
        ({ code, area, participant }) => `${area}${participant}${code}` === 'K01P05H',
      ),
    ).toBe(true),
  );
  expect(field).toHaveFocus();
  await press('Plan');
  await findHeading('Opgavens fire trin');
  await press('Fuldfør');
  expect(await screen.findByLabelText(/^Note/)).toHaveValue('Alt er aftalt.');
  await user.selectOptions(screen.getByLabelText('Sprog'), 'en');
  expect(await screen.findByLabelText(/^Note \(optional\)/)).toHaveValue('Alt er aftalt.');
});

test('errors stand in the way, and are one press away', async () => {
  await openComplete({ example: 'half-filled' });
  expect(screen.queryByRole('button', { name: 'Fuldfør opgaven' })).not.toBeInTheDocument();
  expect(screen.getByText(/\d+ fejl skal rettes, før opgaven kan fuldføres\./)).toBeInTheDocument();
  await press('Se, hvad der mangler');
  await findHeading('Opgavens fire trin');
});

describe('afterwards', () => {
  test('a change is listed while one looks, and can be completed again', async () => {
    const pane = await openComplete({ example: 'completed' });
    expect(screen.getByText(/Fingeraftryk/)).toBeInTheDocument();
    await colleagueTypes(pane, K01, 'H');
    await findHeading('Ændret siden fuldførelsen');
    expect(screen.getByText(/K01 .*P05 Ea Mønster: D → H/)).toBeInTheDocument();
    await press('Fuldfør igen');
    await findHeading('Opgaven er fuldført');
    const history = screen.getByRole('region', { name: 'Historik' });
    expect(within(history).getAllByRole('listitem')).toHaveLength(2);
  });

  test('reopening asks for a name and a reason, and forgets them once it is done', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const pane = await openComplete({ example: 'completed' });
    await press('Genåbn opgaven …');
    expect(screen.getByLabelText(/^Genåbnes af/)).toHaveFocus();
    await press('Genåbn opgaven');
    expect(screen.getByText('Skriv dit navn.')).toBeInTheDocument();
    await write(/^Genåbnes af/, 'Ane Eksempel');
    await press('Genåbn opgaven');
    expect(screen.getByText('Skriv, hvorfor opgaven genåbnes.')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Begrundelse/)).toHaveFocus();
    await user.paste('Bo er stoppet.');
    await press('Genåbn opgaven');
    await findText('Opgaven er genåbnet.');
    expect(planIn(pane).status).toBe('ready');
    expect(pane.session.drafts.size).toBe(0);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('an edit while somebody writes why takes nothing from them', async () => {
    const pane = await openComplete({ example: 'completed' });
    await press('Genåbn opgaven …');
    await write(/^Begrundelse/, 'Bo er stoppet.');
    await colleagueTypes(pane, K01, 'H');
    await findHeading('Ændret siden fuldførelsen');
    expect(screen.getByLabelText(/^Begrundelse/)).toHaveValue('Bo er stoppet.');
    expect(screen.getByLabelText(/^Begrundelse/)).toHaveFocus();
  });
});

test('in a workbook that may only be read nothing is sent, by mouse or by Enter', async () => {
  const pane = await openComplete({ example: 'ready', surroundings: { readOnly: true } });
  expect(screen.getByText(/Projektmappen er åbnet skrivebeskyttet/)).toBeInTheDocument();
  const before = pane.client.host.syncs;
  await press('Fuldfør opgaven');
  await user.type(screen.getByLabelText(/^Fuldføres af/), '{Enter}');
  expect(pane.session.store.get().busy).toBe(false);
  expect(pane.client.host.syncs).toBe(before);
  // The draft of the evidence is only read.
  await press('Hent en kladde af bilaget');
  await eventually(() => expect(pane.desk.files).toHaveLength(1));
});
