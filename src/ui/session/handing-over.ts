import type { Desk, TextFile } from '../../ports/pane';
import type { PaneState } from './state';
import type { Store } from './store';

/**
 * What leaves the pane for the clipboard, the mail program or the downloads. Nothing is told as done that cannot be
 * known; and what the browser refuses is laid out, so that the person can do it by hand.
 */
export const createHandingOver = (desk: Desk, store: Store<PaneState>) => ({
  async copy(text: string): Promise<void> {
    const copied = await desk.copy(text);
    store.set(copied ? { notice: { kind: 'copied' } } : { notice: null, byHand: { text, name: null } });
  },

  openMail({ url, shortened }: { readonly url: string; readonly shortened: boolean }): void {
    desk.openMail(url);
    store.set({ notice: { kind: shortened ? 'mailShortened' : 'mailAsked' } });
  },

  save(file: TextFile): void {
    switch (desk.save(file)) {
      case 'begun':
        return store.set({ notice: { kind: 'saved', name: file.name } });
      case 'asked':
        return store.set({ notice: { kind: 'saveAsked', file } });
      case 'refused':
        return store.set({ notice: null, byHand: file });
    }
  },

  showByHand: ({ name, text }: TextFile): void => store.set({ notice: null, byHand: { name, text } }),
  closeByHand: (): void => store.set({ byHand: null }),
});
