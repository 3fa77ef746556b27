import type { Vocabulary } from '../../blueprint/vocabulary';
import type { Language } from '../../domain/language';
import type { ChangeWords } from '../../strings/changes';
import type { FindingWords } from '../../strings/findings';
import type { PaneWords } from '../../strings/pane.da';

/** All that the pane says in one language. */
export interface Words {
  readonly language: Language;
  readonly pane: PaneWords;
  readonly findings: FindingWords;
  readonly changes: ChangeWords;
  readonly vocabulary: Vocabulary;
}
