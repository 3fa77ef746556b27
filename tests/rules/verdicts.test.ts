import fc from 'fast-check';
import { factsOf, type Facts } from '../../src/domain/facts';
import type { Plan } from '../../src/domain/plan';
import { check } from '../../src/rules/check';
import type { Finding, RuleId } from '../../src/rules/rule';
import {
  MATRIX_VERDICTS,
  PARTICIPANT_VERDICTS,
  TIMELINE_VERDICTS,
  verdictsOf,
  type Verdicts,
} from '../../src/rules/verdicts';
import { anyPlan } from '../support/any-plan';
import { COMPLETE, completeBut, planWith, UNTOUCHED } from '../support/plans';
import { TINY } from '../support/tiny-template';
import { RULE_TABLE } from './rule-table';

const LISTS = {
  matrix: MATRIX_VERDICTS,
  timeline: TIMELINE_VERDICTS,
  participants: PARTICIPANT_VERDICTS,
} as const satisfies Record<keyof Verdicts, readonly RuleId[]>;

const SHEETS = Object.keys(LISTS) as (keyof Verdicts)[];

function verdictsIn(plan: Plan): Verdicts {
  const facts = factsOf(plan, TINY);
  return verdictsOf(facts, check(facts));
}

test('every row of a complete plan is ok, and empty slots say nothing', () => {
  const { matrix, timeline, participants } = verdictsIn(COMPLETE);
  expect([...matrix.values()]).toEqual(['ok', 'ok', 'ok', null, null]);
  expect([...timeline.values()]).toEqual(['ok', 'ok', 'ok', null, null]);
  expect([...participants.values()]).toEqual(['ok', 'ok', null, null, null, null]);
});

test('an untouched plan asks for decisions and nothing else', () => {
  const { matrix, timeline, participants } = verdictsIn(UNTOUCHED);
  expect([...matrix.values()]).toEqual([
    'decision-missing',
    'decision-missing',
    'decision-missing',
    null,
    null,
  ]);
  expect([...timeline.values()].every((verdict) => verdict === null)).toBe(true);
  expect([...participants.values()].every((verdict) => verdict === null)).toBe(true);
});

describe('matrix', () => {
  const verdict = (entries: Parameters<typeof completeBut>[0], area: 'K01' | 'E01' = 'K01') =>
    verdictsIn(completeBut(entries)).matrix.get(area);
  const nobody = { K01: { P01: null, P02: null } };

  test('an area marked Nej with a reason is excluded', () => {
    expect(verdict({ areas: { K01: { decision: 'no', reason: 'Findes ikke' } }, codes: nobody })).toBe(
      'excluded',
    );
  });

  test('a Nej without a reason is unexplained', () => {
    expect(verdict({ areas: { K01: { decision: 'no' } }, codes: nobody })).toBe('exclusion-unexplained');
  });

  test('codes that bind nobody go before a missing reason', () => {
    expect(verdict({ areas: { K01: { decision: 'no' } } })).toBe('assignment-out-of-scope');
  });

  test('somebody must cover before somebody can answer', () => {
    expect(verdict({ codes: nobody })).toBe('area-uncovered');
    expect(verdict({ codes: { K01: { P01: 'D' } } })).toBe('lead-missing');
    expect(verdict({ codes: { K01: { P02: 'A' } } })).toBe('lead-duplicated');
  });

  test('what cannot be read goes before all else', () => {
    const place = { sheet: 'matrix', row: 'K01', column: 'P01' } as const;
    expect(verdict({ areas: { K01: { decision: null } }, unreadable: [{ place, value: '?' }] })).toBe(
      'value-unknown',
    );
  });

  test('an own area wants a name first', () => {
    expect(verdict({ codes: { E01: { P01: 'A' } } }, 'E01')).toBe('participant-unnamed');
    expect(verdict({ codes: { E01: { P06: 'A' } } }, 'E01')).toBe('participant-unnamed');
  });

  test('advice about an area that holds together leaves it ok', () => {
    expect(verdict({ codes: { K01: { P02: null } } })).toBe('ok');
  });
});

describe('timeline', () => {
  const verdict = (entries: Parameters<typeof completeBut>[0]) =>
    verdictsIn(completeBut(entries)).timeline.get('K01');

  test('dates that are missing, reversed or unreadable', () => {
    expect(verdict({ areas: { K01: { end: null } } })).toBe('period-missing');
    expect(verdict({ areas: { K01: { end: '2027-01-31' } } })).toBe('period-reversed');
    const place = { sheet: 'timeline', row: 'K01', column: 'end' } as const;
    expect(verdict({ areas: { K01: { end: null } }, unreadable: [{ place, value: 'snart' }] })).toBe(
      'value-unknown',
    );
  });

  test('what is wrong in the area’s matrix row is not the timeline’s', () => {
    expect(verdict({ codes: { K01: { P01: null, P02: null } } })).toBe('ok');
  });

  test('an area that is not included has no period to judge', () => {
    expect(verdict({ areas: { K01: { decision: 'no', start: null } } })).toBeNull();
    expect(verdict({ areas: { K01: { decision: null } } })).toBeNull();
  });
});

describe('participants', () => {
  const verdict = (plan: Plan) => verdictsIn(plan).participants.get('P01');
  const named = (name: string) => ({ participants: { P01: { name } } });

  test('from no name to no confirmation', () => {
    expect(verdict(planWith({ participants: { P01: { role: 'other' } } }))).toBe('participant-unnamed');
    expect(verdict(completeBut(named('Bo Prøve')))).toBe('participant-duplicated');
    expect(
      verdict(completeBut({ codes: { K01: { P01: null }, K02: { P01: null }, K03: { P01: null } } })),
    ).toBe('participant-idle');
    expect(verdict(completeBut({ participants: { P01: { confirmed: null } } }))).toBe(
      'participant-unconfirmed',
    );
  });

  test('overload goes before a missing confirmation', () => {
    expect(
      verdict(completeBut({ project: { loadLimit: 1 }, participants: { P01: { confirmed: 'no' } } })),
    ).toBe('participant-overloaded');
  });

  test('a project owner without an area is ok', () => {
    expect(verdict(planWith({ participants: { P01: { name: 'Ane', role: 'project-owner' } } }))).toBe('ok');
  });

  test('an e-mail that is none is not worth the row’s one word', () => {
    expect(verdict(completeBut({ participants: { P01: { email: 'ane' } } }))).toBe('ok');
  });
});

test('what is promised live can be shown by some sheet', () => {
  const shown = new Set<string>(Object.values(LISTS).flat());
  const promised = Object.entries(RULE_TABLE).filter(([, { live }]) => live);
  expect(promised.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([]);
});

describe('in any plan', () => {
  /** Worked out the slow way: all findings are looked through for each row. */
  const listed = (findings: readonly Finding[], sheet: keyof Verdicts, row: string): RuleId[] =>
    LISTS[sheet].filter((id) =>
      findings.some(({ rule, place }) => rule === id && place.sheet === sheet && place.row === row),
    );

  const judged = (facts: Facts, sheet: keyof Verdicts, row: string): boolean => {
    const participant = facts.participants.find(({ participant: { id } }) => id === row);
    const area = facts.areas.find(({ area: { id } }) => id === row);
    if (sheet === 'participants') return participant?.named === true;
    return sheet === 'matrix' ? area?.inUse === true : area?.included === true;
  };

  const everyRow = (
    property: (row: { verdict: unknown; found: RuleId[]; judged: boolean; excluded: boolean }) => void,
  ): void =>
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const facts = factsOf(plan, TINY);
        const findings = check(facts);
        const verdicts = verdictsOf(facts, findings);
        for (const sheet of SHEETS)
          for (const [row, verdict] of verdicts[sheet])
            property({
              verdict,
              found: listed(findings, sheet, row),
              judged: judged(facts, sheet, row),
              excluded:
                sheet === 'matrix' && plan.areas.some(({ id, decision }) => id === row && decision === 'no'),
            });
      }),
    );

  test('a row is ok or excluded exactly when it is judged and nothing listed was found', () => {
    everyRow(({ verdict, found, judged, excluded }) => {
      expect(verdict === 'ok').toBe(judged && !excluded && found.length === 0);
      expect(verdict === 'excluded').toBe(excluded && found.length === 0);
    });
  });

  test('a row names the first that was found', () => {
    everyRow(({ verdict, found }) => {
      if (found.length > 0) expect(verdict).toBe(found[0]);
    });
  });

  test('every slot has its entry, and the order of the findings does not matter', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const facts = factsOf(plan, TINY);
        const findings = check(facts);
        const verdicts = verdictsOf(facts, findings);
        expect([...verdicts.matrix.keys()]).toEqual(plan.areas.map(({ id }) => id));
        expect([...verdicts.timeline.keys()]).toEqual(plan.areas.map(({ id }) => id));
        expect([...verdicts.participants.keys()]).toEqual(plan.participants.map(({ id }) => id));
        expect(verdictsOf(facts, [...findings].reverse())).toEqual(verdicts);
      }),
    );
  });
});
