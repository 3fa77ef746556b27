/** A line of cells as spreadsheets copy it: tabs between them, quotes around what holds a tab, a quote or a new line. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** The cells of a text that was copied, line by line. */
export function cellsOfText(text: string): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    CELL.lastIndex = at;
    const found = CELL.exec(text);
    // A quote that is never closed, or goes on after it was, is a letter like any other.
    const [whole, quoted, plain, end] = found ?? plainCell(text, at);
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    at += whole!.length;
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  const last = lines.at(-1)!;
  if (lines.length > 1 && last.length === 1 && last[0] === '') lines.pop();
  return lines;
}

function plainCell(text: string, at: number): readonly (string | undefined)[] {
  const [, plain = '', end = ''] = /^([^\t\r\n]*)(\t|\r\n|\r|\n|$)/.exec(text.slice(at))!;
  return [plain + end, undefined, plain, end];
}

/** The cells of the first table in a page that was copied; null where there is none. */
export function cellsOfHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return (
    table &&
    [...table.rows].map((row) =>
      [...row.cells].map(({ textContent }) => textContent.trim().replace(/\s+/g, ' ')),
    )
  );
}

/** Cells for the area that is selected: repeated where they fill it exactly, else as they are. */
export function tiled(
  cells: readonly (readonly string[])[],
  area: { readonly rows: number; readonly columns: number },
): string[][] {
  const [rows, columns] = [cells.length, Math.max(...cells.map((line) => line.length))];
  const fills = area.rows % rows === 0 && area.columns % columns === 0;
  return Array.from({ length: fills ? area.rows : rows }, (_, row) =>
    Array.from(
      { length: fills ? area.columns : columns },
      (_, column) => cells[row % rows]![column % columns] ?? '',
    ),
  );
}
