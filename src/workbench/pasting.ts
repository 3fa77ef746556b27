import {
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Univer,
} from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SetRangeValuesCommand, SheetsSelectionsService } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { cellsOfHtml, cellsOfText, tiled } from './copied-cells';
import { danishCell } from './danish-typing';

/**
 * Lets a grid take what is pasted as Danes write it, wherever it was copied. The grid's own way reads dates month first,
 * and brings looks along, which a plan's cells do not take.
 */
export function pasteInDanish(univer: Univer): void {
  const injector = univer.__getInjector();
  const clipboard = injector.get(ISheetClipboardService);
  const instances = injector.get(IUniverInstanceService);

  const put = async (cells: readonly (readonly string[])[]): Promise<boolean> => {
    const sheet = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)?.getActiveSheet();
    const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    if (!sheet || !selected || cells.length === 0) return false;
    const { startRow, startColumn, endRow, endColumn } = selected;
    const written = tiled(cells, { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });
    const value: IObjectMatrixPrimitiveType<ICellData> = {};
    written.forEach((line, down) =>
      line.forEach((text, along) => {
        const [row, column] = [startRow + down, startColumn + along];
        const pattern = sheet.getComposedCellStyle(row, column).n?.pattern ?? '';
        (value[row] ??= {})[column] = cellOf(text, pattern);
      }),
    );
    const range = {
      ...{ startRow, startColumn },
      ...{ endRow: startRow + written.length - 1, endColumn: startColumn + written[0]!.length - 1 },
    };
    return injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { range, value });
  };

  const paste = (html: string, text: string): Promise<boolean> =>
    put(text === '' ? (cellsOfHtml(html) ?? []) : cellsOfText(text));

  clipboard.paste = async (item) => {
    const read = async (type: string): Promise<string> =>
      item.types.includes(type) ? (await item.getType(type)).text() : '';
    return paste(await read('text/html'), await read('text/plain'));
  };
  clipboard.legacyPaste = (html, text) => paste(html ?? '', text ?? '');
}

/** Blank over whatever stood there, else what was copied. */
function cellOf(text: string, pattern: string): ICellData {
  const nothing = { v: null, f: null, si: null, p: null };
  if (text === '') return nothing;
  return { ...nothing, ...(text.startsWith('=') ? { f: text } : danishCell(text, pattern)) };
}
