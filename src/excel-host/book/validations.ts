import { invalidArgument } from '../errors';
import { contains, overlaps, sameRect, without, type Rect } from './address';
import type { Sheet, Validation } from './book';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const untouched = { rule: null, ignoreBlanks: true, prompt: null, errorAlert: null };

/** Sets a part of the validation of a range; what overlapped it keeps the rest of its cells. */
export function setValidation(sheet: Sheet, rect: Rect, change: Partial<Omit<Validation, 'rect'>>): void {
  const touched = sheet.validations.filter((validation) => overlaps(validation.rect, rect));
  const whole = touched.find((validation) => contains(validation.rect, rect));
  // #2594: a rule on cells that do not all have the same prompts is refused.
  if (change.rule && !whole && touched.some(({ prompt, errorAlert }) => prompt ?? errorAlert))
    throw invalidArgument('the range has mixed prompts or error alerts');
  const next = { ...untouched, ...whole, ...change, rect };
  sheet.validations = sheet.validations.some((validation) => sameRect(validation.rect, rect))
    ? sheet.validations.map((validation) => (sameRect(validation.rect, rect) ? next : validation))
    : [
        ...sheet.validations.flatMap((validation) =>
          without(validation.rect, rect).map((left) => ({ ...validation, rect: left })),
        ),
        next,
      ];
}

export function clearValidation(sheet: Sheet, rect: Rect): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    without(validation.rect, rect).map((left) => ({ ...validation, rect: left })),
  );
}

/** Null where the cells of the range do not agree. */
export function validationOf(sheet: Sheet, rect: Rect): Omit<Validation, 'rect'> | null {
  const touched = sheet.validations.filter((validation) => overlaps(validation.rect, rect));
  if (touched.length === 0) return untouched;
  return touched.find((validation) => contains(validation.rect, rect)) ?? null;
}

const OPERATORS = [
  ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo'],
  ...['GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'],
];

/** Refuses a rule that Excel would not take. */
export function checkRule(rule: unknown): asserts rule is Record<string, unknown> {
  const kinds = Object.entries(recordIn(rule, 'rule')).filter(([, value]) => value !== null);
  if (kinds.length !== 1) throw invalidArgument('a rule has one kind');
  const [kind, detail] = kinds[0]!;
  const fields = recordIn(detail, kind);
  switch (kind) {
    case 'list':
      return checkList(fields);
    case 'date':
    case 'wholeNumber':
    case 'decimal':
      return checkBounds(fields);
    default:
      throw invalidArgument(`rule ${kind}`);
  }
}

function checkList({ source, inCellDropDown, ...others }: Record<string, unknown>): void {
  if (Object.keys(others).length > 0) throw invalidArgument('list');
  if (inCellDropDown !== undefined && typeof inCellDropDown !== 'boolean')
    throw invalidArgument('inCellDropDown');
  if (typeof source !== 'string' || source.trim() === '' || source === '=')
    throw invalidArgument('a list needs a source');
  // A list in the rule itself is cut at commas and ends at 255 characters (#2128).
  if (source.length > LONGEST_LIST) throw invalidArgument('a list source has at most 255 characters');
}

function checkBounds({ operator, formula1, formula2, ...others }: Record<string, unknown>): void {
  if (Object.keys(others).length > 0 || !OPERATORS.includes(operator as string))
    throw invalidArgument('operator');
  const bound = (value: unknown): boolean =>
    (typeof value === 'string' && value !== '') || typeof value === 'number';
  const two = operator === 'Between' || operator === 'NotBetween';
  if (!bound(formula1) || (two && !bound(formula2))) throw invalidArgument('formula1, formula2');
}

export function checkPrompt(prompt: unknown): asserts prompt is Record<string, unknown> {
  const { showPrompt, title, message, ...others } = recordIn(prompt, 'prompt');
  checkWords(title, message);
  if (Object.keys(others).length > 0 || typeof showPrompt !== 'boolean') throw invalidArgument('prompt');
}

export function checkAlert(alert: unknown): asserts alert is Record<string, unknown> {
  const { showAlert, style, title, message, ...others } = recordIn(alert, 'errorAlert');
  checkWords(title, message);
  if (Object.keys(others).length > 0 || typeof showAlert !== 'boolean') throw invalidArgument('errorAlert');
  if (!['Stop', 'Warning', 'Information'].includes(style as string)) throw invalidArgument('style');
}

function checkWords(title: unknown, message: unknown): void {
  if (typeof title !== 'string' || title.length > LONGEST_TITLE)
    throw invalidArgument('a title has at most 32 characters');
  if (typeof message !== 'string' || message.length > LONGEST_MESSAGE)
    throw invalidArgument('a message has at most 255 characters');
}

function recordIn(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(what);
  return value as Record<string, unknown>;
}
