import type { LiveWorkbook } from '../../ports/pane';
import { amendWorkbook } from './amend';
import { copiedSheets } from './copied-sheets';
import { goToCell } from './go-to';
import { readWorkbook } from './read';
import { rebuildWorkbook } from './rebuild';
import { renderBlueprint } from './render';
import type { OfficeDeps } from './run';
import { watchWorkbook } from './watch';

/** Edits are gathered for so many milliseconds before anyone is told. */
export const GATHER_FOR = 400;

/** The open workbook in Excel, as a `Workbook`, with what only a live one can do. */
export const createOfficeWorkbook = (deps: OfficeDeps): LiveWorkbook => ({
  render: (blueprint) => renderBlueprint(deps, blueprint),
  read: () => readWorkbook(deps),
  amend: (amendment) => amendWorkbook(deps, amendment),
  rebuild: (blueprint, aside) => rebuildWorkbook(deps, blueprint, aside),
  watch: (onChange) => watchWorkbook(deps, onChange, GATHER_FOR),
  goTo: (cell) => goToCell(deps, cell),
  copiedSheets: () => copiedSheets(deps),
});
