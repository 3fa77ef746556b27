import type { SheetKey } from '../../domain/place';
import type { Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import { overwrittenHere } from './damage-counts';
import { META_ROW, type MetaKey } from './meta-rows';
import { wordsFrom } from './word-lists';

/** What the hidden sheet counts as damage, and on which sheet the first is. */
const refs = referencesFrom('overview');

const COUNTS: readonly (readonly [MetaKey, SheetKey])[] = [
  ['participantsDamage', 'participants'],
  ['matrixDamage', 'matrix'],
  ['milestonesDamage', 'timeline'],
  ['timelineDamage', 'timeline'],
  ['loadDamage', 'timeline'],
  ['elsewhereDamage', 'overview'],
  ['wordsDamage', 'system'],
];

/** Array formulas. */
export function trouble(drawing: Drawing): { readonly count: string; readonly first: string } {
  const { layout } = drawing;
  const word = wordsFrom('overview', drawing);
  const here = overwrittenHere(drawing);
  const counts = COUNTS.map(([key, sheet]) => ({
    cell: refs.cell(layout.meta, 'value', META_ROW[key]),
    sheet: word('sheets', sheet),
  }));
  return {
    count: [...counts.map(({ cell }) => cell), here].join('+'),
    first: counts.reduceRight(
      (rest, { cell, sheet }) => `IF(${cell}>0,${sheet},${rest})`,
      `IF(${here}>0,${word('sheets', 'system')},"")`,
    ),
  };
}
