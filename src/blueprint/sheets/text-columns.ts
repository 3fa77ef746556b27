import { isReadableName, showsNothing } from '../../domain/readable';
import type { Scalar } from '../blueprint';
import { hidden, type ComputedColumn, type Drawing } from '../drawing';
import { holdsOdd, showsNone, textNumber, textOf, UNKNOWN, type Characters } from '../formulas';

/** A text that people type into a row. */
export interface TextInput<Row> {
  readonly key: string;
  /** A name must be readable character by character; a note must only show something. */
  readonly kind: 'name' | 'note';
  readonly cell: (index: number, drawing: Drawing) => string;
  readonly own: (key: string, index: number, drawing: Drawing) => string;
  readonly characters: (drawing: Drawing) => Characters;
  readonly value: (row: Row) => string;
  /** What stands there and cannot be read. */
  readonly typed: (row: Row, drawing: Drawing) => Scalar | undefined;
}

/** The text itself, what its characters tell, and whether it can be read: three hidden columns. */
export const textColumns = <Row>(input: TextInput<Row>): readonly ComputedColumn<Row>[] => {
  const { key, kind, cell, own, characters, value, typed } = input;
  const [text, signs] = [`${key}Text`, `${key}Signs`];
  const shown = (row: Row, drawing: Drawing): string => joined(typed(row, drawing) ?? value(row));
  return [
    hidden(text, (index, drawing) => textOf(cell(index, drawing)), shown),
    hidden(
      signs,
      (index, drawing) => SIGNS[kind].formula(own(text, index, drawing), characters(drawing)),
      (row, drawing) => SIGNS[kind].result(shown(row, drawing)),
      { isArray: true },
    ),
    hidden(
      `${key}Number`,
      (index, drawing) =>
        textNumber(
          {
            cell: cell(index, drawing),
            text: own(text, index, drawing),
            isBad: `${own(signs, index, drawing)}>0`,
          },
          characters(drawing),
        ),
      (row, drawing) => (typed(row, drawing) !== undefined ? UNKNOWN : value(row) === '' ? 0 : 1),
    ),
  ];
};

/** What is wrong with a text's characters: an array formula, and the same worked out. */
export const SIGNS = {
  name: { formula: holdsOdd, result: (text: string): number => (isReadableName(text) ? 0 : 1) },
  note: { formula: showsNone, result: (text: string): number => (showsNothing(text) ? 1 : 0) },
} as const;

/** As `&` joins it. */
export const joined = (value: Scalar): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
