import type { Vocabulary } from '../blueprint/vocabulary';
import type { Language } from '../domain/language';
import type { ChangeWords } from './changes';
import { changesDa } from './changes.da';
import { changesEn } from './changes.en';
import { documentsDa, type DocumentsWords } from './documents.da';
import { documentsEn } from './documents.en';
import type { FindingWords } from './findings';
import { findingsDa } from './findings.da';
import { findingsEn } from './findings.en';
import { vocabularyDa } from './vocabulary.da';
import { vocabularyEn } from './vocabulary.en';

/** All that can be said of a plan in one language. */
export interface PlanWords {
  readonly documents: DocumentsWords;
  readonly vocabulary: Vocabulary;
  readonly findings: FindingWords;
  readonly changes: ChangeWords;
}

const WORDS: Readonly<Record<Language, PlanWords>> = {
  da: { documents: documentsDa, vocabulary: vocabularyDa, findings: findingsDa, changes: changesDa },
  en: { documents: documentsEn, vocabulary: vocabularyEn, findings: findingsEn, changes: changesEn },
};

/** For whoever has both languages at hand; the pane loads one at a time, and puts the same together itself. */
export const planWords = (language: Language): PlanWords => WORDS[language];
