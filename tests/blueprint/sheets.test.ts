import fc from 'fast-check';
import type { Block, Blueprint, Rect, SheetSpec } from '../../src/blueprint/blueprint';
import { describePlan } from '../../src/blueprint/describe';
import { cellAddress } from '../../src/blueprint/layout';
import { LIST, REGION } from '../../src/blueprint/names';
import { META_KEYS } from '../../src/blueprint/sheets/meta-rows';
import { STYLES, type CellFormat } from '../../src/blueprint/styles';
import { SHEET_KEYS } from '../../src/domain/place';
import type { Plan } from '../../src/domain/plan';
import { CODES, YES_NO } from '../../src/domain/vocabulary';
import { namesIn } from '../../src/domain/template';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { inputCells } from '../support/plan-cells';
import { randomPlan, type RandomPlan } from '../support/random-plan';
import { readingOf, regionCell } from '../support/readings';

const drawn = ({ plan, language, briefFor }: RandomPlan): Blueprint =>
  describePlan({
    plan,
    template: DEFAULT_TEMPLATE,
    words: workbookWords(language),
    ...(briefFor !== null && { briefFor }),
  });

const inAnyPlan = (check: (blueprint: Blueprint, random: RandomPlan) => void): void =>
  fc.assert(
    fc.property(randomPlan, (random) => check(drawn(random), random)),
    { numRuns: 40 },
  );

const addresses = ({ top, left, rows, columns }: Rect): string[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellAddress(top + row, left + column)),
  ).flat();

const stylesOf = ({ columns, style }: Block): string[] =>
  typeof style === 'string' ? new Array<string>(columns).fill(style) : [...style];

const covered = ({ blocks }: SheetSpec): Set<string> => new Set(blocks.flatMap(addresses));

test('no two blocks of a sheet overlap, and each has as many contents and styles as it claims', () => {
  inAnyPlan(({ sheets }) => {
    for (const sheet of sheets) {
      const cells = sheet.blocks.flatMap(addresses);
      expect(cells.length).toBe(new Set(cells).size);
      for (const block of sheet.blocks) {
        expect(block.contents.length).toBeLessThanOrEqual(block.rows);
        for (const row of block.contents) expect(row.length).toBeLessThanOrEqual(block.columns);
        expect(stylesOf(block)).toHaveLength(block.columns);
      }
    }
  });
});

test('merges do not overlap, and hide nothing but blank cells', () => {
  inAnyPlan(({ sheets }) => {
    for (const { blocks, merges } of sheets) {
      const merged = merges.flatMap(addresses);
      expect(merged.length).toBe(new Set(merged).size);
      const filled = new Set(
        blocks.flatMap(({ top, left, contents }) =>
          contents.flatMap((row, r) =>
            row.flatMap((content, c) => (content === null ? [] : [cellAddress(top + r, left + c)])),
          ),
        ),
      );
      const hidden = merges.flatMap((merge) => addresses(merge).slice(1));
      expect(hidden.filter((address) => filled.has(address))).toEqual([]);
    }
  });
});

test('every dropdown, highlight and printed page lies on cells that are drawn', () => {
  inAnyPlan(({ sheets }) => {
    for (const sheet of sheets) {
      const cells = covered(sheet);
      for (const rect of [...sheet.validations, ...sheet.highlights])
        expect(addresses(rect).filter((address) => !cells.has(address))).toEqual([]);
      if (sheet.print === null) continue;
      const { left, columns } = sheet.print.area;
      const right = Math.max(...sheet.blocks.map((block) => block.left + block.columns));
      expect(left + columns).toBeLessThanOrEqual(right);
    }
  });
});

test('people can type where the plan takes input, and nowhere else', () => {
  inAnyPlan(({ sheets }, { plan, language, briefFor }) => {
    const reading = readingOf(drawn({ plan, language, briefFor }));
    const expected = new Set(
      inputCells(plan).map(({ place }) => {
        const { region, row, column } = regionCell(reading, place);
        const { top, left } = reading.regions.get(region)!;
        return `${place.sheet} ${cellAddress(top + row, left + column)}`;
      }),
    ).add('brief C3');
    const unlocked = sheets.flatMap(({ key, blocks }) =>
      blocks.flatMap((block) => {
        const styles = stylesOf(block).map((name): CellFormat => STYLES[name as keyof typeof STYLES]);
        return addresses(block)
          .filter((_, index) => styles[index % block.columns]!.unlocked)
          .map((address) => `${key} ${address}`);
      }),
    );
    expect(new Set(unlocked)).toEqual(expected);
    // The add-in writes on these two; on every other sheet a lock is a lock.
    const open = sheets.filter((sheet) => !sheet.protected).map(({ key }) => key);
    expect(open).toEqual(['history', 'system']);
  });
});

test('a list is offered exactly where it belongs', () => {
  inAnyPlan(({ sheets }, { plan, language, briefFor }) => {
    const reading = readingOf(drawn({ plan, language, briefFor }));
    const offered = new Map(
      sheets.flatMap(({ key, validations }) =>
        validations.flatMap(({ rule, ...rect }) =>
          addresses(rect).map((address): [string, string] => [
            `${key} ${address}`,
            rule.kind === 'list' ? rule.source : rule.kind,
          ]),
        ),
      ),
    );
    const LISTS = {
      role: LIST.roles,
      side: LIST.sides,
      yesNo: LIST.yesNo,
      phase: LIST.phases,
      code: LIST.codes,
      date: 'date',
      limit: 'whole',
      name: undefined,
      text: undefined,
      email: undefined,
    };
    for (const { place, kind } of inputCells(plan)) {
      const { region, row, column } = regionCell(reading, place);
      const { top, left } = reading.regions.get(region)!;
      const address = `${place.sheet} ${cellAddress(top + row, left + column)}`;
      expect([address, offered.get(address)]).toEqual([address, LISTS[kind]]);
    }
    expect(offered.get('brief C3')).toBe(LIST.names);
  });
});

describe('names', () => {
  const first = (blueprint: Blueprint, name: string): unknown[] =>
    readingOf(blueprint)
      .regions.get(name)!
      .values.map(([cell]) => cell);

  test('are unique, and every name that is promised is there', () => {
    inAnyPlan(({ names }) => {
      const all = names.map(({ name }) => name);
      expect([...all].sort()).toEqual([...Object.values(REGION), ...Object.values(LIST)].sort());
    });
  });

  test('stand for cells that are drawn', () => {
    inAnyPlan(({ names, sheets }) => {
      const cells = new Map(sheets.map((sheet) => [sheet.key, covered(sheet)]));
      for (const { name, sheet, rect } of names)
        // These stand for whatever is worked out somewhere, with the gaps between.
        if (![REGION.overview, REGION.brief, REGION.load, REGION.weeks].some((whole) => whole === name))
          expect(addresses(rect).filter((address) => !cells.get(sheet)!.has(address))).toEqual([]);
    });
  });

  test('a table is under its name from its keys to its last slot', () => {
    const slots = (plan: Plan): Record<string, string[]> => ({
      [REGION.participants]: plan.participants.map(({ id }) => id),
      [REGION.matrix]: plan.areas.map(({ id }) => id),
      [REGION.timeline]: plan.areas.map(({ id }) => id),
      [REGION.milestones]: plan.milestones.map(({ id }) => id),
    });
    inAnyPlan((blueprint, { plan }) => {
      for (const [name, ids] of Object.entries(slots(plan)))
        expect(first(blueprint, name)).toEqual(['id', ...ids]);
      expect(first(blueprint, REGION.project)).toEqual(Object.keys(plan.project));
      expect(first(blueprint, REGION.meta)).toEqual([...META_KEYS]);
      expect(first(blueprint, REGION.history)[0]).toBe('kind');
      expect(first(blueprint, REGION.baseline)[0]).toBe('project');
      expect(first(blueprint, REGION.parties)).toEqual(
        DEFAULT_TEMPLATE.parties.map(({ role }) => `party-${role}`),
      );
      expect(first(blueprint, REGION.systems)).toEqual(
        DEFAULT_TEMPLATE.systems.map(({ id }) => `system-${id}`),
      );
    });
  });

  test('a list is under its name with all its words and no more', () => {
    inAnyPlan((blueprint, { plan, language }) => {
      const words = workbookWords(language);
      expect(first(blueprint, LIST.roles)).toEqual(namesIn(DEFAULT_TEMPLATE.roles, language));
      expect(first(blueprint, LIST.sides)).toEqual(namesIn(DEFAULT_TEMPLATE.sides, language));
      expect(first(blueprint, LIST.yesNo)).toEqual(YES_NO.map((answer) => words.yesNo[answer]));
      expect(first(blueprint, LIST.codes)).toEqual([...CODES]);
      expect(first(blueprint, LIST.phases)).toEqual(
        DEFAULT_TEMPLATE.phases.map(({ name }) => name[language]),
      );
      // The names above the codes: no input cell, which a cut would take along.
      expect(blueprint.names.find(({ name }) => name === LIST.names)?.rect).toMatchObject({
        rows: 1,
        columns: plan.participants.length,
      });
    });
  });
});

test('sheets stand in their order, and only the system’s is out of sight', () => {
  inAnyPlan(({ sheets }) => {
    expect(sheets.map(({ key }) => key)).toEqual([...SHEET_KEYS]);
    const hidden = sheets.filter(({ visibility }) => visibility !== 'visible').map(({ key }) => key);
    expect(hidden).toEqual(['system']);
  });
});
