/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen, within } from '@testing-library/react';
import { EXAMPLES } from '../../src/examples';
import type { Place } from '../../src/domain/place';
import { createOfficeClient } from 'excel-host/node';
import type { Session } from '../../src/ui/session/session';
import { closePanes, openPane, type OpenPane } from './pane';
import { create, type OpenClient } from './scenes';
import {
  button,
  cellOf,
  colleagueTypes,
  eventually,
  findButton,
  findHeading,
  findText,
  meanwhile,
  planIn,
  press,
  said,
  selfTypes,
  user,
} from './hands';

afterEach(closePanes);

const open = async (...given: Parameters<typeof openPane>): Promise<OpenPane> => {
  const pane = await openPane(...given);
  await findHeading('Opgavens fire trin');
  return pane;
};
const DECISION: Place = { sheet: 'matrix', row: 'K09', column: 'decision' };
const missing = (pane: OpenPane) =>
  planIn(pane).findings.filter(({ rule, place }) => rule === 'decision-missing' && place.row === 'K09')
    .length;

describe('an edit in the sheets', () => {
  test.each([
    ['of one’s own', selfTypes],
    ['of a colleague', colleagueTypes],
  ])('%s is shown by itself, takes no focus, and says nothing', async (_, typed) => {
    const pane = await open({ example: 'half-filled' });
    expect(missing(pane)).toBe(1);
    const held = button('Kontrollér igen');
    held.focus();
    await typed(pane, DECISION, 'Nej');
    await eventually(() => expect(missing(pane)).toBe(0));
    expect(held).toHaveFocus();
    expect(said('status') + said('alert')).toBe('');
  });

  test('comes while somebody reads: what was unfolded stays so', async () => {
    const pane = await open({ example: 'empty' });
    await user.click(kind('Områder uden Ja eller Nej'));
    const shown = screen.getAllByRole('listitem').length;
    await user.click(screen.getByText('Indstillinger'));
    await colleagueTypes(pane, { sheet: 'overview', row: 'klikRead', column: 'value' }, 'Ja');
    await eventually(() => expect(planIn(pane).plan.project.klikRead).toBe('yes'));
    expect(screen.getAllByRole('listitem').length).toBe(shown - 1);
    expect(screen.getByText('Indstillinger').closest('details')).toHaveAttribute('open');
    expect(kind('Områder uden Ja eller Nej').closest('details')).toHaveAttribute('open');
  });

  test('that takes the plan away brings the first page, on whatever page one was', async () => {
    const pane = await open({ example: 'half-filled' });
    await press('Deltagere');
    await findHeading('Deltagere');
    await meanwhile(() => {
      pane.client.host.restore(createOfficeClient().host.snapshot());
      pane.client.host.author.write('Ark1', 'A1', [['x']]);
      pane.client.host.announce();
    });
    await findHeading('Lav en plan for opgaven');
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    await press('Opret plan');
    // Not back to the page of participants.
    await findHeading('Opgavens fire trin');
  });
});

test('whoever asks for a plan that is gone is told so', async () => {
  const pane = await open({ example: 'half-filled' });
  for (const { name } of [...pane.client.host.book.sheets])
    if (name !== 'Ark1') pane.client.host.author.deleteSheet(name);
  await press('Kontrollér igen');
  await findHeading('Lav en plan for opgaven');
  expect(said('alert')).toContain('Der er ikke længere en plan i projektmappen.');
});

describe('»Gå til celle«', () => {
  test('shows and selects that cell in Excel', async () => {
    const pane = await open({ example: 'half-filled' });
    const { sheet, cell } = cellOf(pane, DECISION);
    await user.click(await goToButton(sheet, cell));
    await findText(`${sheet} ${cell} er valgt.`);
    const { selection } = pane.client.host.snapshot().book;
    const sheetName = pane.client.host.book.sheets.find(({ id }) => id === selection.sheet)!.name;
    expect([sheetName, addressOf(selection.rect)]).toEqual([sheet, cell]);
  });

  test('on a sheet that has been deleted since says so', async () => {
    const pane = await open({ example: 'half-filled' });
    const { sheet, cell } = cellOf(pane, DECISION);
    const go = await goToButton(sheet, cell);
    pane.client.host.author.deleteSheet(sheet);
    await user.click(go);
    await eventually(() => expect(said('alert')).toContain('Arket findes ikke længere.'));
  });

  async function goToButton(sheet: string, cell: string): Promise<HTMLElement> {
    return findButton(`Gå til ${sheet} ${cell}`);
  }
  const addressOf = ({ left, top }: { left: number; top: number }): string =>
    `${String.fromCharCode(65 + left)}${top + 1}`;
});

test('»Næste mangel« goes through them all, and begins again after the last', async () => {
  const pane = await open({
    example: 'ready',
    before: ({ host }) => host.author.write('Deltagere', 'C7:C8', [['Nej'], ['Nej']]),
  });
  const cells = planIn(pane).findings.map(({ place }) => cellOf(pane, place).cell);
  expect(cells.length).toBeGreaterThan(1);
  const seen: string[] = [];
  for (let step = 0; step <= cells.length; step += 1) {
    await press('Næste mangel');
    await eventually(() => expect(pane.session.store.get().busy).toBe(false));
    const { notice } = pane.session.store.get();
    seen.push(notice?.kind === 'went' ? notice.cell : 'nowhere');
  }
  expect(seen).toEqual([...cells, cells[0]]);
});

describe('a plan that has just been made', () => {
  const participants = EXAMPLES['half-filled'].plan('da').participants;
  const born = {
    after: (session: Session) => create(session, { participants, municipality: 'Prøvekøbing' }),
  };

  test('greets with the next three things to do, in order, and no warning', async () => {
    const pane = await open(born);
    const steps = within(screen.getByRole('region', { name: 'Næste skridt' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Sig Ja eller Nej til hvert område/),
      expect.stringMatching(/^Vælg koder/),
      expect.stringMatching(/^Bed hver deltager/),
    ]);
    expect(planIn(pane).counts.warnings).toBe(0);
    expect(screen.queryByText(/[Aa]dvarsel/)).not.toBeInTheDocument();
  });

  test('says what is missing in a line for each kind, and each of them to whoever unfolds it', async () => {
    await open(born);
    const missing = screen.getByRole('region', { name: 'Det mangler' });
    const lines = [...missing.querySelectorAll('summary')].map((line) =>
      line.textContent.replace('\u00a0', ' '),
    );
    expect(lines).toEqual(['Fejl: Områder uden Ja eller Nej: 14', 'Fejl: Systemer uden dækket område: 7']);
    const details = kind('Områder uden Ja eller Nej').closest('details')!;
    expect(details).not.toHaveAttribute('open');
    expect(within(details).getAllByRole('listitem')).toHaveLength(14);
    await user.click(kind('Områder uden Ja eller Nej'));
    expect(details).toHaveAttribute('open');
    await user.click(within(details).getByRole('button', { name: 'Gå til Kompetencematrix C5' }));
    await findText('Kompetencematrix C5 er valgt.');
  });
});

const kind = (name: string): HTMLElement =>
  screen.getByText(new RegExp(`${name}: \\d+$`)).closest('summary')!;

describe('all that have not confirmed', () => {
  const unanswered = {
    example: 'ready',
    before: ({ host }: OpenClient) => host.author.write('Deltagere', 'C7:C8', [['Nej'], ['Nej']]),
  } as const;

  test('are one warning, and are written to at once', async () => {
    const { desk } = await open(unanswered);
    expect(kind('Deltagere, der ikke har bekræftet')).toHaveTextContent('Advarsel: ');
    await press('Skriv til alle');
    await eventually(() => expect(desk.mails).toHaveLength(1));
    const url = new URL(desk.mails[0]!);
    expect(url.pathname.split(';')).toEqual(['cilla@eksempel.dk', 'dan@eksempel.dk']);
    expect(url.searchParams.get('body')).toContain('Mit overblik');
  });

  test('without addresses the message is copied instead', async () => {
    const { desk } = await open({
      ...unanswered,
      before: (client) => {
        unanswered.before(client);
        client.host.author.write('Deltagere', 'H7:H8', [[''], ['']]);
      },
    });
    await press('Skriv til alle');
    await findText('Kopieret.');
    expect(desk.mails).toEqual([]);
    expect(desk.copied[0]).toMatch(/^Hej alle\n/);
  });
});

test('a plan without errors says so, and how many warnings are to be answered', async () => {
  await open({
    example: 'ready',
    before: ({ host }) => host.author.write('Deltagere', 'C7:C8', [['Nej'], ['Nej']]),
  });
  await findText('Ingen fejl. 2 advarsler skal besvares, når opgaven fuldføres.');
});

test('when all is well, checking says so, and there is nothing to go to', async () => {
  await open({ example: 'ready' });
  await press('Kontrollér igen');
  await findText('Kontrolleret: intet mangler.');
  expect(screen.getByRole('button', { name: 'Næste mangel' })).toHaveAttribute('aria-disabled', 'true');
});

test('a failure is said as such, with its code and details to copy; the plan stays', async () => {
  const pane = await open({ example: 'ready' });
  for (let ahead = 1; ahead <= 4; ahead += 1)
    pane.client.host.fail({ kind: 'busy', request: pane.client.host.syncs + ahead, when: 'before' });
  await press('Kontrollér igen');
  await eventually(() => expect(said('alert')).toContain('Excel har travlt'));
  expect(said('alert')).toContain('Kode: workbook-busy');
  expect(said('status')).toBe('');
  await press('Kopiér detaljer');
  expect(pane.desk.copied.at(-1)).toContain('code: workbook-busy');
  expect(screen.getByRole('heading', { name: 'Opgavens fire trin' })).toBeInTheDocument();
});
