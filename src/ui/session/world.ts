import { LANGUAGES, type Language } from '../../domain/language';
import type { Clock, Ids } from '../../ports/clock';
import type { Desk, LiveWorkbook, Surroundings, WorkbookListeners } from '../../ports/pane';

/** Everything the pane reaches outside itself, passed in by the entry point. */
export interface World {
  readonly surroundings: Surroundings;
  readonly openWorkbook: (listeners: WorkbookListeners) => LiveWorkbook;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Of the product, as in package.json. */
  readonly version: string;
}

/** The language that was chosen last, else Office's. */
export function rememberedLanguage({ desk, surroundings }: World): Language {
  const remembered = desk.recall('language');
  return LANGUAGES.find((language) => language === remembered) ?? surroundings.language;
}
