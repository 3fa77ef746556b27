import type { Language } from '../../domain/language';
import type { PlanWords } from '../../strings/documents';
import type { PaneWords } from '../../strings/pane.da';

/** All that the pane says in one language; what it hands over is in its own time. */
export interface Words extends Omit<PlanWords, 'documents'> {
  readonly language: Language;
  readonly pane: PaneWords;
}
