import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Place } from '../../src/domain/place';
import { openedOf } from '../../src/ui/session/state';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import type { OpenPane } from './pane';

/* What people do in a test: with mouse and keyboard in the pane, and by typing in the sheets. */

export const user = userEvent.setup();

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const press = (name: string | RegExp): Promise<void> => user.click(button(name));
export const findButton = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('button', { name });
export const findHeading = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('heading', { name });
export const findText = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text);
export const eventually = (expectation: () => void): Promise<void> => waitFor(expectation);

/** What the plan is in the pane at the moment. */
export function planIn({ session }: OpenPane): CheckedWorkbook {
  const opened = openedOf(session.store.get().screen);
  if (!opened) throw new Error('The pane shows no plan');
  return opened.checked;
}

export function cellOf(pane: OpenPane, place: Place): { readonly sheet: string; readonly cell: string } {
  const located = planIn(pane).locate(place);
  if (!located) throw new Error(`There is no ${JSON.stringify(place)}`);
  return located;
}

/** A colleague types in a cell somewhere else, and Excel tells the pane. */
export async function colleagueTypes(pane: OpenPane, place: Place, value: unknown): Promise<void> {
  const { sheet, cell } = cellOf(pane, place);
  await act(async () => {
    pane.client.host.author.write(sheet, cell, [[value]]);
    pane.client.host.announce();
  });
}

/** Whoever has the pane open types in a cell of the same window. */
export async function selfTypes(pane: OpenPane, place: Place, value: unknown): Promise<void> {
  const { sheet, cell } = cellOf(pane, place);
  await act(() =>
    pane.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
      await context.sync();
    }),
  );
}

/** What screen readers are told: results in one kind of region, failures in the other. */
export const said = (role: 'status' | 'alert'): string =>
  screen
    .getAllByRole(role)
    .map(({ textContent }) => textContent)
    .join('');

/** Excel answers so often with a fault before it does its work again. */
export function failNext({ client: { host } }: OpenPane, kind: 'busy' | 'access-denied', times = 1): void {
  for (let ahead = 1; ahead <= times; ahead += 1)
    host.fail({ kind, request: host.syncs + ahead, when: 'before' });
}

/** Something done to the session itself, as the ribbon or Excel would. */
export const meanwhile = (work: () => unknown): Promise<void> =>
  act(async () => {
    await work();
  });
