/** @jest-environment ./tests/environments/jsdom.cjs */
import { fireEvent, screen } from '@testing-library/react';
import { MITID_ERHVERV } from '../../src/examples/mitid-erhverv';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { emptyForm, namedTwice, startOf } from '../../src/ui/model/create-form';
import { newPlan } from '../../src/domain/new-plan';
import { closePanes, openPane } from './pane';
import {
  button,
  eventually,
  failNext,
  findHeading,
  findText,
  meanwhile,
  planIn,
  press,
  said,
  user,
} from './hands';

afterEach(closePanes);

const TODAY = '2027-03-01';
const open = async (...given: Parameters<typeof openPane>) => {
  const pane = await openPane(...given);
  await screen.findByLabelText('Kommune');
  return pane;
};
const fill = async (label: string | RegExp, text: string): Promise<void> => {
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
};
const setStart = (start: string) =>
  fireEvent.change(screen.getByLabelText('Projektets start'), { target: { value: start } });

test('»Opret plan« works at once, with nothing typed', async () => {
  const pane = await open();
  await press('Opret plan');
  await findHeading('Opgavens fire trin');
  // The next Monday, and nothing decided for anybody.
  expect(planIn(pane).plan.project).toMatchObject({ municipality: '', start: '2027-03-08' });
  expect(planIn(pane).plan.areas.every(({ decision }) => decision === null)).toBe(true);
});

test('what is not a date is refused at the field, which gets the focus', async () => {
  const pane = await open();
  setStart('');
  expect(await findText('Skriv en dato mellem 2000 og 2098 som dd-mm-åååå.')).toBeInTheDocument();
  await press('Opret plan');
  expect(screen.getByLabelText('Projektets start')).toHaveFocus();
  expect(pane.session.store.get().screen.kind).toBe('first-run');
  expect(pane.client.host.book.sheets).toHaveLength(1);
});

describe('the last start', () => {
  const form = (start: string) => ({ ...emptyForm(TODAY), start });

  test.each([
    ['2098-12-31', '2098-12-31'],
    ['2099-01-01', null],
    ['2099-12-01', null],
    ['1999-12-31', null],
    ['2000-01-01', '2000-01-01'],
  ])('%s', (start, taken) => expect(startOf(form(start))).toBe(taken));

  test('leaves room for every suggested date', () => {
    const { areas, milestones, project } = newPlan({
      template: DEFAULT_TEMPLATE,
      language: 'da',
      workbookId: 'w',
      start: '2098-12-31',
    });
    const dates = [project.end, ...areas.map(({ end }) => end), ...milestones.map(({ date }) => date)];
    expect(dates.filter((date) => date !== null && date > '2099-12-31')).toEqual([]);
  });
});

describe('people', () => {
  test('a pasted list is told at once, and is in the plan with roles and addresses', async () => {
    const pane = await open();
    await fill('Projektleder', 'Ane Eksempel');
    await fill(
      'Indsæt flere deltagere',
      'Ane  Eksempel <ane@eksempel.dk>; Gry Skabelon <gry@eksempel.dk>; Gry Skabelon <gry2@eksempel.dk>',
    );
    expect(screen.getByText('1 deltager fundet')).toBeInTheDocument();
    expect(screen.getByText(/Linje 1: Gry Skabelon er der allerede/)).toBeInTheDocument();
    await press('Opret plan');
    await findHeading('Opgavens fire trin');
    expect(planIn(pane).plan.participants.slice(0, 3)).toMatchObject([
      // The address that the list knows is not lost because she was named above it.
      { name: 'Ane Eksempel', role: 'project-leader', email: 'ane@eksempel.dk' },
      { name: 'Gry Skabelon', role: null, email: 'gry@eksempel.dk' },
      { name: '' },
    ]);
  });

  test('the same name at two parties is warned of before it is an error', async () => {
    await open();
    await fill('Projektleder', 'Ane Eksempel');
    await fill('ØiR-koordinator', 'ane eksempel');
    expect(screen.getAllByText(/Navnet står allerede ved en anden part/)).toHaveLength(1);
  });

  test('the second of two is the one that is told of', () => {
    const form = { ...emptyForm(TODAY), names: { 'project-leader': 'Bo', 'project-owner': ' Bo ' } };
    expect([...namedTwice(form, DEFAULT_TEMPLATE)]).toEqual(['project-owner']);
  });
});

test('another task brings its own parties and areas, and the plan is for it', async () => {
  const pane = await open();
  const task = MITID_ERHVERV;
  await user.selectOptions(screen.getByLabelText('Opgave'), task.title.da);
  expect(screen.queryByLabelText('Projektejer')).toBeNull();
  await fill('HR-medarbejder', 'Liv Prøve');
  await user.click(screen.getByLabelText('Vælg nu, hvilke der inddrages'));
  for (const { name } of task.areas) screen.getByLabelText(name.da);
  await press('Opret plan');
  await findHeading('Opgavens fire trin');
  const { plan } = planIn(pane);
  expect(plan.templateId).toBe(task.id);
  expect(plan.participants[0]).toMatchObject({ name: 'Liv Prøve', role: 'hr-staff', side: 'hr' });
  expect(plan.areas.slice(0, 3).map(({ decision }) => decision)).toEqual(['yes', 'yes', 'yes']);
});

test('chosen areas become Ja in the sheet, the others Nej', async () => {
  const pane = await open();
  await user.click(screen.getByLabelText('Vælg nu, hvilke der inddrages'));
  await user.click(screen.getByLabelText(DEFAULT_TEMPLATE.areas[1]!.name.da));
  await press('Opret plan');
  await findHeading('Opgavens fire trin');
  const { plan, locate } = planIn(pane);
  expect(plan.areas.slice(0, 3).map(({ decision }) => decision)).toEqual(['yes', 'no', 'yes']);
  const { sheet, cell } = locate({ sheet: 'matrix', row: 'K02', column: 'decision' })!;
  const values = await pane.client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([['Nej']]);
});

test('while it builds, the steps come one after another, each when it happens', async () => {
  const pane = await open();
  const steps: string[] = [];
  pane.session.store.subscribe(() => {
    const { screen: shown } = pane.session.store.get();
    if (shown.kind === 'building' && steps.at(-1) !== shown.step) steps.push(shown.step);
  });
  await press('Opret plan');
  await findHeading('Opgavens fire trin');
  expect(steps).toEqual(['prepare', 'look', 'build', 'show', 'check']);
  expect(said('status')).toContain('Planen er oprettet.');
});

test('when building fails, the form is back with all that was typed', async () => {
  const pane = await open();
  await fill('Kommune', 'Eksempelkøbing Kommune');
  await fill('Projektejer', 'Bo Prøve');
  await fill('Indsæt flere deltagere', 'Gry Skabelon <gry@eksempel.dk>');
  setStart('03-05-2027');
  await user.click(screen.getByLabelText('Vælg nu, hvilke der inddrages'));
  failNext(pane, 'access-denied');
  await press('Opret plan');
  await eventually(() => expect(said('alert')).toContain('Excel tillader ikke, at der skrives'));
  expect(said('alert')).toContain('Kode: workbook-locked');
  expect(await screen.findByLabelText('Kommune')).toHaveValue('Eksempelkøbing Kommune');
  expect(screen.getByLabelText('Projektejer')).toHaveValue('Bo Prøve');
  expect(screen.getByLabelText('Projektets start')).toHaveValue('03-05-2027');
  expect(screen.getByLabelText('Indsæt flere deltagere')).toHaveValue('Gry Skabelon <gry@eksempel.dk>');
  expect(screen.getByLabelText('Vælg nu, hvilke der inddrages')).toBeChecked();

  await press('Opret plan');
  await findHeading('Opgavens fire trin');
  expect(planIn(pane).plan.project).toMatchObject({ municipality: 'Eksempelkøbing Kommune' });
});

test('an edit in the sheet, or another language, takes nothing from the form, nor its focus', async () => {
  const pane = await open();
  await fill('Kommune', 'Eksempelkøbing');
  const before = pane.client.host.syncs;
  await meanwhile(() => {
    pane.client.host.author.write('Ark1', 'A1', [['noter']]);
    pane.client.host.announce();
  });
  // It has been looked at.
  await eventually(() => expect(pane.client.host.syncs).toBeGreaterThan(before));
  await meanwhile(() => pane.session.check());
  expect(screen.getByLabelText('Kommune')).toHaveFocus();
  await user.selectOptions(screen.getByLabelText('Sprog'), 'en');
  expect(await screen.findByLabelText('Municipality')).toHaveValue('Eksempelkøbing');
});

test('two clicks make one plan', async () => {
  const pane = await open();
  const create = button('Opret plan');
  fireEvent.click(create);
  fireEvent.click(create);
  await findHeading('Opgavens fire trin');
  expect(pane.client.host.book.sheets.filter(({ name }) => name.startsWith('Overblik'))).toHaveLength(1);
  expect(said('alert')).toBe('');
  // The form is empty again, should the plan be taken away.
  expect(pane.session.drafts.size).toBe(0);
});

test('a plan that a colleague makes meanwhile is shown when the sheets change', async () => {
  const pane = await open();
  const other = await openPane({ example: 'half-filled' });
  pane.client.host.restore(other.client.host.snapshot());
  await meanwhile(() => {
    pane.client.host.author.write('Deltagere', 'B12', [['Ny Deltager']]);
    pane.client.host.announce();
  });
  await eventually(() => expect(pane.session.store.get().screen.kind).toBe('plan'));
  expect(said('status')).toBe('');
});
