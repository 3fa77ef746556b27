import type { ICellData, IExecutionOptions, Workbook as UniverWorkbook } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { cellKey } from '../book/address';
import type { PersonsWish } from './engine';

/** Commands and what they end in: whichever comes first is refused. */
const REARRANGING: ReadonlySet<string> = new Set([
  ...['univer.command.cut', 'sheet.command.move-range', 'sheet.mutation.move-range'],
  ...['sheet.mutation.insert-row', 'sheet.mutation.insert-col', 'sheet.mutation.remove-rows'],
  ...['sheet.mutation.remove-col', 'sheet.mutation.move-rows', 'sheet.mutation.move-columns'],
  ...['sheet.mutation.add-worksheet-merge', 'sheet.mutation.remove-worksheet-merge'],
  ...['sheet.mutation.insert-sheet', 'sheet.mutation.remove-sheet', 'sheet.mutation.set-worksheet-order'],
  'sheet.mutation.reorder-range',
]);

const FORMATTING: ReadonlySet<string> = new Set([
  ...['sheet.mutation.set-worksheet-row-height', 'sheet.mutation.set-worksheet-row-is-auto-height'],
  ...['sheet.mutation.set-worksheet-col-width', 'sheet.mutation.set-row-data', 'sheet.mutation.set-col-data'],
  ...['sheet.mutation.set-row-hidden', 'sheet.mutation.set-row-visible', 'sheet.mutation.set-col-hidden'],
  ...[
    'sheet.mutation.set-col-visible',
    'sheet.mutation.set-worksheet-hidden',
    'sheet.mutation.set-tab-color',
  ],
  ...['sheet.mutation.set-frozen', 'sheet.mutation.toggle-gridlines', 'sheet.mutation.set.numfmt'],
  ...['sheet.mutation.remove.numfmt', 'sheet.mutation.set-worksheet-default-style'],
]);

/** What a person is about to do with a command, if it needs to be asked whether they may. */
export function wishOf(
  unit: UniverWorkbook,
  id: string,
  params: object | undefined,
  options: IExecutionOptions | undefined,
): PersonsWish | null {
  if (options?.onlyLocal) return null;
  if (REARRANGING.has(id)) return { kind: 'rearrange' };
  if (FORMATTING.has(id)) return { kind: 'format' };
  if (id !== SetRangeValuesMutation.id) return null;
  const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  if (unitId !== unit.getUnitId()) return null;
  const isLook = [...cellsIn(cellValue)].every((cell) => cell && !CONTENTS.some((part) => part in cell));
  return isLook ? { kind: 'format' } : { kind: 'write', sheet: subUnitId, cells: [...keysIn(cellValue)] };
}

const CONTENTS = ['v', 'f', 'si', 'p'] as const satisfies readonly (keyof ICellData)[];

/** What is written brings no looks along, in whatever way it came. */
export function withoutLooks({ cellValue }: ISetRangeValuesMutationParams): void {
  for (const cell of cellsIn(cellValue)) if (cell) delete cell.s;
}

type Cells = ISetRangeValuesMutationParams['cellValue'];

export function* keysIn(cells: Cells = {}): Iterable<number> {
  for (const [row, line] of Object.entries(cells))
    for (const column of Object.keys(line as object)) yield cellKey(Number(row), Number(column));
}

const cellsIn = (cells: Cells = {}): Iterable<ICellData | null> =>
  Object.values(cells).flatMap((line) => Object.values(line as Record<number, ICellData | null>));
