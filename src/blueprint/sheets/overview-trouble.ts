import type { SheetKey } from '../../domain/place';
import type { Drawing } from '../drawing';
import { quoted } from '../formulas';
import { referencesFrom } from '../layout';
import { overwrittenHere } from './damage-counts';
import { META_ROW, type MetaKey } from './meta-rows';

/** What the hidden sheet counts as damage, and on which sheet the first is. */
const refs = referencesFrom('overview');

const COUNTS: readonly (readonly [MetaKey, SheetKey])[] = [
  ['participantsDamage', 'participants'],
  ['matrixDamage', 'matrix'],
  ['milestonesDamage', 'timeline'],
  ['timelineDamage', 'timeline'],
  ['loadDamage', 'timeline'],
  ['elsewhereDamage', 'overview'],
];

/** Array formulas. */
export function trouble(drawing: Drawing): { readonly count: string; readonly first: string } {
  const { layout, words } = drawing;
  const here = overwrittenHere(drawing);
  const counts = COUNTS.map(([key, sheet]) => ({
    cell: refs.cell(layout.meta, 'value', META_ROW[key]),
    sheet: quoted(words.sheetNames[sheet]),
  }));
  return {
    count: [...counts.map(({ cell }) => cell), here].join('+'),
    first: counts.reduceRight(
      (rest, { cell, sheet }) => `IF(${cell}>0,${sheet},${rest})`,
      `IF(${here}>0,${quoted(words.sheetNames.system)},"")`,
    ),
  };
}
