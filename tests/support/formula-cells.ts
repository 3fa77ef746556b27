import {
  isFormula,
  type Blueprint,
  type Content,
  type Formula,
  type Scalar,
} from '../../src/blueprint/blueprint';
import { cellAddress } from '../../src/blueprint/layout';
import type { SheetKey } from '../../src/domain/place';
import type { FormulaGrid, WorkbookReading } from '../../src/blueprint/reading';
import { readingOf } from './readings';

/** A cell of a drawn workbook in which a formula of ours stands. */
export interface FormulaCell {
  readonly sheet: SheetKey;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly formula: string;
}

export const formulaCells = ({ sheets }: Blueprint): FormulaCell[] =>
  sheets.flatMap(({ key, name, blocks }) =>
    blocks.flatMap(({ top, left, contents }) =>
      contents.flatMap((cells, r) =>
        cells.flatMap((content, c): FormulaCell[] => {
          const [row, column] = [top + r, left + c];
          return isFormula(content)
            ? [
                {
                  ...{ sheet: key, sheetName: name, row, column },
                  ...{ address: cellAddress(row, column), formula: content.formula },
                },
              ]
            : [];
        }),
      ),
    ),
  );

/** The same formula, said to give something else. */
export const withResult = ({ formula, array }: Formula, result: Scalar): Formula => ({
  ...{ formula, result },
  ...(array && { array }),
});

/** The workbook with other contents in one cell. */
export const withContent = (
  blueprint: Blueprint,
  { sheet, row, column }: Pick<FormulaCell, 'sheet' | 'row' | 'column'>,
  content: Content,
): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((spec) =>
    spec.key !== sheet
      ? spec
      : {
          ...spec,
          blocks: spec.blocks.map((block) => ({
            ...block,
            contents: block.contents.map((cells, r) =>
              block.top + r !== row
                ? cells
                : cells.map((cell, c) => (block.left + c === column ? content : cell)),
            ),
          })),
        },
  ),
});

/** What an adapter would bring back of a blueprint, formulas and all, without a file in between. */
export function formulaReadingOf(blueprint: Blueprint): WorkbookReading {
  const formulas = new Map(
    formulaCells(blueprint).map(({ sheetName, address, formula }) => [`${sheetName} ${address}`, formula]),
  );
  const { regions, ...reading } = readingOf(blueprint);
  return {
    ...reading,
    regions: new Map(
      [...regions].map(([name, region]) => {
        const at: FormulaGrid['at'] = (row, column) =>
          formulas.get(`${region.sheetName} ${cellAddress(region.top + row, region.left + column)}`);
        const grid: FormulaGrid = {
          at,
          has: (row, column) => at(row, column) !== undefined,
          says: (row, column, formula) => at(row, column) === formula,
          filledFrom: () => undefined,
        };
        return [name, { ...region, formulas: grid }];
      }),
    ),
  };
}

/** One token of a formula another: a number, a letter of a reference, a word. */
export function withOtherToken(formula: string, choice: number): string {
  const tokens = [...formula.matchAll(/\d+|[A-Z]+(?=\()|"[^"]+"|[<>]=?|[-+*&]/g)];
  const token = tokens[choice % tokens.length]!;
  const [text] = token;
  const other = /^\d/.test(text)
    ? String(Number(text) + 1)
    : text.startsWith('"')
      ? `${text.slice(0, -1)}x"`
      : /^[A-Z]/.test(text)
        ? `${text}X`
        : text === '<'
          ? '>'
          : '<';
  return formula.slice(0, token.index) + other + formula.slice(token.index + text.length);
}
