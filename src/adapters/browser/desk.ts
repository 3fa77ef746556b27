import type { Desk, Saving } from '../../ports/pane';

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
    // A link, not window.open: that would leave an empty window behind. Of its own, since a frame in Excel for the web
    // may neither leave nor send the whole window anywhere.
    const link = window.document.createElement('a');
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener';
    link.click();
  },

  save: ({ name, type, text }) => {
    const saving = savesFiles ? savingIn(window) : 'refused';
    if (saving === 'refused') return saving;
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = window.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
    return saving;
  },

  recall: (key) => inStorage(window, (storage) => storage.getItem(PREFIX + key)),
  remember: (key, value) => void inStorage(window, (storage) => storage.setItem(PREFIX + key, value)),
});

/**
 * A frame without `allow-downloads` drops them without a word (office-js #1221, #1241). Its own flags can be read only
 * where the page around it is of the same origin.
 */
function savingIn({ parent, self, frameElement }: Window): Saving {
  if (parent === self) return 'begun';
  const flags = frameElement?.getAttribute('sandbox') ?? null;
  return flags !== null && !flags.split(/\s+/).includes('allow-downloads') ? 'refused' : 'asked';
}

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

/** Forbidden by some browsers' settings, or full: then nothing is remembered, and nothing else is any different. */
function inStorage(window: Window, use: (storage: Storage) => string | null | void): string | null {
  try {
    return use(window.localStorage) ?? null;
  } catch {
    return null;
  }
}
