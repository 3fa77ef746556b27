import type { Instant } from '../domain/completion';
import { factsOf, weeksShown, type Facts } from '../domain/facts';
import type { Place } from '../domain/place';
import type { Plan } from '../domain/plan';
import type { ParticipantId } from '../domain/slot';
import { statusOf } from '../domain/status';
import type { Template } from '../domain/template';
import { check, countFindings } from '../rules/check';
import type { Finding } from '../rules/rule';
import { verdictsOf } from '../rules/verdicts';
import { boundsOf, type Blueprint, type DefinedName, type Scalar, type SheetSpec } from './blueprint';
import { columnRect, type Drawing, type Layout, type Outline } from './drawing';
import { joinBlocks } from './join-blocks';
import { checkLimits } from './limits';
import { REGION } from './names';
import { propertiesOf } from './properties';
import { baselineSlots } from './sheets/baseline';
import { briefTable, drawBrief } from './sheets/brief';
import { drawHistory, historyTable } from './sheets/history';
import { drawMatrix } from './sheets/matrix';
import { MATRIX_HEADER_ROW } from './sheets/matrix-codes';
import { matrixTable } from './sheets/matrix-columns';
import { drawOverview, liveNames, overviewTables } from './sheets/overview';
import { checkResults } from './sheets/overview-checks';
import { sheetStatus } from './sheets/overview-status';
import { drawParticipants } from './sheets/participants';
import { participantsTable } from './sheets/participants-columns';
import { drawSystem, listNames, systemNames, systemTables } from './sheets/system';
import { drawTask } from './sheets/task';
import { drawTimeline, timelineTables } from './sheets/timeline';
import { DATE_ROW, FIRST_WEEK, OUTSIDE, WEEKS_SHOWN } from './sheets/timeline-weeks';
import { lastKey, type TableLayout } from './layout';
import type { WorkbookWords } from './words';

export interface Description {
  readonly plan: Plan;
  readonly template: Template;
  readonly words: WorkbookWords;
  /** Whose page »Mit overblik« shows at first; nobody's unless given. */
  readonly briefFor?: ParticipantId;
  /** When the workbook is made; left out, it does not say. */
  readonly made?: Instant;
}

/** Draws a plan as a workbook: every cell, formula, result, dropdown, highlight, lock and name, as plain data. */
export function describePlan(description: Description): Blueprint {
  const { plan, template, words, made } = description;
  const facts = factsOf(plan, template);
  const findings = check(facts);
  const counts = countFindings(findings);
  const blueprint: Blueprint = {
    ...drawSheets(drawingOf(description, facts, findings)),
    properties: propertiesOf(plan, template, statusOf(plan, counts), counts, words, made),
  };
  checkLimits(blueprint);
  return blueprint;
}

/** The sheets and their names, whatever they would weigh in Excel. */
export function drawSheets(drawing: Drawing): Pick<Blueprint, 'sheets' | 'names'> {
  const sheets = [
    drawOverview(drawing),
    drawParticipants(drawing),
    drawMatrix(drawing),
    drawTimeline(drawing),
    drawBrief(drawing),
    drawTask(drawing),
    drawHistory(drawing),
    drawSystem(drawing),
  ].map(joinBlocks);
  const names = [
    ...regionNames(drawing.layout),
    ...liveNames(drawing.layout),
    ...laterNames(drawing.layout, sheets),
    ...systemNames(drawing),
    ...listNames(drawing),
  ];
  return { sheets, names };
}

/** All that the sheets draw from, worked out once. */
export function drawingOf(
  { plan, template, words, briefFor }: Description,
  facts: Facts,
  findings: readonly Finding[],
): Drawing {
  const outline: Outline = {
    facts,
    verdicts: verdictsOf(facts, findings),
    found: findingsByRow(findings),
    words,
    writing: { vocabulary: words, template },
    layout: layoutOf(facts, words),
    weeks: weeksShown(plan, WEEKS_SHOWN),
    typed: typedValues(plan),
    briefFor: briefFor ?? null,
  };
  const checks = checkResults(outline);
  return { ...outline, checks, status: sheetStatus(plan, checks) };
}

/** Every table's place on its sheet. */
export function layoutOf({ plan, template }: Pick<Facts, 'plan' | 'template'>, words: WorkbookWords): Layout {
  const { sheetNames } = words;
  const participants = plan.participants.map(({ id }) => id);
  const baseline = baselineSlots(plan).length;
  return {
    ...overviewTables(sheetNames.overview, {
      parties: template.parties.length,
      systems: template.systems.length,
    }),
    participants: participantsTable(sheetNames.participants, participants.length, plan.schema),
    matrix: matrixTable(sheetNames.matrix, plan.areas.length, participants),
    codes: [participants[0]!, participants.at(-1)!],
    ...timelineTables(sheetNames.timeline, {
      milestones: plan.milestones.length,
      areas: plan.areas.length,
      participants: participants.length,
    }),
    brief: briefTable(sheetNames.brief, plan.areas.length),
    history: historyTable(sheetNames.history),
    ...systemTables(sheetNames.system, { words, template }, { baseline }),
  };
}

/** A table with its row of keys, from its first column to its last. */
function withKeys(table: TableLayout): DefinedName['rect'] {
  const left = Math.min(...table.columns.values());
  const right = Math.max(...table.columns.values());
  return { top: table.first - 1, left, rows: table.count + 1, columns: right - left + 1 };
}

function regionNames(layout: Layout): DefinedName[] {
  const keyed = (['participants', 'matrix', 'milestones', 'timeline', 'history'] as const).map(
    (key): DefinedName => ({ name: REGION[key], sheet: layout[key].sheet, rect: withKeys(layout[key]) }),
  );
  const positional = (['project', 'parties', 'systems'] as const).map((key): DefinedName => ({
    name: REGION[key],
    sheet: 'overview',
    rect: columnRect(layout[key], 'id', lastKey(layout[key])),
  }));
  return [...positional, ...keyed];
}

function findingsByRow(findings: readonly Finding[]): Drawing['found'] {
  const key = (sheet: string, row: string, rule: string): string => `${sheet}\n${row}\n${rule}`;
  const counts = new Map<string, number>();
  for (const { place, rule } of findings) {
    const at = key(place.sheet, place.row ?? '', rule);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return (sheet, row, rule) => counts.get(key(sheet, row, rule)) ?? 0;
}

/** The formulas that stand in none of the tables. */
function laterNames({ matrix, codes, load }: Layout, sheets: readonly SheetSpec[]): DefinedName[] {
  const whole = (key: 'overview' | 'brief'): DefinedName => ({
    name: REGION[key],
    sheet: key,
    rect: boundsOf(sheets.find((sheet) => sheet.key === key)!.blocks),
  });
  return [
    whole('overview'),
    whole('brief'),
    {
      name: REGION.matrixNames,
      sheet: 'matrix',
      rect: { ...columnRect(matrix, ...codes), top: MATRIX_HEADER_ROW, rows: 1 },
    },
    {
      name: REGION.weeks,
      sheet: 'timeline',
      rect: {
        top: DATE_ROW,
        left: OUTSIDE.words,
        rows: 2,
        columns: FIRST_WEEK - OUTSIDE.words + WEEKS_SHOWN,
      },
    },
    {
      name: REGION.load,
      sheet: 'timeline',
      rect: {
        top: load.first - 1,
        left: 0,
        rows: load.count + 1,
        columns: Math.max(...load.columns.values()) + 1,
      },
    },
  ];
}

/** What could not be read, by place. */
function typedValues({ unreadable }: Plan): Drawing['typed'] {
  const key = ({ sheet, row, column }: Place): string => `${sheet}\n${row}\n${column}`;
  const values = new Map<string, Scalar>(unreadable.map(({ place, value }) => [key(place), value]));
  if (values.size === 0) return () => undefined;
  return (sheet, row, column) => values.get(key({ sheet, row, column }));
}
