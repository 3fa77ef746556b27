import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import type { Engine } from './engine';
import { createUniverEngine } from './univer-engine';

/**
 * Univer without a screen, for Node. Only what calculates: rules for input and highlights are shown, not
 * calculated, so their plugins are for the browser. `UniverSheetsFormulaPlugin` stays away too: it calculates on
 * its own 100 ms after every change, and would get in the way of a host that says itself when.
 */
export function createHeadlessEngine(): Engine {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  const engine = createUniverEngine(univer);
  return {
    ...engine,
    // Without this a Node process never ends.
    dispose: () => univer.dispose(),
  };
}
