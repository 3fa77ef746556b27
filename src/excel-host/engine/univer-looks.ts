import {
  BorderStyleTypes,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IRange,
  type IStyleData,
} from '@univerjs/core';
import type { Rect } from '../book/address';
import { absoluteName, quotedSheet } from '../book/address';
import type { Book, Border, Highlight, Sheet, Style, Validation } from '../book/book';

/** Points to pixels, in which Univer measures. */
export const pixels = (points: number): number => Math.round(points / 0.75);

export const rangeOf = ({ top, left, rows, columns }: Rect): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: top + rows - 1,
  endColumn: left + columns - 1,
});

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export function lookOf(style: Style, numberFormat = style.numberFormat): IStyleData {
  const { font, fill, borders } = style;
  const horizontal = HORIZONTAL[style.horizontalAlignment];
  return {
    ff: font.name,
    fs: font.size,
    cl: { rgb: font.color },
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    bd: {
      ...side('t', borders.EdgeTop),
      ...side('b', borders.EdgeBottom),
      ...side('l', borders.EdgeLeft),
      ...side('r', borders.EdgeRight),
    },
    ...(horizontal ? { ht: horizontal } : {}),
    vt: VERTICAL[style.verticalAlignment] ?? VerticalAlign.BOTTOM,
    ...(style.wrapText ? { tb: WrapStrategy.WRAP } : {}),
    // Excel counts degrees counter-clockwise, Univer clockwise.
    ...(style.textOrientation ? { tr: { a: -style.textOrientation } } : {}),
    ...(style.indentLevel ? { pd: { l: 2 + style.indentLevel * 7 } } : {}),
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
}

const side = (key: 't' | 'b' | 'l' | 'r', border: Border | undefined): IStyleData['bd'] =>
  border && border.style !== 'None' ? { [key]: { s: BorderStyleTypes.THIN, cl: { rgb: border.color } } } : {};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const TYPES: Readonly<Record<string, string>> = {
  list: 'list',
  // As numbers: Univer reads a date as it is shown, and takes 30-07 for a month that does not exist.
  date: 'decimal',
  wholeNumber: 'whole',
  decimal: 'decimal',
};

export const validationsOf = ({ validations }: Sheet): object[] =>
  validations.flatMap((validation, index) => {
    const [kind, fields] = Object.entries(validation.rule ?? {})[0] ?? [];
    return kind === undefined ? [] : [ruleOf(validation, kind, fields as Fields, `validation-${index}`)];
  });

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

function ruleOf(validation: Validation, kind: string, fields: Fields, uid: string): object {
  const prompt = validation.prompt as Fields | null;
  const alert = validation.errorAlert as Fields | null;
  return {
    uid,
    type: TYPES[kind] ?? kind,
    ranges: [rangeOf(validation.rect)],
    allowBlank: validation.ignoreBlanks,
    ...(kind === 'list'
      ? {
          formula1: fields.source,
          showDropDown: fields.inCellDropDown !== false,
          // Beside the value: the grid's own way covers it where the column is narrow.
          renderMode: DataValidationRenderMode.ARROW,
        }
      : {
          operator: OPERATORS[String(fields.operator)],
          formula1: limit(fields.formula1),
          ...(fields.formula2 === undefined ? {} : { formula2: limit(fields.formula2) }),
        }),
    ...(prompt
      ? { showInputMessage: prompt.showPrompt, promptTitle: prompt.title, prompt: prompt.message }
      : {}),
    ...(alert
      ? {
          showErrorMessage: alert.showAlert,
          errorTitle: alert.title,
          error: alert.message,
          errorStyle:
            alert.style === 'Stop' ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        }
      : {}),
  };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const limit = (value: Fields[string]): string =>
  typeof value === 'string' && ISO_DATE.test(value)
    ? String((Date.parse(value) - EPOCH) / DAY)
    : String(value);

/** The first in the list goes before the others, in Univer as here. */
export const highlightsOf = ({ highlights }: Sheet): object[] =>
  highlights.map(({ id, rect, ...look }) => ({
    cfId: id,
    ranges: [rangeOf(rect)],
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: look.formula, style: highlightLook(look) },
  }));

const highlightLook = ({ fill, color, bold }: Omit<Highlight, 'id' | 'rect'>): IStyleData => ({
  ...(fill ? { bg: { rgb: fill } } : {}),
  ...(color ? { cl: { rgb: color } } : {}),
  ...(bold ? { bl: 1 } : {}),
});

export const namesOf = ({ names, sheets }: Book): Record<string, object> =>
  Object.fromEntries(
    names.flatMap(({ name, target }) => {
      const sheet = sheets.find(({ id }) => id === target?.sheet);
      if (!target || !sheet) return [];
      const formulaOrRefString = `${quotedSheet(sheet.name)}!${absoluteName(target.rect)}`;
      return [[name, { id: name, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' }]];
    }),
  );
