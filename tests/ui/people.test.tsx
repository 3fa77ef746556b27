/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen, within } from '@testing-library/react';
import type { Desk } from '../../src/ports/pane';
import type { KeptDesk } from './scenes';
import { closePanes, openPane, type OpenPane } from './pane';
import { colleagueTypes, eventually, findHeading, findText, planIn, said, user } from './hands';

afterEach(closePanes);

async function openPeople(...[scene, language]: Parameters<typeof openPane>): Promise<OpenPane> {
  const pane = await openPane({ ...scene, after: (session) => session.open('people') }, language);
  await findHeading(language === 'en' ? 'Participants' : 'Deltagere');
  return pane;
}
/** Unfolds somebody, and gives what stands there. */
async function unfold(name: string): Promise<HTMLElement> {
  const summary = screen.getByText(name);
  await user.click(summary);
  return summary.closest('li')!;
}

test('everybody is there, with areas, codes, dates and confirmation in words', async () => {
  await openPeople({ example: 'ready' });
  const person = await unfold('Dan Attrap');
  expect(within(person).getByText('Bekræftet')).toBeInTheDocument();
  const areas = within(person).getByRole('list', { name: 'Dan Attrap' });
  expect(within(areas).getAllByRole('listitem')).toHaveLength(4);
  expect(areas.textContent).toMatch(/A.*K01.*Ansvarlig.*\d\d-\d\d-2027 – \d\d-\d\d-2027/);
});

test('the message is the person’s own, in the workbook’s language', async () => {
  const { desk } = await openPeople({ example: 'ready' }, 'en');
  const person = await unfold('Dan Attrap');
  await user.click(within(person).getByRole('button', { name: 'Copy message' }));
  await findText('Copied.');
  expect(desk.copied[0]).toContain('Dan');
  expect(desk.copied[0]).toContain('K01');
  expect(desk.copied[0]).toMatch(/ansvarlig|dækker/i);
});

test('the mail goes to them, with subject and body', async () => {
  const { desk } = await openPeople({ example: 'ready' });
  await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Åbn mail' }));
  await eventually(() => expect(desk.mails).toHaveLength(1));
  const url = new URL(desk.mails[0]!);
  expect(url.protocol).toBe('mailto:');
  expect(decodeURIComponent(url.pathname)).toBe('dan@eksempel.dk');
  expect(url.searchParams.get('subject')).not.toBe('');
  expect(url.searchParams.get('body')).toContain('K01');
});

test('without an address there is no mail to open, and the pane says why', async () => {
  await openPeople({ example: 'ready', before: ({ host }) => host.author.write('Deltagere', 'H8', [['']]) });
  const person = (await findText('Der står ingen e-mail på arket Deltagere.')).closest('li')!;
  expect(within(person).queryByRole('button', { name: 'Åbn mail', hidden: true })).not.toBeInTheDocument();
  expect(within(person).getByRole('button', { name: 'Kopiér besked', hidden: true })).toBeInTheDocument();
});

test('the calendar file holds an event for each period', async () => {
  const { desk } = await openPeople({ example: 'ready' });
  await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Kalenderfil' }));
  await eventually(() => expect(desk.files).toHaveLength(1));
  expect(desk.files[0]!.type).toBe('text/calendar');
  expect(desk.files[0]!.name).toMatch(/\.ics$/);
  expect(desk.files[0]!.text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(said('status')).toContain('er hentet');
});

test('with no whole period there is no file, and a word', async () => {
  const { desk } = await openPeople({
    example: 'ready',
    before: ({ host }) => host.author.write('Deltagere', 'B20', [['Kim Ny']]),
  });
  await user.click(within(await unfold('Kim Ny')).getByRole('button', { name: 'Kalenderfil' }));
  await findText('Der er ingen hele perioder at lægge i kalenderen endnu.');
  expect(desk.files).toEqual([]);
});

test('whoever is unfolded stays so when the sheets change', async () => {
  const pane = await openPeople({ example: 'ready' });
  const person = await unfold('Dan Attrap');
  await colleagueTypes(pane, { sheet: 'participants', row: 'P04', column: 'confirmed' }, 'Nej');
  await within(person).findByText('Ikke bekræftet');
  expect(person.querySelector('details')).toHaveAttribute('open');
});

test('a bug while a file is made is shown, not swallowed', async () => {
  const { desk } = await openPeople({ example: 'ready' });
  desk.save = () => {
    throw new Error('Planted by a test');
  };
  await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Kalenderfil' }));
  await findHeading('Der er sket en fejl i Holdplan');
});

describe('what the browser refuses', () => {
  async function refusing(change: Partial<Desk>): Promise<KeptDesk> {
    const { desk } = await openPeople({ example: 'ready' });
    return Object.assign(desk, change);
  }

  test('to copy is laid out, selected, and closed again where one was', async () => {
    await refusing({ copy: async () => false });
    const copy = within(await unfold('Dan Attrap')).getByRole('button', { name: 'Kopiér besked' });
    await user.click(copy);
    const dialog = await screen.findByRole('dialog', { name: 'Kopiér teksten selv' });
    const field = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Teksten' });
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('K01');
    expect(screen.queryByText('Kopieret.')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(copy).toHaveFocus();
  });

  test('to download is laid out as the text of the file, to be copied and saved', async () => {
    const desk = await refusing({ save: () => 'refused' });
    await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Kalenderfil' }));
    const dialog = await screen.findByRole('dialog', { name: /^Gem .*\.ics selv$/ });
    await user.click(within(dialog).getByRole('button', { name: 'Kopiér' }));
    await findText('Kopieret.');
    expect(desk.copied[0]).toMatch(/^BEGIN:VCALENDAR/);
  });

  test('without a word is told as asked for, with the text one press away', async () => {
    await refusing({ save: () => 'asked' });
    await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Kalenderfil' }));
    await findText(/^Browseren er bedt om at hente/);
    await user.click(screen.getByRole('button', { name: 'Vis teksten' }));
    expect(await screen.findByRole('dialog', { name: /\.ics selv$/ })).toBeInTheDocument();
  });
});

test('that a mail came is claimed by nobody', async () => {
  await openPeople({ example: 'ready' });
  await user.click(within(await unfold('Dan Attrap')).getByRole('button', { name: 'Åbn mail' }));
  await findText(/^Mailprogrammet er bedt om .* Kopiér besked/);
});

describe('Udvid planen', () => {
  const roomFor = (what: string): HTMLElement => screen.getByLabelText(`Plads til ${what}`);
  async function ask(what: string, number: string): Promise<void> {
    await user.click(screen.getByText('Udvid planen', { selector: 'summary' }));
    await user.clear(roomFor(what));
    await user.type(roomFor(what), number);
    await user.click(screen.getByRole('button', { name: 'Udvid planen' }));
  }

  test('draws the sheets anew with more room', async () => {
    const pane = await openPeople({ example: 'half-filled' });
    await ask('deltagere', '26');
    await findText('Der er kommet mere plads. De gamle ark ligger bagest.');
    expect(planIn(pane).plan.participants).toHaveLength(26);
    expect(roomFor('deltagere')).toHaveValue('26');
  });

  test('refuses what is no number at the field, and too many in words', async () => {
    const pane = await openPeople({ example: 'half-filled' });
    await ask('egne områder', 'mange');
    await findText('Skriv et helt tal.');
    expect(roomFor('egne områder')).toHaveFocus();
    await user.clear(roomFor('egne områder'));
    await user.type(roomFor('egne områder'), '41');
    await user.click(screen.getByRole('button', { name: 'Udvid planen' }));
    await findText('Der kan højst være plads til 40. Skriv et mindre tal.');
    expect(planIn(pane).plan.areas).toHaveLength(22);
  });
});
