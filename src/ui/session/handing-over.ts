import type { Desk } from '../../ports/pane';
import type { Notice } from './state';

/** What leaves the pane for the clipboard, the mail program or the downloads, and what is said of it. */
export const createHandingOver = (desk: Desk, tell: (notice: Notice) => void) => ({
  copy: async (text: string): Promise<void> =>
    tell(
      (await desk.copy(text)) ? { kind: 'copied' } : { kind: 'failed', failure: { kind: 'copy-refused' } },
    ),

  openMail({ url, shortened }: { readonly url: string; readonly shortened: boolean }): void {
    desk.openMail(url);
    if (shortened) tell({ kind: 'mailShortened' });
  },

  save(file: { readonly name: string; readonly type: string; readonly text: string }): void {
    if (desk.save(file)) tell({ kind: 'saved', name: file.name });
    else tell({ kind: 'failed', failure: { kind: 'save-refused' } });
  },
});
