import type { Blueprint } from './blueprint';
import { goesOn, isFormula } from './blueprint';

/** What Excel refuses, or repairs in a way that frightens people. Breaking one is a bug of ours, so it throws. */
export const LIMITS = {
  sheetName: 31,
  validationTitle: 32,
  validationMessage: 255,
  cellText: 32_767,
  formula: 8_192,
  nameLength: 255,
  /** Of a document property, its name or its text. */
  property: 255,
} as const;

export function checkLimits({ sheets, names, properties }: Blueprint): void {
  const within = (what: string, text: string, limit: number): void => {
    if (text.length > limit)
      throw new Error(`${what} is ${text.length} characters, Excel takes ${limit}: ${text.slice(0, 60)}`);
  };
  for (const { name, validations, blocks } of sheets) {
    within('A sheet name', name, LIMITS.sheetName);
    if (/[[\]:*?/\\]|^history$/i.test(name)) throw new Error(`Excel refuses the sheet name ${name}`);
    for (const { prompt, error } of validations)
      for (const { title, message } of [prompt, error]) {
        within('A validation title', title, LIMITS.validationTitle);
        within('A validation message', message, LIMITS.validationMessage);
      }
    for (const { contents } of blocks)
      contents.forEach((row, index) =>
        row.forEach((content, column) => {
          if (typeof content === 'string') within('A text', content, LIMITS.cellText);
          else if (isFormula(content) && !(content.filled && goesOn(content.filled, contents, index, column)))
            // Of a fill the last has the longest addresses: the others need not be made to be measured.
            within('A formula', content.formula, LIMITS.formula);
        }),
      );
  }
  for (const { name } of names) within('A name', name, LIMITS.nameLength);
  for (const text of [properties.title, properties.creator, ...Object.entries(properties.custom).flat()])
    if (typeof text === 'string') within('A document property', text, LIMITS.property);
}
