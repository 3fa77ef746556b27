import type { TypeTable } from '../members';
import { NAME, NAMES, SHEET_NAMES } from './names';
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_LAYOUT } from './page-layout';
import { FORMAT_PROTECTION, RANGE, RANGE_FORMAT } from './range';
import {
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_FORMAT,
  DATA_VALIDATION,
  FORMAT_RULE,
} from './rules';
import { BORDER, BORDERS, FILL, FONT, STYLE, STYLES } from './styles';
import { APPLICATION, CUSTOM_PROPERTIES, CUSTOM_PROPERTY, DOCUMENT_PROPERTIES, WORKBOOK } from './workbook';
import { FREEZE_PANES, PROTECTION, WORKSHEET, WORKSHEETS } from './worksheet';

/** Every type that the host knows, by Office.js's own name. */
export const TYPES: ReadonlyMap<string, TypeTable> = new Map(
  [
    ...[WORKBOOK, APPLICATION, DOCUMENT_PROPERTIES, CUSTOM_PROPERTIES, CUSTOM_PROPERTY],
    ...[WORKSHEETS, WORKSHEET, FREEZE_PANES, PROTECTION, PAGE_LAYOUT, HEADER_FOOTER_GROUP, HEADER_FOOTER],
    ...[RANGE, RANGE_FORMAT, FORMAT_PROTECTION, NAMES, SHEET_NAMES, NAME],
    ...[STYLES, STYLE, FONT, FILL, BORDERS, BORDER],
    ...[DATA_VALIDATION, CONDITIONAL_FORMATS, CONDITIONAL_FORMAT, CUSTOM_FORMAT, FORMAT_RULE],
    ...[CONDITIONAL_RANGE_FORMAT, CONDITIONAL_FILL, CONDITIONAL_FONT],
  ].map((table) => [table.name, table as unknown as TypeTable]),
);

/** Whether the host has a member, by Office.js's own names: `Range.values`. */
export const isSimulated = (member: string): boolean => {
  const [type = '', name = ''] = member.split('.');
  return Object.hasOwn(TYPES.get(type)?.members ?? {}, name);
};
