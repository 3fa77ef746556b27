import { readFileSync } from 'node:fs';
import { paneDa } from '../../src/strings/pane.da';
import { COMMANDS } from '../../src/ui/commands';
import { commandAnswer } from '../../src/ui/model/command-answer';
import { createSession } from '../../src/ui/session/session';
import type { PaneState, Screen } from '../../src/ui/session/state';
import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import { SCENES, setScene, worldOf, type Scene } from './scenes';

const clients: OfficeClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});

test('the manifest calls exactly the commands that there are', () => {
  const called = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)];
  expect(called.map(([, name]) => name)).toEqual(COMMANDS.map(({ id }) => id));
});

/** What a button of the ribbon answers: without a pane, in a session of its own. */
async function answerOf(id: (typeof COMMANDS)[number]['id'], scene: Partial<Scene>): Promise<string | null> {
  const client = createOfficeClient();
  clients.push(client);
  const session = await setScene({ name: '', shows: '', ...scene }, client);
  await COMMANDS.find((command) => command.id === id)!.run(session);
  await session.dispose();
  return commandAnswer(session.store.get(), paneDa);
}
const scene = (name: string) => SCENES.find((candidate) => candidate.name === name)!;

describe('»Kontrollér«', () => {
  test.each<[string, Partial<Scene>, string | RegExp]>([
    ['all is well', { example: 'ready' }, 'Kontrolleret: intet mangler.'],
    ['something is missing', { example: 'half-filled' }, /^Kontrolleret: \d+ fejl, \d+ advars/],
    ['no plan', {}, paneDa.noPlan],
    ['a damaged plan', { example: 'damaged' }, paneDa.damaged],
    ['a plan that is too new', scene('plan-too-new'), paneDa.trouble['plan-too-new'].text],
    ['another task', scene('template-unknown'), paneDa.trouble['template-unknown'].text],
    ['a busy Excel', scene('busy'), paneDa.failures['workbook-busy']()],
    ['no connection', scene('offline'), paneDa.failures['connection-lost']()],
    ['an Excel that is too old', scene('excel-too-old'), paneDa.trouble['excel-too-old'].text],
  ])('%s', async (_, given, answer) => {
    const said = await answerOf('checkPlan', { ...given, example: given.example! });
    if (typeof answer === 'string') expect(said).toBe(answer);
    else expect(said).toMatch(answer);
  });

  test('asks nothing of an Excel that is too old', async () => {
    const client = createOfficeClient();
    clients.push(client);
    const session = createSession(worldOf(scene('excel-too-old'), client, {}));
    await session.check();
    expect(client.host.syncs).toBe(0);
  });
});

describe('»Næste mangel«', () => {
  test('lets the sheet answer', async () =>
    expect(await answerOf('goToNextFinding', { example: 'half-filled' })).toBeNull());

  test('says when there is none', async () =>
    expect(await answerOf('goToNextFinding', { example: 'ready' })).toBe(paneDa.notices.nothingNext));

  test('says when there is no plan', async () =>
    expect(await answerOf('goToNextFinding', {})).toBe(paneDa.noPlan));
});

describe('for what the pane can show besides', () => {
  const state = (screen: Screen): PaneState => ({
    ...{ page: 'plan', language: 'da', busy: false, waiting: false, notice: null, byHand: null },
    screen,
  });

  test.each<[Screen, string | null]>([
    [{ kind: 'outside-excel' }, paneDa.trouble['outside-excel'].text],
    [{ kind: 'broken', details: 'x' }, paneDa.trouble.broken.text],
    [{ kind: 'starting' }, null],
  ])('$kind', (screen, answer) => expect(commandAnswer(state(screen), paneDa)).toBe(answer));

  test('a failure goes before everything else', () => {
    const failed = { kind: 'failed', failure: { kind: 'cell-gone' } } as const;
    expect(commandAnswer({ ...state({ kind: 'starting' }), notice: failed }, paneDa)).toBe(
      paneDa.failures['cell-gone'](),
    );
  });
});
