import type { CellValue, Region, WorkbookReading } from '../../blueprint/reading';
import { REGION } from '../../blueprint/names';
import { ok, type Result } from '../../domain/result';
import type { LiveWorkbookProblem } from '../../ports/workbook';
import { runBatch, whilePatient, type OfficeDeps } from './run';

/** Every region by its name, in one sync. A name that is gone, or points nowhere, is simply not in the answer. */
export async function readWorkbook(deps: OfficeDeps): Promise<Result<WorkbookReading, LiveWorkbookProblem>> {
  const reading = runBatch(deps, true, async (context) => {
    const asked = Object.values(REGION).map((name) => askFor(context, name));
    await context.sync();
    return asked.flatMap(answerOf);
  });
  const regions = await whilePatient(deps, reading);
  return regions.ok
    ? ok({ regions: new Map(regions.value.map((region) => [region.name, region])) })
    : regions;
}

interface Asked {
  readonly name: string;
  readonly range: Excel.Range;
}

export function askFor({ workbook }: Excel.RequestContext, name: string): Asked {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('values,rowIndex,columnIndex');
  range.worksheet.load('name');
  return { name, range };
}

export function answerOf({ name, range }: Asked): Region[] {
  if (range.isNullObject) return [];
  return [
    {
      name,
      sheetName: range.worksheet.name,
      top: range.rowIndex,
      left: range.columnIndex,
      // A blank cell is read as ''.
      values: range.values.map((row) => row.map((cell: CellValue) => (cell === '' ? null : cell))),
    },
  ];
}
