import type { ILanguagePack } from '@univerjs/core';

/** The few words of the grid's own that people meet here. Univer has no Danish; the rest is English. */
export const danishWords: ILanguagePack = {
  'sheets-ui': {
    'data-validation': { list: { edit: 'Rediger', dropdown: 'Vælg' } },
    button: { cancel: 'Annuller' },
    sheetConfig: {
      sheetNameErrorTitle: 'Navnet kan ikke bruges',
      sheetNameSpecCharError:
        "Et arks navn er højst 31 tegn, har ikke ' i enderne, og ingen af tegnene [ ] : \\ ? * /",
      sheetNameCannotIsEmptyError: 'Et ark skal have et navn.',
      sheetNameAlreadyExistsError: 'Sådan kan et ark ikke hedde, eller et andet ark hedder sådan.',
    },
  },
  'sheets-data-validation-ui': { alert: { title: 'Fejl' } },
};

/** Words over words, section by section: what is not said anew stays. */
export function wordsOver(base: ILanguagePack, over: ILanguagePack): ILanguagePack {
  const merged: ILanguagePack = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isSection(value) && isSection(below) ? wordsOver(below, value) : value;
  }
  return merged;
}

const isSection = (value: ILanguagePack[string] | undefined): value is ILanguagePack =>
  typeof value === 'object' && !Array.isArray(value);
