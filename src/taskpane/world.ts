import { browserClock, browserIds, pause } from '../adapters/browser/clock';
import { createBrowserDesk } from '../adapters/browser/desk';
import { browserSurroundings, onTheme, themeOf } from '../adapters/browser/surroundings';
import { createOfficeWorkbook } from '../adapters/office';
import { officeSurroundings } from '../adapters/office/surroundings';
import type { Surroundings } from '../ports/pane';
import { VERSION } from './version';
import type { World } from '../ui/session/world';

/** Looked up when it is used: in a plain tab there is none, and the pane has to say so. */
const run = ((options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
  Excel.run(options, batch)) as typeof Excel.run;

/** Milliseconds after which a reading that Excel has not begun is given up: somebody has left a cell open. */
const PATIENCE = 60_000;

/** The world of this page: Office's where it is, the browser's where it is not. */
export async function pageWorld(): Promise<World> {
  return {
    surroundings: await surroundingsOf(window),
    openWorkbook: (listeners) => createOfficeWorkbook({ run, pause, patience: PATIENCE, ...listeners }),
    desk: createBrowserDesk(window, { savesFiles: !isExcelForMac(window) }),
    clock: browserClock,
    ids: browserIds,
    version: VERSION,
  };
}

/**
 * In Excel the loader of office.js has been here, and knows everything. Beside the Excel that stands in there is
 * its client alone; and in a plain tab without a connection there is nothing at all.
 */
async function surroundingsOf(page: Window & typeof globalThis): Promise<Surroundings> {
  if ('Office' in page && typeof Office.onReady === 'function')
    return officeSurroundings({
      office: Office,
      themeOf: (isDark) => themeOf(page, isDark),
      onTheme: (listener) => onTheme(page, listener),
      online: () => page.navigator.onLine,
    });
  return browserSurroundings(page, 'Excel' in page ? 'excel' : 'outside-excel');
}

const isExcelForMac = (page: Window & typeof globalThis): boolean =>
  'Office' in page && (Office.context as Partial<Office.Context> | undefined)?.platform?.toString() === 'Mac';
