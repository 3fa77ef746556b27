import type { SheetKey } from '../domain/place';

/**
 * The workbook-scope names through which everything is found. They are a file format: people's workbooks hold
 * them, so a name is never changed, only added.
 */
export const REGION = {
  meta: 'HP_Meta',
  project: 'HP_Project',
  parties: 'HP_Parties',
  systems: 'HP_Systems',
  participants: 'HP_Participants',
  matrix: 'HP_Matrix',
  milestones: 'HP_Milestones',
  timeline: 'HP_Timeline',
  history: 'HP_History',
  baseline: 'HP_Baseline',
  /** Formulas on the overview whose results change when the task is completed or reopened. */
  liveStatus: 'HP_LiveStatus',
  liveNext: 'HP_LiveNext',
  liveStep: 'HP_LiveStep',
  /** Formulas that stand in none of the tables, so that they too can be looked after. Older workbooks lack these. */
  overview: 'HP_Overview',
  matrixNames: 'HP_MatrixNames',
  weeks: 'HP_Weeks',
  load: 'HP_Load',
  brief: 'HP_Brief',
  /** The lists of words that formulas speak and look for, under their keys. */
  words: 'HP_Words',
} as const;

/** On which sheet each is drawn. */
export const REGION_SHEET: Readonly<Record<(typeof REGION)[keyof typeof REGION], SheetKey>> = {
  HP_Meta: 'system',
  HP_Project: 'overview',
  HP_Parties: 'overview',
  HP_Systems: 'overview',
  HP_Participants: 'participants',
  HP_Matrix: 'matrix',
  HP_Milestones: 'timeline',
  HP_Timeline: 'timeline',
  HP_History: 'history',
  HP_Baseline: 'system',
  HP_LiveStatus: 'overview',
  HP_LiveNext: 'overview',
  HP_LiveStep: 'overview',
  HP_Overview: 'overview',
  HP_MatrixNames: 'matrix',
  HP_Weeks: 'timeline',
  HP_Load: 'timeline',
  HP_Brief: 'brief',
  HP_Words: 'system',
};

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
