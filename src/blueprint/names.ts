import type { SheetKey } from '../domain/place';

/** The sheet on which each region is drawn. */
const DRAWN_ON = {
  meta: 'system',
  project: 'overview',
  parties: 'overview',
  systems: 'overview',
  participants: 'participants',
  matrix: 'matrix',
  milestones: 'timeline',
  timeline: 'timeline',
  history: 'history',
  baseline: 'system',
  // Formulas on the overview whose results change when the task is completed or reopened.
  liveStatus: 'overview',
  liveNext: 'overview',
  liveStep: 'overview',
  // Formulas that stand in none of the tables, so that they too can be looked after. Older workbooks lack these.
  overview: 'overview',
  matrixNames: 'matrix',
  weeks: 'timeline',
  load: 'timeline',
  brief: 'brief',
  // The lists of words that formulas speak and look for, under their keys.
  words: 'system',
} as const satisfies Readonly<Record<string, SheetKey>>;

type RegionKey = keyof typeof DRAWN_ON;
const nameOf = <Key extends string>(key: Key) =>
  `HP_${key[0]!.toUpperCase()}${key.slice(1)}` as `HP_${Capitalize<Key>}`;
const REGION_KEYS = Object.keys(DRAWN_ON) as RegionKey[];

/**
 * The workbook-scope names through which everything is found (`HP_Meta`, `HP_LiveStatus`, …). They are a file format:
 * people's workbooks hold them, so a name is never changed, only added.
 */
export const REGION = Object.fromEntries(REGION_KEYS.map((key) => [key, nameOf(key)])) as {
  readonly [Key in RegionKey]: `HP_${Capitalize<Key>}`;
};

export const REGION_SHEET: Readonly<Record<string, SheetKey>> = Object.fromEntries(
  REGION_KEYS.map((key) => [REGION[key], DRAWN_ON[key]]),
);

export const LIST = {
  roles: 'HP_List_Roles',
  sides: 'HP_List_Sides',
  yesNo: 'HP_List_YesNo',
  phases: 'HP_List_Phases',
  codes: 'HP_List_Codes',
  names: 'HP_List_Names',
} as const;

/**
 * Raised whenever a formula of ours is drawn differently: an older workbook's formulas are then not held against
 * today's. Whoever reads needs no version for it.
 */
export const DRAWING_REVISION = 5;
