import type { Located } from '../blueprint/whereabouts';
import type { Language } from '../domain/language';
import type { Result } from '../domain/result';
import type { LiveWorkbookProblem, RebuildableWorkbook } from './workbook';

export interface Watching {
  /** Stops listening. */
  stop(): Promise<void>;
}

/** A workbook that is open in front of somebody. */
export interface LiveWorkbook extends RebuildableWorkbook<LiveWorkbookProblem> {
  /**
   * Edits come in bursts and some never come, so they are gathered and handed on as hints: whoever wants to know
   * what has changed, reads afresh. Nothing may be written, and nothing said unasked, because of one.
   */
  watch(onChange: () => void): Promise<Result<Watching, LiveWorkbookProblem>>;
  /** Shows a cell and selects it. False where there is no such sheet any more. */
  goTo(cell: Located): Promise<Result<boolean, LiveWorkbookProblem>>;
  /** Names of sheets that were copied from a plan's: they look like it, and are read by nobody. */
  copiedSheets(): Promise<Result<readonly string[], LiveWorkbookProblem>>;
}

/** What building does at the moment. */
export type BuildStep = 'look' | 'build' | 'show';

/** What the workbook tells while it works. */
export interface WorkbookListeners {
  /** Excel keeps us waiting: it works, or somebody is typing in a cell. */
  readonly onWaiting: (waiting: boolean) => void;
  readonly onBuilding: (step: BuildStep) => void;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Where the pane stands, as Office tells it. */
export interface Surroundings {
  readonly host: 'excel' | 'outside-excel' | 'excel-too-old';
  readonly language: Language;
  /** The workbook is open for reading only. */
  readonly readOnly: boolean;
  theme(): ThemeName;
  /** Told when the theme may have changed. Gives back how to stop. */
  onTheme(listener: () => void): () => void;
  online(): boolean;
  /** Whether the pane opens by itself with this workbook; null where Office cannot say. */
  autoOpen(): boolean | null;
  /** False where Office would not have it. */
  setAutoOpen(on: boolean): Promise<boolean>;
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Whether a file goes to the downloads: it has begun, the browser was asked and tells nobody, or it never will. */
export type Saving = 'begun' | 'asked' | 'refused';

/** The desk beside the workbook: clipboard, mail, downloads, and what is remembered of the person. */
export interface Desk {
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** No browser tells whether a mail program came of it. */
  openMail(url: string): void;
  save(file: TextFile): Saving;
  /** What was remembered, or null where it is not, or may not be. */
  recall(key: 'language' | 'by'): string | null;
  remember(key: 'language' | 'by', value: string): void;
}
