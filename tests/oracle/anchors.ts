import { isFormula, type Blueprint, type Rect } from '../../src/blueprint/blueprint';
import { cellAddress } from '../../src/blueprint/layout';
import { STYLES, type CellFormat } from '../../src/blueprint/styles';
import type { SheetKey } from '../../src/domain/place';
import { parseFormula, rangesOf, type Range } from './formula-syntax';

/**
 * Whoever cuts a cell and pastes it elsewhere makes Excel follow it: every reference to the cell, or with its corner
 * there, moves along, and those to the cell that is pasted over become #REF!. On a protected sheet only unlocked
 * cells can be cut or pasted over, so a reference whose corners are all locked is safe for ever.
 */
export interface LooseAnchor {
  readonly where: string;
  readonly reference: string;
}

export function looseAnchors(blueprint: Blueprint): LooseAnchor[] {
  const keys = new Map<string, SheetKey>(blueprint.sheets.map(({ key, name }) => [name, key]));
  const unlocked = new Set(
    blueprint.sheets.flatMap(({ key, blocks }) => blocks.flatMap((block) => unlockedIn(key, block))),
  );
  const isLoose = (sheet: SheetKey, { top, left, rows, columns }: Rect): boolean =>
    [top, top + rows - 1].some((row) =>
      [left, left + columns - 1].some((column) => unlocked.has(`${sheet}!${cellAddress(row, column)}`)),
    );
  const inFormula = (where: string, own: SheetKey, formula: string): LooseAnchor[] =>
    rangesOf(parseFormula(formula)).flatMap((range) => {
      const sheet = range.sheet === null ? own : keys.get(range.sheet)!;
      const rect = rectOf(range);
      return isLoose(sheet, rect) ? [{ where, reference: told(sheet, rect) }] : [];
    });
  return [
    ...blueprint.sheets.flatMap(({ key, blocks, highlights }) => [
      ...blocks.flatMap(({ top, left, contents }) =>
        contents.flatMap((row, down) =>
          row.flatMap((content, along) =>
            isFormula(content)
              ? inFormula(`${key}!${cellAddress(top + down, left + along)}`, key, content.formula)
              : [],
          ),
        ),
      ),
      ...highlights.flatMap(({ top, left, formula }) => {
        const cell = cellAddress(top, left);
        // A highlight goes along with its cell, and with what it says of that very cell.
        return inFormula(`the highlight at ${key}!${cell}`, key, formula).filter(
          ({ reference }) => reference !== `${key}!${cell}:${cell}`,
        );
      }),
    ]),
    ...blueprint.names.flatMap(({ name, sheet, rect }) =>
      isLoose(sheet, rect) ? [{ where: name, reference: told(sheet, rect) }] : [],
    ),
  ];
}

function unlockedIn(
  key: SheetKey,
  { top, left, rows, columns, style }: Blueprint['sheets'][number]['blocks'][number],
): string[] {
  const isUnlocked = (column: number): boolean => {
    const name = typeof style === 'string' ? style : style[column]!;
    const format: CellFormat = STYLES[name];
    return format.unlocked === true;
  };
  return Array.from({ length: rows * columns }, (_, index) => index)
    .filter((index) => isUnlocked(index % columns))
    .map((index) => `${key}!${cellAddress(top + Math.floor(index / columns), left + (index % columns))}`);
}

const rectOf = ({ from, to }: Range): Rect => ({
  top: Math.min(from.row, to.row),
  left: Math.min(from.column, to.column),
  rows: Math.abs(to.row - from.row) + 1,
  columns: Math.abs(to.column - from.column) + 1,
});

const told = (sheet: SheetKey, { top, left, rows, columns }: Rect): string =>
  `${sheet}!${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`;
