import type { SchemaVersion } from '../../domain/area-slots';
import {
  IN_MATRIX,
  inForm,
  keysOf,
  MILESTONE,
  ON_TIMELINE,
  PARTICIPANT,
  PROJECT,
  type PlanField,
} from '../../domain/fields';
import { HISTORY_KEYS } from '../sheets/history';
import { metaKeysIn } from '../sheets/meta-rows';

/**
 * Which keys workbooks of a form must have: those of a table's columns and, where fields stand under each other, of its
 * rows. What a later form brought is absent from them, and no damage. Columns by formula are the drawing's own.
 */
export type Keys = Readonly<
  Record<
    'project' | 'participants' | 'matrix' | 'milestones' | 'timeline' | 'history' | 'meta',
    readonly string[]
  >
>;

export const keysIn = (form: SchemaVersion): Keys => {
  const keys = (fields: readonly PlanField[]): string[] => keysOf(inForm(form, fields));
  return {
    project: keys(PROJECT),
    participants: ['id', ...keys(PARTICIPANT)],
    matrix: ['id', ...keys(IN_MATRIX)],
    milestones: ['id', ...keys(MILESTONE)],
    timeline: ['id', ...keys(ON_TIMELINE)],
    history: HISTORY_KEYS,
    meta: metaKeysIn(form),
  };
};
