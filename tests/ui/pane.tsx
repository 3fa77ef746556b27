import '@testing-library/jest-dom';
import './browser-lacks';
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { App } from '../../src/ui/app';
import type { Session } from '../../src/ui/session/session';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { WAIT_MS } from '../limits.mjs';
import { createKeptDesk, setScene, type KeptDesk, type Scene } from './scenes';

configure({
  // Reading, and loading a page for the first time, take a while on a busy machine.
  asyncUtilTimeout: WAIT_MS,
  // The whole page in every message would bury what is wrong.
  getElementError: (message) => new Error(message?.split('\n\nIgnored nodes')[0]),
});

export interface OpenPane {
  readonly client: OfficeClient;
  readonly session: Session;
  readonly desk: KeptDesk;
}

const open: OpenPane[] = [];

/** The real pane, over the real client of Office.js, over the stand-in Excel. */
export async function openPane(
  scene: Pick<Scene, 'example' | 'surroundings' | 'before' | 'after' | 'presses'> = {},
  language: 'da' | 'en' = 'da',
): Promise<OpenPane> {
  const client = createOfficeClient();
  const desk = createKeptDesk();
  const session = await setScene({ name: '', shows: '', ...scene }, client, { desk, language });
  const pane = { client, session, desk };
  open.push(pane);
  render(<App session={session} />);
  await act(async () => {
    await session.start();
    await scene.after?.(session, client);
  });
  if (scene.presses) await userEvent.click(await screen.findByRole('button', { name: scene.presses }));
  return pane;
}

/** Takes the pane away. Fails if the stand-in has broken down: then the test has proved nothing. */
export async function closePanes(): Promise<void> {
  cleanup();
  for (const { client, session } of open.splice(0)) {
    client.host.setCellEditing(false);
    await session.dispose();
    await client.dispose();
  }
}
