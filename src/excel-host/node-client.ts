import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { createExcelHost, type ExcelHost, type HostOptions } from './host';
import { resultsKeptIn } from './kept-results';

/** Microsoft's own client, unmodified, with a stand-in Excel at the other end. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
  /** Ends the host. Fails if the host itself has broken down: then the test has proved nothing. */
  dispose(): Promise<void>;
}

const CLIENT = join(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json'),
  '../dist/excel-web-16.00.debug.js',
);

let script: Script | null = null;

/** Compiled once. Each client is a world of its own, since Office.js keeps event handlers in global variables. */
export function createOfficeClient(options: Partial<HostOptions> = {}): OfficeClient {
  script ??= new Script(readFileSync(CLIENT, 'utf8'), { filename: CLIENT });
  const page = createContext(fakePage());
  script.runInContext(page);
  const { OfficeExtension, Excel } = page as unknown as Pick<OfficeClient, 'Excel' | 'OfficeExtension'>;
  const host = createExcelHost({ engine: headless, ...options });
  (OfficeExtension as unknown as { HostBridge: { init(bridge: object): void } }).HostBridge.init(host.bridge);
  return {
    Excel,
    OfficeExtension,
    host,
    dispose: async () => {
      await host.dispose();
      if (host.broken.length > 0) throw new AggregateError(host.broken, String(host.broken[0]));
    },
  };
}

/** Loaded when something must be calculated: most tests need no formula's result. */
const headless = async () => {
  const { createHeadlessEngine } = await import('./engine/headless-univer');
  const folder = process.env.EXCEL_HOST_RESULTS;
  return createHeadlessEngine(folder ? resultsKeptIn(folder) : undefined);
};

/** As much of a browser's window as the client looks at while it loads. */
function fakePage(): Record<string, unknown> {
  const location = { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost' };
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing };
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, Promise, Date, JSON, performance, location },
    ...{ addEventListener: nothing, removeEventListener: nothing },
    ...{ sessionStorage: storage, localStorage: storage },
    navigator: { userAgent: 'node', language: 'da-DK' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: nothing, appendChild: nothing }),
      addEventListener: nothing,
      location,
      URL: location.href,
      cookie: '',
    },
  };
  for (const name of ['window', 'self', 'globalThis', 'parent', 'top']) window[name] = window;
  return window;
}
