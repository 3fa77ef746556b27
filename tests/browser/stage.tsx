import { createRoot } from 'react-dom/client';
import type { Language } from '../../src/domain/language';
import { createHeadlessEngine } from 'excel-host/headless';
import { createExcelHost } from 'excel-host';
import type { ThemeName } from '../../src/ports/pane';
import { App } from '../../src/ui/app';
import { SCENES, setScene } from '../ui/scenes';

/*
 * A page with the pane alone, Microsoft's client before it and the stand-in Excel behind it: for pictures of every
 * scene, and for looking at them with axe. Driven from outside through `stage`.
 */
declare global {
  interface Window {
    stage: typeof stage;
    shown: Awaited<ReturnType<typeof stage.open>>;
    axe: { run(page: Document, options: object): Promise<{ violations: readonly Violation[] }> };
  }
  interface Violation {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }
}

const stage = {
  scenes: SCENES.map(({ name }) => name),
  /** Brings a scene about. Gives how to show it in another language or theme. */
  async open(name: string) {
    const scene = SCENES.find((candidate) => candidate.name === name)!;
    const host = createExcelHost({ engine: () => Promise.resolve(createHeadlessEngine()) });
    const { HostBridge } = OfficeExtension as unknown as { HostBridge: { init(bridge: object): void } };
    HostBridge.init(host.bridge);
    let theme: ThemeName = 'light';
    let themeChanged = (): void => undefined;
    const client = { Excel, host };
    const session = await setScene(
      {
        ...scene,
        surroundings: {
          ...scene.surroundings,
          theme: () => theme,
          onTheme: (listener) => {
            themeChanged = listener;
            return () => undefined;
          },
        },
      },
      client,
      { pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 100)) },
    );
    createRoot(document.getElementById('pane')!).render(<App session={session} />);
    await session.start();
    await scene.after?.(session, client);
    if (scene.presses) (await buttonNamed(scene.presses)).click();
    return {
      setLanguage: (language: Language) => session.setLanguage(language),
      setTheme: (next: ThemeName) => {
        theme = next;
        themeChanged();
      },
    };
  },
};
/** As soon as it is there: some of the pane is loaded when it is needed. */
async function buttonNamed(name: RegExp): Promise<HTMLElement> {
  for (;;) {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
    if (button) return button;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

window.stage = stage;
