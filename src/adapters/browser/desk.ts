import type { Desk } from '../../ports/pane';

const PREFIX = 'holdplan.';

export interface DeskOptions {
  /** Excel for Mac lets no page in its pane save a file, and says nothing (office-js #2700, #4681). */
  readonly savesFiles: boolean;
}

/** Clipboard, mail and downloads of a browser; what is remembered stays in this browser. */
export const createBrowserDesk = (window: Window, { savesFiles }: DeskOptions): Desk => ({
  copy: async (text) =>
    (await copyThroughClipboard(window, text)) || copyThroughSelection(window.document, text),

  openMail: (url) => {
    // A link, not window.open: that would leave an empty window behind.
    const link = window.document.createElement('a');
    link.href = url;
    link.target = '_top';
    link.click();
  },

  save: ({ name, type, text }) => {
    if (!savesFiles) return false;
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = window.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
    return true;
  },

  recall: (key) => storage(window)?.getItem(PREFIX + key) ?? null,
  remember: (key, value) => storage(window)?.setItem(PREFIX + key, value),
});

/** Long enough for a slow machine to begin the download. */
const KEPT_FOR = 60_000;

/** Excel's pane may run in a frame that is not allowed to use the clipboard. */
async function copyThroughClipboard({ navigator }: Window, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The older way, which works in such a frame. */
function copyThroughSelection(document: Document, text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement as HTMLElement | null;
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus();
  return copied;
}

/** Forbidden by some browsers' settings: then nothing is remembered. */
function storage(window: Window): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
