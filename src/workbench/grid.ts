import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import { LocaleType, LogLevel, Univer, type ILanguagePack } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designWords from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/en-US';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionWords from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationWords from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaWords from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiWords from '@univerjs/sheets-ui/locale/en-US';
import sheetsWords from '@univerjs/sheets/locale/en-US';
import { UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/en-US';
import type { Language } from '../domain/language';
import { danishWords, wordsOver } from './danish-words';

const allWords: ILanguagePack = {
  ...designWords,
  ...uiWords,
  ...docsWords,
  ...sheetsWords,
  ...sheetsUiWords,
  ...formulaWords,
  ...validationWords,
  ...conditionWords,
};

/**
 * Univer on the screen: the grid, its tabs and the line for formulas. No toolbar and no menus: what people do in a
 * Holdplan workbook is to fill in cells, and whatever else Excel has is not stood in for.
 */
export function createGrid(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: language === 'da' ? wordsOver(allWords, danishWords) : allWords },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: true,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    protectedRangeShadow: false,
    footer: { menus: false, zoomSlider: false, statisticBar: false, sheetBar: true },
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  // The editor in a cell is part of it.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    // Its box would take the letters from whoever types in a cell with a list.
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return univer;
}
