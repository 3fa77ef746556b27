import fc from 'fast-check';
import { NOBODY } from '../../src/domain/fields';
import { factsOf, type Facts } from '../../src/domain/facts';
import { newPlan } from '../../src/domain/new-plan';
import type { Plan } from '../../src/domain/plan';
import { RULES, SEVERITIES } from '../../src/rules';
import { check, countFindings } from '../../src/rules/check';
import type { Finding } from '../../src/rules/rule';
import { verdictsOf } from '../../src/rules/verdicts';
import { anyPlan } from '../support/any-plan';
import { deepFrozen } from '../support/frozen';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { TINY } from '../support/tiny-template';
import { RULE_TABLE } from './rule-table';

const findingsIn = (plan: Plan): Finding[] => check(factsOf(deepFrozen(plan), TINY));
const briefly = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, place }) => `${rule} ${place.row}`);

test('a complete plan leaves nothing to say', () => {
  expect(findingsIn(COMPLETE)).toEqual([]);
});

test('an untouched plan is told what comes first', () => {
  expect(briefly(findingsIn(UNTOUCHED))).toEqual([
    'role-unfilled party-project-leader',
    'role-unfilled party-finance-staff',
    'decision-missing K01',
    'decision-missing K02',
    'decision-missing K03',
    'system-uncovered system-lending',
    'system-uncovered system-ledger',
    'klik-tasks-unread klikRead',
  ]);
});

test('a finding carries its rule’s id and severity beside what the rule handed back', () => {
  expect(findingsIn(completeBut({ participants: { P02: { email: 'bo' } } }))).toEqual([
    {
      rule: 'email-invalid',
      severity: 'warning',
      place: { sheet: 'participants', row: 'P02', column: 'email' },
      data: { participant: 'P02', email: 'bo' },
    },
  ]);
});

test('the cause is reported before what follows from it', () => {
  const findings = findingsIn(
    completeBut({
      project: { klikRead: null },
      participants: { P01: { name: '' } },
      areas: { K01: { decision: null }, K02: { start: null } },
      codes: { K03: { P01: 'D' } },
      unreadable: [{ place: { sheet: 'timeline', row: 'K02', column: 'start' }, value: 'snart' }],
      damage: [{ kind: 'column-missing', sheet: 'participants', subject: 'name' }],
    }),
  );
  expect(briefly(findings)).toEqual([
    'structure-damaged undefined',
    'value-unknown K02',
    'participant-unnamed P01',
    'role-unfilled party-project-leader',
    'decision-missing K01',
    'assignment-out-of-scope K01',
    'assignment-out-of-scope K02',
    'assignment-out-of-scope K03',
    'lead-missing K03',
    'system-uncovered system-lending',
    'period-missing K02',
    'klik-tasks-unread klikRead',
  ]);
});

test('errors come before warnings, and advice last', () => {
  const rank = { error: 0, warning: 1, info: 2 };
  const ranks = RULES.map(({ severity }) => rank[severity]);
  expect(ranks).toEqual([...ranks].sort());
});

test('severities can be looked up without running a rule', () => {
  expect(SEVERITIES).toEqual(
    Object.fromEntries(Object.entries(RULE_TABLE).map(([id, { severity }]) => [id, severity])),
  );
});

test('nothing counts to nothing', () => {
  expect(countFindings([])).toEqual({ errors: 0, warnings: 0, infos: 0 });
});

test('findings are counted by severity', () => {
  const plan = completeBut({
    project: { klikRead: null },
    areas: { K01: { start: null } },
    participants: { P01: { email: 'ane' }, P02: { email: 'bo' } },
  });
  expect(countFindings(findingsIn(plan))).toEqual({ errors: 1, warnings: 2, infos: 1 });
});

describe('in any plan', () => {
  test('findings keep the order of the rules, and every one is counted', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const findings = findingsIn(plan);
        const positions = findings.map(({ rule }) => RULES.findIndex(({ id }) => id === rule));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        const { errors, warnings, infos } = countFindings(findings);
        expect(errors + warnings + infos).toBe(findings.length);
      }),
    );
  });

  test('a finding points at a row that exists, and no rule reports the same cell twice', () => {
    const rows = new Set<string | undefined>([
      ...UNTOUCHED.participants.map(({ id }) => id),
      ...UNTOUCHED.areas.map(({ id }) => id),
      ...TINY.parties.map(({ role }) => `party-${role}`),
      ...TINY.systems.map(({ id }) => `system-${id}`),
      'klikRead',
    ]);
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const findings = findingsIn(plan);
        expect(findings.filter(({ place }) => !rows.has(place.row))).toEqual([]);
        const cells = findings.map(({ rule, place }) => JSON.stringify([rule, place]));
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });
});

describe('at any size', () => {
  const SIZE = 40;
  const people = Array.from({ length: SIZE }, (_, index) => ({ ...NOBODY, name: `Navn ${index}` }));
  const base = newPlan({
    template: TINY,
    language: 'da',
    workbookId: 'large',
    areaSlots: SIZE,
    participants: people,
  });
  const full: Plan = {
    ...base,
    areas: base.areas.map((area) => ({ ...area, decision: 'yes' })),
    assignments: base.areas.flatMap(({ id: area }) =>
      base.participants.map(({ id: participant }) => ({ area, participant, code: 'A' }) as const),
    ),
  };

  /** Counting readings rather than time: the answer is the same on every machine. */
  function counted(facts: Facts): { facts: Facts; readings: () => number } {
    let readings = 0;
    const counting = <T extends object>(items: T): T =>
      new Proxy(items, {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) readings += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const { areas, participants } = facts;
    return {
      facts: { ...facts, areas: counting(areas), participants: counting(participants) },
      readings: () => readings,
    };
  }

  test.each(RULES)('$id looks at each row a few times, not once for every other row', ({ check: rule }) => {
    const { facts, readings } = counted(factsOf(full, TINY));
    rule(facts);
    expect(readings()).toBeLessThan(5 * SIZE);
  });

  test('verdicts are looked up, not searched for', () => {
    const { facts, readings } = counted(factsOf(full, TINY));
    verdictsOf(facts, check(factsOf(full, TINY)));
    expect(readings()).toBeLessThan(5 * SIZE);
  });
});
