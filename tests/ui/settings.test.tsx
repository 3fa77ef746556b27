/** @jest-environment ./tests/environments/jsdom.cjs */
import { screen } from '@testing-library/react';
import { createSession } from '../../src/ui/session/session';
import { closePanes, openPane } from './pane';
import { worldOf } from './scenes';
import { findHeading, findText, meanwhile, user } from './hands';

afterEach(closePanes);

const open = async (...[scene]: Parameters<typeof openPane>) => {
  const pane = await openPane({ example: 'ready', ...scene });
  await findHeading('Opgavens fire trin');
  await user.click(screen.getByText('Indstillinger'));
  return pane;
};
const AUTO = 'Åbn Holdplan sammen med denne projektmappe';

test('another language is shown at once, told to the browser, and remembered', async () => {
  const { desk, client } = await open({});
  expect(document.documentElement.lang).toBe('da');
  await user.selectOptions(screen.getByLabelText('Sprog'), 'en');
  await findHeading('The four steps of the task');
  expect(document.documentElement.lang).toBe('en');
  expect(createSession(worldOf({}, client, { desk, language: 'da' })).store.get().language).toBe('en');
});

test('what is remembered wrongly is not trusted', async () => {
  const { desk, client } = await open({});
  desk.remember('language', 'tlh');
  expect(createSession(worldOf({}, client, { desk, language: 'da' })).store.get().language).toBe('da');
});

describe('opening by itself with the workbook', () => {
  test('is switched on and off', async () => {
    const asked: boolean[] = [];
    await open({
      surroundings: { autoOpen: () => false, setAutoOpen: async (on) => asked.push(on) > 0 },
    });
    await user.click(screen.getByLabelText(AUTO));
    expect(screen.getByLabelText(AUTO)).toBeChecked();
    await user.click(screen.getByLabelText(AUTO));
    expect(screen.getByLabelText(AUTO)).not.toBeChecked();
    expect(asked).toEqual([true, false]);
  });

  test('where it is not allowed, says so and stays off', async () => {
    await open({ surroundings: { autoOpen: () => false, setAutoOpen: async () => false } });
    await user.click(screen.getByLabelText(AUTO));
    await findText('Office tillod det ikke. Åbn Holdplan fra båndet i stedet.');
    expect(screen.getByLabelText(AUTO)).not.toBeChecked();
  });

  test('is not offered where Office does not know of it', async () => {
    await open({ surroundings: { autoOpen: () => null } });
    expect(screen.queryByLabelText(AUTO)).not.toBeInTheDocument();
  });
});

test('stays unfolded when another page is opened', async () => {
  const { session } = await open({});
  await meanwhile(() => session.open('people'));
  await findHeading('Deltagere');
  expect(screen.getByText('Indstillinger').closest('details')).toHaveAttribute('open');
});
