import { YES_NO } from '../../domain/vocabulary';
import { UNKNOWN } from '../formulas';
import type { Scalar } from '../blueprint';

/** What the formulas take a word for: its position in its list, from 1; 0 for nothing, UNKNOWN for what is on no list. */
export const positionOf = <T>(id: T | null, list: readonly T[], typed?: Scalar): number =>
  typed !== undefined ? UNKNOWN : id === null ? 0 : list.indexOf(id) + 1;

export const YES = positionOf('yes', YES_NO);
export const NO = positionOf('no', YES_NO);

/** Days counted backwards from here are the later, the earlier they are. */
export const BACKWARDS = 100_000;
