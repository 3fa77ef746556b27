import { createBrowserDesk } from '../adapters/browser/desk';
import { LANGUAGES, type Language } from '../domain/language';
import { EXAMPLE_KEYS, EXAMPLES, type ExampleKey } from '../examples';
import { workbenchDa, type WorkbenchWords } from '../strings/workbench.da';
import { workbenchEn } from '../strings/workbench.en';
import type { Refusal } from 'excel-host';
import type { Bench, BenchProblem } from './bench';
import type { Result } from '../domain/result';

const WORDS: Readonly<Record<Language, WorkbenchWords>> = { da: workbenchDa, en: workbenchEn };
const NAMES: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' };
const COLLEAGUE = '?kollega';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface PageOptions {
  readonly isColleague: boolean;
  /** As the address asks for it. */
  readonly language: Language | null;
}

/** What stands around grid and pane: the tools above them, and the line that says what has happened. */
export function createPage(document: Document, { isColleague, language: asked }: PageOptions) {
  const window = document.defaultView!;
  const [title, tools, status, grid, pane] = ['title', 'tools', 'status', 'grid', 'pane'].map((id) =>
    document.getElementById(id)!,
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLIFrameElement];
  const desk = createBrowserDesk(window, { savesFiles: true });
  const language =
    LANGUAGES.find((known) => known === (asked ?? desk.recall('language'))) ??
    (window.navigator.language.startsWith('en') ? 'en' : 'da');
  const words = WORDS[language];
  desk.remember('language', language);

  document.documentElement.lang = language;
  document.title = words.title;
  title.textContent = words.title;
  grid.setAttribute('aria-label', words.grid);
  grid.dataset['drop'] = words.drop;
  pane.title = words.pane;
  const resting = isColleague ? words.isColleague : words.about;
  say(resting);

  function say(text: string, isProblem = false): void {
    status.textContent = text;
    status.classList.toggle('problem', isProblem);
  }

  const sayProblem = ({ kind }: BenchProblem): void =>
    say(words.problems[kind as keyof typeof words.problems] ?? words.problems.other, true);

  function button(label: string, act: () => unknown): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => void act());
    return made;
  }

  function select(
    label: string,
    options: readonly (readonly [value: string, text: string])[],
  ): HTMLSelectElement {
    const made = document.createElement('select');
    made.setAttribute('aria-label', label);
    for (const [value, text] of options) made.append(new Option(text, value));
    return made;
  }

  const reloadPane = (): Promise<void> =>
    new Promise((resolve) => {
      pane.addEventListener('load', () => resolve(), { once: true });
      pane.src = 'addin/pane.html';
    });

  return {
    language,
    paneWindow: () => pane.contentWindow as unknown as { readonly Excel: typeof Excel },
    openPane: reloadPane,
    reloadPane,
    /** What was said is of something that is over. */
    sayNothing: (): void => say(resting),
    sayRefused: (refusal: Refusal): void =>
      say(
        refusal.kind === 'locked' ? words.locked(refusal.sheet, refusal.cell) : words.refused[refusal.kind],
        true,
      ),
    sayNotKept: (): void => say(words.notKept, true),

    /** Gives the tools their work. Until then the page only shows. */
    connect(bench: Bench): void {
      /** Whoever has something in the grid is asked before it goes. */
      const may = (question: string): boolean => bench.isEmpty() || window.confirm(question);

      let last: Promise<void> = Promise.resolve();
      /** One thing after the other: nothing can be built while the pane, which builds it, is loaded anew. */
      const inTurn = (act: () => Promise<void>): Promise<void> => (last = last.then(act, act));

      const replaceBy = async (
        act: () => Promise<Result<unknown, BenchProblem>>,
        done: string,
      ): Promise<void> => {
        const replaced = await act();
        if (!replaced.ok) return sayProblem(replaced.error);
        say(done);
        await reloadPane();
      };

      const openFile = async (file: File): Promise<void> => {
        if (!may(words.replaceSure)) return;
        const bytes = new Uint8Array(await file.arrayBuffer());
        await inTurn(() => replaceBy(() => bench.open(bytes), words.opened(file.name)));
      };

      const chooser = document.createElement('input');
      chooser.type = 'file';
      chooser.accept = '.xlsx';
      chooser.hidden = true;
      chooser.addEventListener('change', () => {
        const file = chooser.files?.[0];
        chooser.value = '';
        if (file) void openFile(file);
      });

      const download = async (): Promise<void> => {
        const file = await bench.toFile();
        if (!file.ok) return sayProblem(file.error);
        const name = words.fileName(file.value.municipality);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([new Uint8Array(file.value.bytes)], { type: XLSX }));
        link.download = name;
        link.click();
        window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        say(words.saved(name));
      };

      const examples = select(words.examples, [
        ['', words.examples],
        ...EXAMPLE_KEYS.map((key) => [key, EXAMPLES[key].title[language]] as const),
      ]);
      examples.addEventListener('change', () => {
        const key = examples.value as ExampleKey | '';
        examples.value = '';
        if (key !== '' && may(words.replaceSure))
          void inTurn(() => replaceBy(() => bench.showExample(key, language), EXAMPLES[key].title[language]));
      });

      const startOver = async (): Promise<void> => {
        if (!may(words.startOverSure)) return;
        await inTurn(async () => {
          await bench.startOver();
          say(resting);
          await reloadPane();
        });
      };

      const languages = select(
        words.title,
        LANGUAGES.map((key) => [key, NAMES[key]]),
      );
      languages.value = language;
      languages.classList.add('apart');
      languages.addEventListener('change', () => {
        desk.remember('language', languages.value);
        window.location.reload();
      });

      tools.append(
        button(words.open, () => chooser.click()),
        button(words.download, download),
        examples,
        button(words.startOver, startOver),
        button(words.colleague, () => {
          if (!window.open(COLLEAGUE, '_blank'))
            say(words.colleagueBlocked(new URL(COLLEAGUE, window.location.href).href), true);
        }),
        languages,
        chooser,
      );
      takeDropped(grid, openFile);
    },
  };
}

/** A file may be dropped anywhere on the grid. */
function takeDropped(grid: HTMLElement, open: (file: File) => Promise<void>): void {
  grid.addEventListener('dragover', (event) => {
    event.preventDefault();
    grid.classList.add('dropping');
  });
  grid.addEventListener('dragleave', () => grid.classList.remove('dropping'));
  grid.addEventListener('drop', (event) => {
    event.preventDefault();
    grid.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
}
