import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from './xml-text';

/** What somebody leaves behind in a cell, as a file holds it. */
export type Typed =
  | Value
  | { readonly kind: 'formula'; readonly formula: string; readonly result: Value }
  | { readonly kind: 'blank' };

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** An error value pasted as a value. */
  | { readonly kind: 'error'; readonly error: string };

export interface TypedCell {
  /** Position among the tabs. */
  readonly sheet: number;
  readonly address: string;
  readonly typed: Typed;
}

/**
 * A workbook of ours, in which somebody typed into cells that are there already. The cells keep their looks; results
 * of formulas stay as they were, as in a file that nobody has recalculated yet.
 */
export function typeInto(workbook: Uint8Array, cells: readonly TypedCell[]): Uint8Array {
  const parts = unzipSync(workbook);
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const path = `xl/worksheets/sheet${sheet + 1}.xml`;
    const contents = new Map(
      cells.filter((cell) => cell.sheet === sheet).map(({ address, typed }) => [address, typed]),
    );
    const xml = strFromU8(parts[path]!).replace(CELL, (cell, address: string, attributes: string) => {
      const typed = contents.get(address);
      contents.delete(address);
      return typed === undefined ? cell : cellXml(address, attributes, typed);
    });
    if (contents.size > 0) throw new Error(`${path} has no cell ${[...contents.keys()].join(', ')}`);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs;

function cellXml(address: string, attributes: string, typed: Typed): string {
  const [type, inner] = contentsOf(typed);
  const look = attributes.replace(/ t="\w+"/, '');
  return `<c r="${address}"${look}${type === '' ? '' : ` t="${type}"`}>${inner}</c>`;
}

function contentsOf(typed: Typed): readonly [type: string, inner: string] {
  switch (typed.kind) {
    case 'blank':
      return ['', ''];
    case 'text':
      return ['inlineStr', `<is><t xml:space="preserve">${escapeXml(typed.text)}</t></is>`];
    case 'number':
      return ['', `<v>${typed.number}</v>`];
    case 'boolean':
      return ['b', `<v>${typed.boolean ? 1 : 0}</v>`];
    case 'error':
      return ['e', `<v>${typed.error}</v>`];
    case 'formula': {
      const formula = `<f>${escapeXml(typed.formula)}</f>`;
      if (typed.result.kind === 'text') return ['str', `${formula}<v>${escapeXml(typed.result.text)}</v>`];
      const [type, inner] = contentsOf(typed.result);
      return [type, formula + inner];
    }
  }
}
