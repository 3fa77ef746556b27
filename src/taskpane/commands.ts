import { COMMANDS, type Command } from '../ui/commands';
import { commandAnswer } from '../ui/model/command-answer';
import { createSession } from '../ui/session/session';
import { loadWords } from '../ui/words/load';
import { openSmallWindow } from './small-window';
import { pageWorld } from './world';

/*
 * What the ribbon's buttons run, without a pane. Where the sheet shows what happened, that is the answer; else a
 * small window says it.
 */
const world = await pageWorld();
const session = createSession(world);

for (const { id, run } of COMMANDS)
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => void answer(run, event));

async function answer(run: Command['run'], event: Office.AddinCommands.Event): Promise<void> {
  await run(session);
  const state = session.store.get();
  const text = commandAnswer(state, (await loadWords(state.language)).pane);
  if (text === null) event.completed();
  else say(text, () => event.completed());
}

function say(text: string, done: () => void): void {
  const page = new URL('message.html', window.location.href);
  page.searchParams.set('text', text);
  page.searchParams.set('lang', session.store.get().language);
  openSmallWindow(Office.context.ui, page, done);
}
