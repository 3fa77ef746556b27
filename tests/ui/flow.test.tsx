/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closePanes, openPane, type OpenPane } from './pane';

afterEach(closePanes);

/*
 * The whole job as the project leader does it: by mouse and keyboard in the pane, and by typing in the sheets.
 * Real pane, real client of Office.js; the stand-in Excel calculates.
 */
const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

/** Somebody types in a sheet; the pane hears of it as Excel tells it, or reads afresh when asked. */
async function type(
  { client }: OpenPane,
  sheet: string,
  address: string,
  values: unknown[][],
): Promise<void> {
  client.host.author.write(sheet, address, values);
  client.host.announce();
}

const cellsOf = ({ client }: OpenPane, sheet: string) =>
  client.host.book.sheets.find(({ name }) => name === sheet)!;

test('from an empty workbook to »fuldført«, changed, and open again', async () => {
  const pane = await openPane();
  await heading('Lav en plan for opgaven');

  await user.type(screen.getByLabelText('Kommune'), 'Eksempelkøbing Kommune');
  await user.type(screen.getByLabelText('Projektleder'), 'Ane Eksempel');
  await user.type(screen.getByLabelText('Projektejer'), 'Bo Prøve');
  await user.type(screen.getByLabelText('ØiR-koordinator'), 'Cilla Skitse');
  await user.type(screen.getByLabelText('Biblioteksmedarbejder'), 'Dan Attrap');
  await user.type(screen.getByLabelText('Økonomi-/debitormedarbejder'), 'Finn Forlæg');
  await user.click(screen.getByLabelText('Indsæt flere deltagere'));
  await user.paste('Gry Skabelon <gry@eksempel.dk>; Ane Eksempel <ane@eksempel.dk>');
  expect(screen.getByText('1 deltager fundet')).toBeInTheDocument();
  expect(screen.getByText(/Ane Eksempel er der allerede/)).toBeInTheDocument();
  await user.click(screen.getByLabelText('Vælg nu, hvilke der inddrages'));
  await press('Opret plan');

  await heading('Opgavens fire trin');
  expect(screen.getByText('Planen er oprettet. Del nu filen med deltagerne.')).toBeInTheDocument();
  // Decided and dated from the start.
  expect(screen.getAllByText('14 af 14')).toHaveLength(2);
  expect(cellsOf(pane, 'Kompetencematrix').protection).not.toBeNull();

  // Colleagues fill the matrix in: codes for Dan and Finn, one of them misspelt, in every one of the areas.
  const codes = Array.from({ length: 14 }, () => ['A', 'D']);
  codes[2] = ['Ansvarlig', 'D'];
  await type(pane, 'Kompetencematrix', codesAt(pane, ['P04', 'P05']), codes);
  const finding = await screen.findByText(/»Ansvarlig« kan ikke bruges her/);
  const item = finding.closest('li')!;
  await user.click(await within(item).findByRole('button', { name: 'Ret' }));
  expect(within(item).getByText(/»Ansvarlig« → »A«/)).toBeInTheDocument();
  await user.click(within(item).getByRole('button', { name: 'Ret det' }));
  await screen.findByText('Rettet.');
  expect(screen.queryByText(/»Ansvarlig« kan ikke bruges her/)).not.toBeInTheDocument();

  await press('Fuldfør');
  await heading('Fuldfør opgaven');
  await press('Fuldfør opgaven');
  expect(screen.getByText('Skriv en note, der besvarer advarslerne.')).toBeInTheDocument();
  await user.type(screen.getByLabelText(/^Note/), 'Bekræftes på mødet i uge 9.');
  await press('Fuldfør opgaven');
  await heading('Opgaven er fuldført');
  expect(screen.getByText('Fuldført af Ane Eksempel den 01-03-2027.')).toBeInTheDocument();
  expect(screen.getByText(/KLIK bliver ikke ændret/)).toBeInTheDocument();

  await press('Hent bilag');
  await waitFor(() => expect(pane.desk.files).toHaveLength(1));
  expect(pane.desk.files[0]!.text).toContain('Bekræftes på mødet i uge 9.');
  expect(pane.desk.files[0]!.text).toContain('Eksempelkøbing Kommune');

  await type(pane, 'Kompetencematrix', codesAt(pane, ['P05'], 1), [['H']]);
  await heading('Ændret siden fuldførelsen');
  expect(screen.getByText(/K01 .*P05 Finn Forlæg: D → H/)).toBeInTheDocument();

  await press('Genåbn opgaven …');
  await user.type(screen.getByLabelText(/^Begrundelse/), 'Finn har skiftet opgave.');
  await press('Genåbn opgaven');
  await screen.findByText('Opgaven er genåbnet.');
  expect(screen.getByText(/Genåbnet af Ane Eksempel/)).toBeInTheDocument();
  expect(screen.getByText('Finn har skiftet opgave.')).toBeInTheDocument();
});

/** The address of participants' cells in the first `rows` areas, found by the keys as the product finds them. */
function codesAt(pane: OpenPane, ids: readonly string[], rows = 14): string {
  const target = pane.client.host.book.names.find(({ name }) => name === 'HP_Matrix')!.target!;
  const sheet = cellsOf(pane, 'Kompetencematrix');
  const { top, left, columns } = target.rect as { top: number; left: number; columns: number };
  const columnOf = (id: string): number =>
    Array.from({ length: columns }, (_, offset) => left + offset).find(
      (column) => sheet.cells.get(top * 16_384 + column)?.value === id,
    )!;
  const name = (column: number, row: number): string =>
    `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
  return `${name(columnOf(ids[0]!), top + 1)}:${name(columnOf(ids.at(-1)!), top + rows)}`;
}
