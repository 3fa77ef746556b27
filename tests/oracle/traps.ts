import type { Scalar } from '../../src/blueprint/blueprint';
import { canonicalPlan, fingerprintOf } from '../../src/domain/canonical';
import { appendEntry } from '../../src/domain/history';
import type { Place } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { EXAMPLE_KEYS, EXAMPLES } from '../../src/examples';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { readyPlan } from '../../src/examples/plans';
import { withEdits, type Edit } from '../support/plan-cells';
import type { RandomPlan } from '../support/random-plan';

/** Plans that chance hits too rarely: on each of them sheet and rules have parted once. */
export interface Trap extends RandomPlan {
  readonly name: string;
}

const READY = readyPlan('da');

const type = (sheet: Place['sheet'], row: string, column: string, value: unknown): Edit => ({
  place: { sheet, row, column },
  typed: { value },
});
const paste = (sheet: Place['sheet'], row: string, column: string, unreadable: Scalar): Edit => ({
  place: { sheet, row, column },
  typed: { unreadable },
});

function completed(plan: Plan): Plan {
  const baseline = canonicalPlan(plan);
  const fingerprint = fingerprintOf(baseline);
  return {
    ...plan,
    history: appendEntry([], {
      ...{ kind: 'completed', at: '2027-02-19T12:30:00Z', by: 'Ane', fingerprint, note: '' },
      counts: { errors: 0, warnings: 0, infos: 0 },
    }),
    completion: { fingerprint, baseline },
  };
}

const trap = (name: string, plan: Plan, briefFor: Trap['briefFor'] = null): Trap => ({
  name,
  language: 'da',
  plan,
  briefFor,
});

export const TRAPS: readonly Trap[] = [
  ...EXAMPLE_KEYS.filter((key) => EXAMPLES[key].template === DEFAULT_TEMPLATE).flatMap((key) =>
    (['da', 'en'] as const).map((language): Trap => ({
      name: `the example ${key} in ${language}`,
      language,
      plan: EXAMPLES[key].plan(language),
      briefFor: null,
    })),
  ),
  trap('people before anybody has any area: nobody is idle', {
    ...READY,
    areas: READY.areas.map((area) => ({ ...area, decision: null })),
    assignments: [],
  }),
  trap(
    'an own area without a name, on somebody’s page',
    withEdits(READY, [
      type('matrix', 'E01', 'decision', 'yes'),
      type('matrix', 'E01', 'P04', 'A'),
      type('timeline', 'E01', 'start', '2027-03-01'),
      type('timeline', 'E01', 'end', '2027-03-05'),
    ]),
    'P04',
  ),
  trap(
    'the page of a name that looks like a pattern',
    withEdits(READY, [type('participants', 'P07', 'name', 'A*'), type('participants', 'P08', 'name', '~?')]),
    'P07',
  ),
  trap(
    'the page of the second who bears a name',
    withEdits(READY, [type('participants', 'P09', 'name', 'dan attrap')]),
    'P09',
  ),
  trap('a limit of TRUE', withEdits(READY, [paste('overview', 'loadLimit', 'value', true)])),
  trap(
    'completed, with two spaces in a name and two lines in a reason',
    completed(
      withEdits(READY, [
        type('participants', 'P04', 'name', 'Dan  Attrap'),
        type('matrix', 'K03', 'reason', 'To\nlinjer'),
      ]),
    ),
  ),
  trap(
    'completed, and then something unreadable in a cell that was blank',
    withEdits(completed(READY), [paste('matrix', 'K01', 'P01', '?')]),
  ),
  trap(
    'completed, and then something unreadable instead of a date',
    withEdits(completed(READY), [paste('timeline', 'K01', 'end', '31-02-2027')]),
  ),
  trap(
    'a list that takes a star for a wildcard',
    withEdits(READY, [
      paste('timeline', 'K01', 'phase', '*'),
      paste('participants', 'P01', 'role', '*'),
      paste('matrix', 'K02', 'decision', '?*'),
    ]),
  ),
];
