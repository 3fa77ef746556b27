import { changesDa } from '../../strings/changes.da';
import { findingsDa } from '../../strings/findings.da';
import { paneDa } from '../../strings/pane.da';
import { vocabularyDa } from '../../strings/vocabulary.da';
import type { Words } from './words';

export const words: Words = {
  language: 'da',
  pane: paneDa,
  findings: findingsDa,
  changes: changesDa,
  vocabulary: vocabularyDa,
};
