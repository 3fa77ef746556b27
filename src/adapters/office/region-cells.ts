import { BELTS, type CellValue } from '../../blueprint/reading';

/** A region as Excel tells it, with its belt. */
export interface RegionCells {
  readonly name: string;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly belt: Belt;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

export interface Belt {
  readonly below: number;
  readonly right: number;
}

export const beltOf = (name: string): Belt => BELTS[name] ?? { below: 0, right: 0 };

/** A null object where the name is gone or points nowhere. */
export const regionRange = ({ workbook }: Excel.RequestContext, name: string): Excel.Range =>
  workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
