import { changesEn } from '../../strings/changes.en';
import { findingsEn } from '../../strings/findings.en';
import { paneEn } from '../../strings/pane.en';
import { vocabularyEn } from '../../strings/vocabulary.en';
import type { Words } from './words';

export const words: Words = {
  language: 'en',
  pane: paneEn,
  findings: findingsEn,
  changes: changesEn,
  vocabulary: vocabularyEn,
};
