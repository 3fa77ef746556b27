import { pause } from '../adapters/browser/clock';
import { createOfficeWorkbook } from '../adapters/office';
import { createXlsxWorkbook } from '../adapters/xlsx';
import { describePlan } from '../blueprint/describe';
import { interpret, type InterpretProblem } from '../blueprint/interpret';
import type { Language } from '../domain/language';
import { err, ok, type Result } from '../domain/result';
import { cellName } from 'excel-host/book';
import type { ExcelHost, Snapshot } from 'excel-host';
import { EXAMPLES, type ExampleKey } from '../examples';
import type { LiveWorkbookProblem, WorkbookProblem } from '../ports/workbook';
import { READING_WORDS, workbookWords } from '../strings/workbook';
import { TEMPLATES } from '../templates';
import { openPlan } from '../usecases/check-workbook';
import { amendmentTo, differencesFrom, type PastedCell } from './transfer';

/** The work as it can be put aside and taken up again. */
export interface Kept {
  readonly snapshot: Snapshot;
  /** The file that the workbook came from: what we know nothing of goes back into it untouched. */
  readonly file: Uint8Array | null;
}

export type BenchProblem = WorkbookProblem | LiveWorkbookProblem | InterpretProblem;

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly municipality: string;
}

interface BenchDeps {
  readonly host: ExcelHost;
  /** `Excel.run` of the pane's frame: the workbench builds through the same client as the pane. */
  readonly run: typeof Excel.run;
}

/** Takes workbooks in and out of the stand-in Excel. */
export function createBench({ host, run }: BenchDeps) {
  const workbook = createOfficeWorkbook({ run, pause });
  const empty = host.snapshot();
  let file: Uint8Array | null = null;

  async function clear(): Promise<void> {
    host.restore(empty);
    file = null;
    await host.refresh();
  }

  /** What pasting does to a workbook, it does after somebody has taken the protection away. */
  function paste(cells: readonly PastedCell[]): void {
    const protections = host.book.sheets.map(({ protection }) => protection);
    for (const sheet of host.book.sheets) sheet.protection = null;
    for (const { sheet, row, column, value } of cells)
      host.author.write(sheet, cellName(row, column), [
        [typeof value === 'string' ? `'${value}` : (value ?? '')],
      ]);
    host.book.sheets.forEach((sheet, index) => {
      sheet.protection = protections[index]!;
    });
  }

  /** The file with what stands in the grid; null where it has other tables than the grid. */
  async function amended(bytes: Uint8Array): Promise<Uint8Array | null> {
    const original = createXlsxWorkbook(bytes);
    const reading = await original.read();
    // What somebody has typed meanwhile goes into the file with its results.
    await host.refresh();
    const amendment = reading.ok ? amendmentTo(reading.value, host.book) : null;
    if (!amendment) return null;
    return (await original.amend(amendment)).ok ? original.bytes() : null;
  }

  return {
    startOver: clear,

    async showExample(key: ExampleKey, language: Language): Promise<Result<void, BenchProblem>> {
      const { template, plan, edits } = EXAMPLES[key];
      await clear();
      const words = workbookWords(language);
      const rendered = await workbook.render(describePlan({ plan: plan(language), template, words }));
      if (!rendered.ok) return rendered;
      paste(
        edits.flatMap(({ region, row, column, value }): PastedCell[] => {
          const target = host.book.names.find(({ name }) => name === region)!.target!;
          const sheet = host.book.sheets.find(({ id }) => id === target.sheet)!.name;
          return [{ sheet, row: target.rect.top + row, column: target.rect.left + column, value }];
        }),
      );
      await host.refresh();
      return ok(undefined);
    },

    /** Opens a file of ours. Anything else is refused, and the grid stays as it was. */
    async open(bytes: Uint8Array): Promise<Result<void, BenchProblem>> {
      const reading = await createXlsxWorkbook(bytes).read();
      if (!reading.ok) return reading;
      const interpretation = interpret(reading.value, { templates: TEMPLATES, ...READING_WORDS });
      if (!interpretation.ok) return interpretation;
      const { plan, template, words } = interpretation.value;
      await clear();
      const blueprint = describePlan({ plan: { ...plan, damage: [] }, template, words });
      const rendered = await workbook.render(blueprint);
      if (!rendered.ok) return rendered;
      // What no reading of the plan can hold (erased ids, say) is put back as it was found.
      if (plan.damage.length > 0) paste(differencesFrom(reading.value, host.book));
      file = bytes;
      await host.refresh();
      return ok(undefined);
    },

    /** The workbook as a file: the one that was opened with what has changed, or a new one. */
    async toFile(): Promise<Result<MadeFile, BenchProblem>> {
      await host.refresh();
      const opened = await openPlan(workbook);
      if (!opened.ok) return opened;
      const { plan, template, words } = opened.value.interpretation;
      const inFile = file && (await amended(file));
      const { municipality } = plan.project;
      if (inFile) return ok({ bytes: inFile, municipality });
      const fresh = createXlsxWorkbook();
      await fresh.render(describePlan({ plan: { ...plan, damage: [] }, template, words }));
      const written = await amended(fresh.bytes());
      return written ? ok({ bytes: written, municipality }) : err({ kind: 'damaged-package', part: '' });
    },

    keep: (): Kept => ({ snapshot: host.snapshot(), file }),
    async takeUp(kept: Kept): Promise<void> {
      host.restore(kept.snapshot);
      file = kept.file;
      await host.refresh();
    },
    isEmpty: (): boolean => !host.book.names.some(({ name }) => name.startsWith('HP_')),
  };
}

export type Bench = ReturnType<typeof createBench>;
