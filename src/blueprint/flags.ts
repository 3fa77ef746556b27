import type { SheetKey } from '../domain/place';
import type { VerdictRule } from '../rules/verdicts';
import { hidden, type Column, type Drawing } from './drawing';
import { asNumber, firstOf } from './formulas';

/** How often each rule is broken in a row, as the sheet itself sees it. */
export type Flags<Rule extends VerdictRule, Row> = Readonly<
  Record<Rule, (index: number, drawing: Drawing, row: Row) => string>
>;

/** One hidden column a rule, in the order in which a row's verdict looks at them. */
export const flagColumns = <Rule extends VerdictRule, Row>(
  sheet: SheetKey,
  order: readonly Rule[],
  flags: Flags<Rule, Row>,
  slot: (row: Row) => string,
  alike?: (row: Row) => unknown,
): Column<Row>[] =>
  order.map((rule) =>
    hidden(rule, flags[rule], (row, { found }) => found(sheet, slot(row), rule), {
      isArray: ARRAY_FLAGS.has(rule),
      ...(alike && { alike }),
    }),
  );

/** Names are compared with all others. */
const ARRAY_FLAGS: ReadonlySet<VerdictRule> = new Set(['participant-duplicated']);

/** The first rule that is broken in the row, in one word. */
export const verdictOf = (
  order: readonly VerdictRule[],
  flag: (rule: string) => string,
  otherwise: string,
  word: (rule: VerdictRule) => string,
): string =>
  firstOf(
    order.map((rule) => [`${flag(rule)}>0`, word(rule)] as const),
    otherwise,
  );

/** 1 where all of these hold. */
export const allOf = (...conditions: readonly string[]): string =>
  asNumber(conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(',')})`);
