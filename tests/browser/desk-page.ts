import { createBrowserDesk } from '../../src/adapters/browser/desk';

/* The desk alone, for a frame whose browser refuses one thing or another. What it answers is kept for the tests. */
declare global {
  interface Window {
    desk: ReturnType<typeof createBrowserDesk>;
    answers: unknown[];
    /** What a copy came to that nobody had pressed a button for. */
    unasked: Promise<boolean>;
  }
}

window.desk = createBrowserDesk(window, { savesFiles: true });
window.answers = [];
window.unasked = window.desk.copy('Uden at nogen har bedt om det');
const FILE = { name: 'plan.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR' };
const DEEDS: Readonly<Record<string, () => unknown>> = {
  mail: () => window.desk.openMail('mailto:ane@eksempel.dk'),
  save: () => window.desk.save(FILE),
  copy: () => window.desk.copy('Til udklipsholderen'),
  remember: () => {
    window.desk.remember('by', 'Ane Eksempel');
    return window.desk.recall('by');
  },
};
for (const [name, deed] of Object.entries(DEEDS)) {
  const button = document.createElement('button');
  button.textContent = name;
  button.onclick = async () => window.answers.push((await deed()) ?? null);
  document.body.append(button);
}
