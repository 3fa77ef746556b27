import { isFormula, type Blueprint, type Scalar } from '../../src/blueprint/blueprint';
import { layoutOf } from '../../src/blueprint/describe';
import { cellAddress, columnOf, type TableLayout } from '../../src/blueprint/layout';
import type { WorkbookWords } from '../../src/blueprint/words';
import { CHECKS } from '../../src/rules/steps';
import { factsOf } from '../../src/domain/facts';
import type { SheetKey } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { statusOf } from '../../src/domain/status';
import { check, countFindings } from '../../src/rules/check';
import { verdictsOf, type Verdict } from '../../src/rules/verdicts';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import type { SheetCells } from '../support/sheet-cells';

/** What a cell must show, and why we think so. */
export interface Expectation {
  readonly sheet: SheetKey;
  readonly address: string;
  readonly value: Scalar;
  readonly because: string;
}

/** (b) Every formula: the result that we wrote beside it. */
export const writtenResults = ({ sheets }: Blueprint): Expectation[] =>
  sheets.flatMap(({ key, blocks }) =>
    blocks.flatMap(({ top, left, contents }) =>
      contents.flatMap((row, rowIndex) =>
        row.flatMap((content, column): Expectation[] =>
          isFormula(content)
            ? [
                {
                  sheet: key,
                  address: cellAddress(top + rowIndex, left + column),
                  value: content.result,
                  because: `the result written beside ${content.formula}`,
                },
              ]
            : [],
        ),
      ),
    ),
  );

/** (a) Every verdict, straight from the rules: nothing of what the blueprint worked out is believed. */
export function verdictsByRules(
  plan: Plan,
  words: WorkbookWords,
  template = DEFAULT_TEMPLATE,
): Expectation[] {
  const facts = factsOf(plan, template);
  const findings = check(facts);
  const verdicts = verdictsOf(facts, findings);
  const layout = layoutOf(facts, words);
  const { overview } = words;
  const word = (verdict: Verdict | null): string => (verdict === null ? '' : words.verdicts[verdict]);
  const column = (table: TableLayout, values: readonly string[], because: string): Expectation[] =>
    values.map((value, index) => ({
      sheet: table.sheet,
      address: cellAddress(table.first + index, columnOf(table, 'verdict')),
      value,
      because,
    }));
  const unknown = (sheet: SheetKey, row: string): string =>
    findings.some(({ rule, place }) => rule === 'value-unknown' && place.sheet === sheet && place.row === row)
      ? words.verdicts['value-unknown']
      : '';
  const missing = (row: string): boolean => findings.some(({ place }) => place.row === row);
  return [
    ...column(layout.matrix, [...verdicts.matrix.values()].map(word), 'the area’s verdict'),
    ...column(layout.timeline, [...verdicts.timeline.values()].map(word), 'the period’s verdict'),
    ...column(
      layout.participants,
      [...verdicts.participants.values()].map(word),
      'the participant’s verdict',
    ),
    ...column(
      layout.milestones,
      plan.milestones.map(({ id }) => unknown('timeline', id)),
      'value-unknown in the milestone',
    ),
    ...column(
      layout.project,
      Object.keys(plan.project).map((field) => unknown('overview', field)),
      'value-unknown in the project',
    ),
    ...column(
      layout.parties,
      template.parties.map(({ role }) =>
        missing(`party-${role}`) ? overview.partyMissing : overview.partyFilled,
      ),
      'role-unfilled',
    ),
    ...column(
      layout.systems,
      template.systems.map(({ id }) =>
        missing(`system-${id}`) ? overview.systemMissing : overview.systemCovered,
      ),
      'system-uncovered',
    ),
    {
      sheet: 'overview',
      address: 'C3',
      value: words.statuses[statusOf(plan, countFindings(findings))],
      because: 'the plan’s status',
    },
  ];
}

/** Every line of the overview that counts: as many as there are findings of that rule. */
export function countsByRules(plan: Plan, words: WorkbookWords, template = DEFAULT_TEMPLATE): Expectation[] {
  const facts = factsOf(plan, template);
  const findings = check(facts);
  const { checks } = layoutOf(facts, words);
  return CHECKS.map((line, index) => ({
    sheet: 'overview',
    address: cellAddress(checks.first + index, columnOf(checks, 'value')),
    value: findings.filter(({ rule }) => rule === line).length,
    because: `findings of ${line}`,
  }));
}

/** The tabs of a workbook that nobody has moved. */
export const SHEET_ORDER: readonly SheetKey[] = [
  ...(['overview', 'participants', 'matrix', 'timeline', 'brief', 'task', 'history', 'system'] as const),
];

/** Expectations that a workbook's cells do not meet, in words. */
export function unmet(
  expectations: readonly Expectation[],
  sheets: readonly SheetCells[],
  /** What is taken for the same, said in one way. */
  told: (value: Scalar) => Scalar = (value) => value,
): string[] {
  return expectations.flatMap(({ sheet, address, value, because }) => {
    const shown = sheets[SHEET_ORDER.indexOf(sheet)]!.get(address) ?? '';
    if (told(shown) === told(value)) return [];
    const says = `${sheet}!${address} shows ${JSON.stringify(shown)}, not ${JSON.stringify(value)}`;
    return [`${says}: ${because.slice(0, 300)}`];
  });
}
