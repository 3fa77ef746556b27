const SIZE = { width: 30, height: 25 } as const;

/**
 * Opens a small window, and says when Office has taken it over; before that the page that asked may not be closed.
 * First as a frame in Excel's own page, which no pop-up blocker minds
 * (learn.microsoft.com, "Handling pop-up blockers with Office on the web"), and where that fails as a window. Where
 * neither opens there is no other place for a word: the pane says the same.
 */
export function openSmallWindow(ui: Pick<Office.UI, 'displayDialogAsync'>, url: URL, done: () => void): void {
  const open = (displayInIframe: boolean, otherwise: () => void): void =>
    ui.displayDialogAsync(url.href, { ...SIZE, displayInIframe }, ({ error }) =>
      (error as unknown) ? otherwise() : done(),
    );
  open(true, () => open(false, done));
}
