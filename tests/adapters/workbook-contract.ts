import { describePlan } from '../../src/blueprint/describe';
import { REGION } from '../../src/blueprint/names';
import type { AmendedCell, CellValue, WorkbookReading } from '../../src/blueprint/reading';
import { EXAMPLE_KEYS, EXAMPLES, renderExample } from '../../src/examples';
import type { Workbook } from '../../src/ports/workbook';
import { workbookWords } from '../../src/strings/workbook';
import { checkWorkbook } from '../support/check-workbook';

/** What every adapter must do alike. The blueprint is the judge: what it says is what comes back. */
export interface Subject {
  readonly workbook: Workbook<unknown>;
  close(): Promise<void>;
}

const edit = (region: string, row: number, column: number, value: CellValue): AmendedCell => ({
  region,
  row,
  column,
  value,
  as: 'input',
});

/** As people type and paste: codes, dates as text and as serials, words, nothing, and nonsense. */
const EDITS: readonly AmendedCell[] = [
  edit(REGION.matrix, 1, 5, 'D'),
  edit(REGION.matrix, 2, 6, ' a '),
  edit(REGION.matrix, 3, 2, 'måske'),
  edit(REGION.matrix, 4, 31, '=ikke en formel'),
  edit(REGION.timeline, 1, 2, '03-02-2027'),
  edit(REGION.timeline, 2, 2, 46_430),
  edit(REGION.timeline, 3, 3, null),
  edit(REGION.participants, 12, 1, '+45 Åse Ærø'),
  edit(REGION.participants, 12, 2, 'JA'),
  edit(REGION.project, 0, 2, "Prøvekøbing 'Øst'"),
];

/** Damage is done to locked cells, which Excel refuses as long as they are locked. */
const UNDAMAGED = EXAMPLE_KEYS.filter((key) => EXAMPLES[key].edits.length === 0);

/** What the first adapter saw is what the others must see. */
const seen = new Map<string, unknown>();
function asTheOthersSaw(what: string, now: unknown): unknown {
  if (!seen.has(what)) seen.set(what, now);
  return seen.get(what);
}

export function workbookContract(name: string, open: () => Subject): void {
  describe(`${name} keeps the contract of a workbook`, () => {
    let subject: Subject;
    beforeEach(() => {
      subject = open();
    });
    afterEach(() => subject.close());

    const read = async (): Promise<WorkbookReading> => {
      const reading = await subject.workbook.read();
      if (!reading.ok) throw new Error(JSON.stringify(reading.error));
      return reading.value;
    };

    test.each(UNDAMAGED)('%s: every region is read as it was drawn', async (key) => {
      const { plan, template } = EXAMPLES[key];
      const words = workbookWords('da');
      await renderExample(subject.workbook, EXAMPLES[key], 'da');
      const blueprint = describePlan({ plan: plan('da'), template, words });
      const { regions } = await read();
      for (const { name: region, sheet, rect } of blueprint.names) {
        if (region.startsWith('HP_List_')) continue;
        const spec = blueprint.sheets.find((candidate) => candidate.key === sheet)!;
        const found = regions.get(region)!;
        expect([found.sheetName, found.top, found.left]).toEqual([spec.name, rect.top, rect.left]);
        const drawn = Array.from({ length: rect.rows }, (_, row) =>
          Array.from({ length: rect.columns }, (_, column) => {
            const block = spec.blocks.find(
              ({ top, left, rows, columns }) =>
                rect.top + row >= top &&
                rect.top + row < top + rows &&
                rect.left + column >= left &&
                rect.left + column < left + columns,
            );
            const content = block?.contents[rect.top + row - block.top]?.[rect.left + column - block.left];
            const shown = typeof content === 'object' && content !== null ? content.result : content;
            // A formula that gives no text and a blank cell are told apart by no reader that matters.
            return shown === undefined || shown === '' ? null : shown;
          }),
        );
        const values = found.values.map((row) => row.map((value) => (value === '' ? null : value)));
        expect([region, values]).toEqual([region, drawn]);
      }
    });

    test.each(UNDAMAGED)('%s: the same plan, the same findings at the same cells', async (key) => {
      await renderExample(subject.workbook, EXAMPLES[key], 'da');
      const checked = await checkWorkbook(subject.workbook);
      if (!checked.ok) throw new Error(JSON.stringify(checked.error));
      const { plan, findings, locate, status } = checked.value;
      const told = { status, plan, findings: findings.map(({ rule, place }) => [rule, locate(place)]) };
      expect(told).toEqual(asTheOthersSaw(key, told));
    });

    test('edits are read the same', async () => {
      await renderExample(subject.workbook, EXAMPLES.ready, 'da');
      expect(await subject.workbook.amend({ cells: EDITS, properties: {} })).toMatchObject({ ok: true });
      const checked = await checkWorkbook(subject.workbook);
      if (!checked.ok) throw new Error(JSON.stringify(checked.error));
      const { plan } = checked.value;
      expect(plan).toEqual(asTheOthersSaw('edits', plan));
      // They did arrive.
      expect(plan.unreadable.map(({ value }) => value)).toEqual(['03-02-2027', 'måske', ' a ']);
      expect(plan.areas[3]!.reason).toBe('=ikke en formel');
      expect(plan.participants[11]).toMatchObject({ name: '+45 Åse Ærø', confirmed: 'yes' });
    });
  });
}
