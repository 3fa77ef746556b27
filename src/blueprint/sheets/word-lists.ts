import type { SheetKey } from '../../domain/place';
import type { PlanStatus } from '../../domain/status';
import { namesIn, type Template } from '../../domain/template';
import { CODES, YES_NO, type Code } from '../../domain/vocabulary';
import type { StepState } from '../../rules/steps';
import type { Verdict } from '../../rules/verdicts';
import type { Rect } from '../blueprint';
import { columnRect, type Drawing, type Layout } from '../drawing';
import { absoluteAddress, referencesFrom, tableLayout, type TableLayout } from '../layout';
import type { Region } from '../reading';
import type { WorkbookWords } from '../words';
import { META_ROW } from './meta-rows';

/*
 * Every word that a formula speaks or looks for, in lists on the hidden sheet: a column a list, under its key. So a
 * workbook keeps the words that it was made with, and its formulas are the same whatever the language. What both
 * languages share (codes, ids, signs) stands in the formulas themselves.
 */

/** What the lists are filled from. */
export interface Wording {
  readonly words: WorkbookWords;
  readonly template: Template;
}

/**
 * Where each word stands in its list, counted from 1: a file format. A place is never given to another word, and more
 * are added at the end.
 */
const PLACES = {
  codeNames: { A: 1, D: 2, H: 3 } satisfies Record<Code, number>,
  verdicts: {
    ok: 1,
    excluded: 2,
    'value-unknown': 3,
    'participant-unnamed': 4,
    'participant-duplicated': 5,
    'participant-idle': 6,
    'participant-overloaded': 7,
    'participant-unconfirmed': 8,
    'decision-missing': 9,
    'exclusion-unexplained': 10,
    'assignment-out-of-scope': 11,
    'area-uncovered': 12,
    'lead-missing': 13,
    'lead-duplicated': 14,
    'period-missing': 15,
    'period-reversed': 16,
  } satisfies Record<Verdict, number>,
  statuses: { 'in-progress': 1, ready: 2, completed: 3, changed: 4 } satisfies Record<PlanStatus, number>,
  nextSteps: { ready: 1, completed: 2, changed: 3, overwritten: 4 },
  stepStates: { done: 1, missing: 2, advised: 3, notYet: 4, warned: 5 } satisfies Record<StepState, number>,
  presence: { partyMissing: 1, partyFilled: 2, systemMissing: 3, systemCovered: 4 },
  sheets: {
    ...{ overview: 1, participants: 2, matrix: 3, timeline: 4 },
    ...{ brief: 5, task: 6, history: 7, system: 8 },
  } satisfies Record<SheetKey, number>,
  texts: {
    task: 1,
    of: 2,
    briefNone: 3,
    briefUnknown: 4,
    nothing: 5,
    more: 6,
    outsideOne: 7,
    outsideMany: 8,
  },
} as const;
type Places = typeof PLACES;
type Placed = keyof Places;
type Said<List extends Placed> = Readonly<Record<keyof Places[List], string>>;

/** Lists whose words are told apart by their position alone, as in the dropdowns. */
export type Numbered = 'roles' | 'sides' | 'yesNo' | 'phases';
export type ListKey = Numbered | 'codes' | Placed;

const said: { readonly [List in Placed]: (wording: Wording) => Said<List> } = {
  codeNames: ({ words: { codes } }) => {
    const name = (code: Code): string => `${code} – ${codes[code].name}`;
    return { A: name('A'), D: name('D'), H: name('H') };
  },
  verdicts: ({ words }) => words.verdicts,
  statuses: ({ words }) => words.statuses,
  nextSteps: ({ words }) => words.overview.nextSteps,
  stepStates: ({ words }) => words.stepStates,
  presence: ({ words }) => words.overview,
  sheets: ({ words }) => words.sheetNames,
  texts: ({ words: { language, overview, brief, timeline }, template }) => ({
    ...{ task: template.title[language], of: overview.of },
    ...{ briefNone: brief.none, briefUnknown: brief.unknown },
    ...{ nothing: overview.nothing, more: overview.more },
    ...{ outsideOne: timeline.outsideOne, outsideMany: timeline.outsideMany },
  }),
};

const inPlace =
  <List extends Placed>(list: List) =>
  (wording: Wording): string[] => {
    const words = said[list](wording);
    const keys = Object.keys(PLACES[list]) as (keyof Places[List])[];
    const placeOf = (key: keyof Places[List]): number => PLACES[list][key] as number;
    return keys.sort((a, b) => placeOf(a) - placeOf(b)).map((key) => words[key]);
  };

/** In the order of their columns, which is for ever as well: more lists are added to the right. */
const LISTS: Readonly<Record<ListKey, (wording: Wording) => readonly string[]>> = {
  roles: ({ words, template }) => namesIn(template.roles, words.language),
  sides: ({ words, template }) => namesIn(template.sides, words.language),
  yesNo: ({ words }) => YES_NO.map((answer) => words.yesNo[answer]),
  phases: ({ words, template }) => namesIn(template.phases, words.language),
  codes: () => CODES,
  codeNames: inPlace('codeNames'),
  verdicts: inPlace('verdicts'),
  statuses: inPlace('statuses'),
  nextSteps: inPlace('nextSteps'),
  stepStates: inPlace('stepStates'),
  presence: inPlace('presence'),
  sheets: inPlace('sheets'),
  texts: inPlace('texts'),
};
const LIST_KEYS = Object.keys(LISTS) as ListKey[];

/** Their first word's row, and the first list's column. */
const FIRST = 1;
const LEFT = 3;

export const listLength = (list: ListKey, wording: Wording): number => LISTS[list](wording).length;

export const wordsTable = (sheetName: string, wording: Wording): TableLayout => {
  const count = Math.max(...LIST_KEYS.map((list) => listLength(list, wording)));
  return tableLayout({ sheet: 'system', sheetName, first: FIRST, count }, LIST_KEYS, LEFT);
};

/** The lists as they are drawn, under the row of their keys. */
export function listContents({ words, facts: { template }, layout }: Drawing): (string | null)[][] {
  const lists = LIST_KEYS.map((list) => LISTS[list]({ words, template }));
  const rows = Array.from({ length: layout.words.count }, (_, row) => lists.map((list) => list[row] ?? null));
  return [[...LIST_KEYS], ...rows];
}

/** Where a sheet's formulas find a word. */
export const wordsFrom =
  (from: SheetKey, { layout }: { readonly layout: Layout }) =>
  <List extends Placed>(list: List, key: keyof Places[List]): string =>
    referencesFrom(from).cell(layout.words, list, (PLACES[list][key] as number) - 1);

/** The same for all words of a list that has no keys, in order. */
export const listFrom = (from: SheetKey, list: Numbered, { words, facts, layout }: Drawing): string[] =>
  Array.from({ length: listLength(list, { words, template: facts.template }) }, (_, index) =>
    referencesFrom(from).cell(layout.words, list, index),
  );

/** The lists with their keys. */
export const wordsRect = ({ words }: Layout): Rect => {
  const rect = columnRect(words, LIST_KEYS[0]!, LIST_KEYS.at(-1));
  return { ...rect, top: rect.top - 1, rows: rect.rows + 1 };
};

/*
 * Whoever empties or rewords a list makes the sheets speak otherwise, and look for other words than people have
 * chosen. So all of it is kept once more, joined as TEXTJOIN does: sheets and reader hold the one against the other.
 */
const SEPARATOR = '|';

export const joinedWords = (cells: Region['values']): string =>
  cells.flatMap((row) => row.map((cell) => String(cell ?? ''))).join(SEPARATOR);

/** Formula for 1 where the lists are no longer as they were drawn. */
export function wordsAltered({ layout }: Drawing): string {
  const refs = referencesFrom('system');
  const lists = absoluteAddress(wordsRect(layout));
  const sealed = refs.cell(layout.meta, 'value', META_ROW.words);
  return `IFERROR(IF(EXACT(TEXTJOIN("${SEPARATOR}",FALSE,${lists}),${sealed}),0,1),1)`;
}
