import type { Located } from '../../src/blueprint/whereabouts';
import { err, ok } from '../../src/domain/result';
import type { LiveWorkbook } from '../../src/ports/pane';
import type { LiveWorkbookProblem } from '../../src/ports/workbook';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../src/adapters/xlsx';

/** A workbook in front of somebody, with a file in Excel's place: what the session does with it is all that counts. */
export interface FakeWorkbook extends LiveWorkbook {
  /** What stands in it now; null for a workbook without a plan. */
  file: XlsxWorkbook | null;
  /** What the next reading, writing or going ends in. */
  failsWith: LiveWorkbookProblem | null;
  copies: readonly string[];
  /** Where it was gone to, and whether there is such a sheet. */
  readonly gone: Located[];
  hasSheet: boolean;
  readonly asides: string[];
  reads: number;
  hint(): void;
}

export function createFakeWorkbook(file: XlsxWorkbook | null): FakeWorkbook {
  let listener: (() => void) | null = null;
  const failing = () => {
    const problem = fake.failsWith;
    fake.failsWith = null;
    return problem;
  };
  const orFail = async <T>(work: () => Promise<T>) => {
    const problem = failing();
    return problem ? err(problem) : ((await work()) as never);
  };
  const fake: FakeWorkbook = {
    ...{ file, failsWith: null, copies: [], gone: [], hasSheet: true, asides: [], reads: 0 },
    hint: () => listener?.(),
    read: () =>
      orFail(async () => {
        fake.reads += 1;
        return fake.file ? fake.file.read() : ok({ regions: new Map(), dateSystem: '1900' });
      }),
    render: (blueprint) => orFail(async () => (fake.file = createXlsxWorkbook()).render(blueprint)),
    amend: (amendment) => orFail(async () => fake.file!.amend(amendment)),
    rebuild: (blueprint, aside) =>
      orFail(async () => {
        fake.asides.push(aside);
        fake.file = createXlsxWorkbook();
        await fake.file.render(blueprint);
        return ok([`Overblik${aside}`]);
      }),
    watch: async (onChange) => {
      listener = onChange;
      return ok({ stop: async () => void (listener = null) });
    },
    goTo: (cell) =>
      orFail(async () => {
        fake.gone.push(cell);
        return ok(fake.hasSheet);
      }),
    copiedSheets: async () => ok(fake.copies),
  };
  return fake;
}
