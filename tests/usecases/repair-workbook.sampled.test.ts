/** @minutes 3 */
import { describePlan } from '../../src/blueprint/describe';
import { NOBODY } from '../../src/domain/fields';
import { dateToSerial } from '../../src/domain/date';
import { appendEntry } from '../../src/domain/history';
import type { Language } from '../../src/domain/language';
import { newPlan } from '../../src/domain/new-plan';
import type { Area, Damage, Participant, Plan } from '../../src/domain/plan';
import { completedPlan, halfFilledPlan } from '../../src/examples/plans';
import { DAMAGE } from '../../src/examples/damage';
import type { PlainBook } from 'excel-host';
import { workbookWords } from '../../src/strings/workbook';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { openPlan } from '../../src/usecases/check-workbook';
import { previewRepair, repairWorkbook, type RepairPreview } from '../../src/usecases/repair-workbook';
import { openExcel, type OpenExcel } from '../adapters/office/excel';
import { inWhole, sampleOf } from '../support/sampling';
import { after, given, ids } from './deps';

const ASIDE = ' (før)';

/** A workbook on the stand-in Excel, its locks lifted as anybody may lift them, and then damaged. */
interface Damaged {
  readonly excel: OpenExcel;
  write(sheet: string, address: string, input: unknown): void;
  deleteName(name: string): Promise<void>;
}

type Damaging = (damaged: Damaged) => Promise<void> | void;

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.client.dispose());

interface Outcome {
  readonly preview: RepairPreview;
  readonly plan: Plan;
}

/** Draws, damages, repairs; and holds what is true of every repair. */
async function repaired(plan: Plan, damage: Damaging, language: Language = 'da'): Promise<Outcome> {
  const { host, Excel } = excel.client;
  const words = workbookWords(language);
  given(await excel.workbook.render(describePlan({ plan, template: DEFAULT_TEMPLATE, words })));
  // The whole plan is worked out once for all tests; after it, only what a damage changes.
  await host.calculate();
  host.author.write('Ark1', 'A1:B1', [['mine', 1]]);
  for (const name of Object.values(words.sheetNames)) host.author.unprotect(name);
  await damage({
    excel,
    write: (sheet, address, input) => host.author.write(sheet, address, input),
    deleteName: (name) =>
      Excel.run(async ({ workbook, sync }) => {
        workbook.names.getItem(name).delete();
        await sync();
      }),
  });
  const opened = given(await openPlan(excel.workbook));
  const preview = previewRepair(opened);
  const before = excel.plain();
  const result = after(await repairWorkbook({ workbook: excel.workbook, ids }, { aside: ASIDE }));
  const now = excel.plain();

  expect(result.findings.map(({ rule }) => rule)).not.toContain('structure-damaged');
  expect(result.plan.damage).toEqual([]);
  expect(result.language).toBe(language);
  // Every damage is told once: as mended, or as left behind.
  const told = [...preview.mended, ...preview.leftBehind];
  for (const one of opened.checked.plan.damage) expect(told).toContainEqual(one);
  expect(preview.mended.filter((one) => preview.leftBehind.includes(one))).toEqual([]);
  // Whoever can see the workbook, can see all that was in it before.
  const oldNames = before.order.filter((name) => name !== 'Ark1');
  for (const name of preview.sheetsAside) expect(oldNames).toContain(name);
  for (const name of oldNames) expect(values(now, name + ASIDE)).toEqual(values(before, name));
  expect(now.sheets['Ark1']).toEqual(before.sheets['Ark1']);
  return { preview, plan: result.plan };
}

/** What stands in the cells; a formula only as being one, since it follows its sheet's name. */
const values = ({ sheets }: PlainBook, name: string) =>
  Object.entries(sheets[name]!.cells).map(([address, { value, formula, ...look }]) => [
    address,
    formula === undefined ? value : '=',
    look,
  ]);

const NONE = { leftBehind: [], historyDropped: 0, completionLost: false } as const;
const half = halfFilledPlan('da');

const withArea = (plan: Plan, id: string, change: Partial<Area>): Plan => ({
  ...plan,
  areas: plan.areas.map((area) => (area.id === id ? { ...area, ...change } : area)),
});
const withParticipant = (plan: Plan, id: string, change: Partial<Participant>): Plan => ({
  ...plan,
  participants: plan.participants.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

describe('what people typed is all there again', () => {
  test('the damaged example, with what nobody can read as it was typed', async () => {
    const { plan, preview } = await repaired(half, async () => {
      given(await excel.workbook.amend({ cells: DAMAGE, properties: {} }));
    });
    const expected = withParticipant(
      withArea(withArea(half, 'K01', { decision: null }), 'K02', { start: null }),
      'P02',
      { role: null },
    );
    expect(plan).toEqual({
      ...expected,
      unreadable: [
        { place: { sheet: 'participants', row: 'P02', column: 'role' }, value: 'Chef' },
        { place: { sheet: 'matrix', row: 'K01', column: 'decision' }, value: 'måske' },
        { place: { sheet: 'timeline', row: 'K02', column: 'start' }, value: '31-02-2027' },
      ],
    });
    expect(preview).toMatchObject(NONE);
    expect(preview.mended).toHaveLength(4);
  });

  const DAMAGES: readonly (readonly [string, Damaging])[] = [
    [
      'erased ids',
      ({ write }) => {
        write('Deltagere', 'A5:A9', '');
        write('Kompetencematrix', 'A7', '');
        write('Tidsplan', 'A16:A40', '');
      },
    ],
    [
      'doubled ids',
      ({ write }) => {
        write('Deltagere', 'A5', 'P02');
        write('Kompetencematrix', 'A12', 'K05');
      },
    ],
    [
      'ids that are none',
      ({ write }) => {
        write('Deltagere', 'A6', 'P99');
        write('Kompetencematrix', 'A6', 'Bo');
      },
    ],
    [
      'erased and doubled keys of columns',
      ({ write }) => {
        write('Kompetencematrix', 'C4', '');
        write('Kompetencematrix', 'G4', 'P01');
        write('Deltagere', 'A4:E4', '');
        write('Tidsplan', 'C6', '');
      },
    ],
    [
      'fields of the project without their keys',
      ({ write }) => {
        write('Overblik', 'A30:A32', '');
      },
    ],
    [
      'formulas overwritten, altered and in error',
      ({ write }) => {
        write('Deltagere', 'I5', 3);
        write('Kompetencematrix', 'D5', 'I orden');
        write('Tidsplan', 'E15', '=NA()');
        write('Overblik', 'C3', '="Klar"');
      },
    ],
    [
      'a name of the overview’s own tables',
      async ({ deleteName }) => {
        await deleteName('HP_Parties');
        await deleteName('HP_LiveStatus');
      },
    ],
  ];
  test.each(sampleOf(DAMAGES))('%s', async (_, damage) => {
    const { plan, preview } = await repaired(half, damage);
    expect(plan).toEqual(half);
    expect(preview).toMatchObject(NONE);
    expect(preview.mended.length).toBeGreaterThan(0);
  });

  test('a completed task stays completed, in its own language', async () => {
    const completed = completedPlan('en');
    const { plan, preview } = await repaired(completed, ({ write }) => write('Participants', 'A6', ''), 'en');
    expect(plan).toEqual(completed);
    expect(preview).toMatchObject(NONE);
  });

  inWhole(() => {
    test('dates of a workbook that counts from 1904', async () => {
      const { plan } = await repaired(half, ({ write, excel: { client } }) => {
        const sheet = client.host.book.sheets.find(({ name }) => name === '_holdplan')!;
        const sentinel = Object.entries(excel.plain().sheets[sheet.name]!.cells).find(
          ([, { formula }]) => formula === 'DATE(2000,1,1)',
        )![0];
        // The stand-in Excel counts from 1900 only: what it would show is written as it would be shown.
        write('_holdplan', sentinel, 35_064);
        write('Tidsplan', 'C15', dateToSerial('2027-02-03', '1904'));
        write('Deltagere', 'A6', '');
      });
      // The new sheets are read by the 1900 sentinel that this host gives, so the serial itself is what counts.
      expect(plan.workbookId).toBe(half.workbookId);
      expect(excel.plain().sheets['Tidsplan']!.cells['C15']!.value).toBe(dateToSerial('2027-02-03', '1904'));
    });
  });
});

describe('what is gone is built anew, and told', () => {
  const fresh = newPlan({
    template: DEFAULT_TEMPLATE,
    language: 'da',
    workbookId: half.workbookId,
    start: half.project.start!,
  });
  const regions = (leftBehind: readonly Damage[]) => leftBehind.map(({ kind, subject }) => [kind, subject]);

  test('the timeline’s sheet', async () => {
    const { plan, preview } = await repaired(half, () => excel.client.host.author.deleteSheet('Tidsplan'));
    expect(plan).toEqual({
      ...half,
      milestones: fresh.milestones,
      areas: half.areas.map((area, index) => {
        const { phase, start, end } = fresh.areas[index]!;
        return { ...area, phase, start, end };
      }),
    });
    expect(regions(preview.leftBehind)).toEqual([
      ['region-missing', 'HP_Milestones'],
      ['region-missing', 'HP_Timeline'],
    ]);
  });

  inWhole(() => {
    test('the participants’ sheet: their codes stay', async () => {
      const { plan, preview } = await repaired(half, () => excel.client.host.author.deleteSheet('Deltagere'));
      expect(plan).toEqual({ ...half, participants: fresh.participants });
      expect(regions(preview.leftBehind)).toEqual([['region-missing', 'HP_Participants']]);
    });

    test('the matrix’s name: its sheet is kept aside with all that stands on it', async () => {
      const { plan, preview } = await repaired(half, ({ deleteName }) => deleteName('HP_Matrix'));
      expect(plan).toEqual({
        ...half,
        areas: half.areas.map((area) => ({ ...area, decision: null, reason: '' })),
        assignments: [],
      });
      expect(regions(preview.leftBehind)).toEqual([['region-missing', 'HP_Matrix']]);
      expect(excel.plain().order).toContain('Kompetencematrix (før)');
    });

    test('participants and matrix at once', async () => {
      const { plan } = await repaired(half, () => {
        excel.client.host.author.deleteSheet('Deltagere');
        excel.client.host.author.deleteSheet('Kompetencematrix');
      });
      expect(plan.participants).toEqual(fresh.participants);
      expect(plan.areas.map(({ start, end }) => [start, end])).toEqual(
        half.areas.map(({ start, end }) => [start, end]),
      );
    });

    test('the overview', async () => {
      const { plan } = await repaired(half, () => excel.client.host.author.deleteSheet('Overblik'));
      expect({ ...plan, project: null }).toEqual({ ...half, project: null });
      expect(plan.project).toEqual({ ...half.project, municipality: '', start: null, end: null });
    });

    test('the hidden sheet: another id, the language that the areas speak, and nothing completed', async () => {
      const completed = completedPlan('en');
      const { plan, preview } = await repaired(
        completed,
        () => excel.client.host.author.deleteSheet('_holdplan'),
        'en',
      );
      expect(plan).toEqual({ ...completed, workbookId: ids.newWorkbookId(), completion: null });
      expect(preview).toMatchObject({ historyDropped: 0, completionLost: true });
    });
  });
});

describe('what cannot be trusted', () => {
  const first = completedPlan('da');
  const { digest: _, ...entry } = first.history[0]!;
  const thrice: Plan = {
    ...first,
    history: [{ ...entry, kind: 'reopened' as const, note: 'Ny aftale' }, entry].reduce(
      (history, next) => appendEntry(history, next),
      first.history,
    ),
  };

  test('a history is kept up to the row that somebody altered; the rest stays on the old sheet', async () => {
    const { plan, preview } = await repaired(thrice, ({ write }) =>
      write('Planens historik', 'G6', 'En anden grund'),
    );
    expect(plan).toEqual({ ...thrice, history: thrice.history.slice(0, 1) });
    expect(preview).toMatchObject({ historyDropped: 2, completionLost: false });
    expect(preview.leftBehind.map(({ kind, row }) => [kind, row])).toEqual([['history-altered', 6]]);
  });

  inWhole(() => {
    test('a completion of which no row tells any more is taken back', async () => {
      const { plan, preview } = await repaired(first, ({ write }) => write('Planens historik', 'C5', 'Bo'));
      expect(plan).toEqual({ ...first, history: [], completion: null });
      expect(preview).toMatchObject({ historyDropped: 1, completionLost: true });
    });

    test('a completed plan that cannot be read: the task is open again, its history stays', async () => {
      const { plan, preview } = await repaired(thrice, ({ write }) => write('_holdplan', 'B41', '{"munic'));
      expect(plan).toEqual({ ...thrice, completion: null });
      expect(preview).toMatchObject({ historyDropped: 0, completionLost: true });
      expect(preview.leftBehind.map(({ kind }) => kind)).toEqual(['baseline-damaged']);
    });

    test('a second row with the same id, in a sorted table, stays on the old sheet and is told', async () => {
      const { plan, preview } = await repaired(half, ({ write, excel: { client } }) => {
        const { cells } = excel.plain().sheets['Deltagere']!;
        /** What people sort: all but the verdict between. */
        const sorted = (...columns: string[]) =>
          write(
            'Deltagere',
            `${columns[0]}5:${columns.at(-1)}7`,
            [7, 6, 5].map((row) => columns.map((column) => cells[column + row]?.value ?? '')),
          );
        expect(client.host.book.sheets.length).toBe(9);
        sorted('A', 'B', 'C');
        sorted('E', 'F', 'G', 'H');
        write('Deltagere', 'A9', 'P01');
      });
      expect(plan).toEqual(withParticipant(half, 'P05', NOBODY));
      expect(preview.leftBehind).toEqual([
        { kind: 'slot-doubled', sheet: 'participants', subject: 'P01', row: 9 },
      ]);
      expect(preview.mended.map(({ kind, subject }) => [kind, subject])).toEqual([['slot-missing', 'P05']]);
    });
  });
});

test('where nothing is damaged, nothing is done', async () => {
  const words = workbookWords('da');
  await excel.workbook.render(describePlan({ plan: half, template: DEFAULT_TEMPLATE, words }));
  const before = excel.plain();
  const result = after(await repairWorkbook({ workbook: excel.workbook, ids }, { aside: ASIDE }));
  expect(result.plan).toEqual(half);
  expect(excel.plain()).toEqual(before);
});

inWhole(() => {
  test('asked for all the same, a whole workbook is built anew: a paste may have replaced its dropdowns', async () => {
    const words = workbookWords('da');
    await excel.workbook.render(describePlan({ plan: half, template: DEFAULT_TEMPLATE, words }));
    const before = excel.plain().sheets['Kompetencematrix'];
    const result = after(
      await repairWorkbook({ workbook: excel.workbook, ids }, { aside: ASIDE, evenIfWhole: true }),
    );
    expect(result.plan).toEqual(half);
    expect(excel.plain().order).toContain(`Kompetencematrix${ASIDE}`);
    expect(excel.plain().sheets['Kompetencematrix']).toEqual({ ...before, id: expect.any(String) as string });
  });
});
test('opening for the preview takes one sync, repairing eight', async () => {
  const { host } = excel.client;
  await repaired(half, ({ write }) => {
    write('Deltagere', 'A6', '');
    host.clearLog();
  });
  expect(host.syncs).toBe(9);
});
