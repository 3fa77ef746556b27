import { parseAddress } from '../book/address';
import type { Page, Sheet } from '../book/book';
import { invalidArgument } from '../errors';
import type { Property, TypeTable } from '../members';
import { either, objectOf, oneOf, record, text } from '../shapes';
import type { RangeTarget } from './range';

const PAPERS = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Tabloid', 'Executive', 'Folio'];

const setting = (key: keyof Page, shape: Property<Sheet>['shape'] & object): Property<Sheet> => ({
  kind: 'property',
  since: '1.9',
  shape,
  set: ({ page }, value) => Object.assign(page, { [key]: value }),
});

export const PAGE_LAYOUT: TypeTable<Sheet> = {
  name: 'PageLayout',
  members: {
    orientation: setting('orientation', oneOf('Portrait', 'Landscape')),
    paperSize: setting('paperSize', oneOf(...PAPERS)),
    zoom: {
      kind: 'property',
      since: '1.9',
      shape: record,
      set: ({ page }, value) => {
        page.zoom = checkedZoom(value as Record<string, unknown>);
      },
    },
    headersFooters: { kind: 'child', since: '1.9', type: 'HeaderFooterGroup', get: (sheet) => sheet },
    setPrintArea: {
      kind: 'method',
      since: '1.9',
      parameters: [either(text, objectOf('Range'))],
      call: ({ page }, [area]: readonly [string | { target: RangeTarget }]) => {
        page.printArea = typeof area === 'string' ? parseAddress(area) : area.target.rect;
      },
    },
    setPrintTitleRows: {
      kind: 'method',
      since: '1.9',
      parameters: [text],
      call: ({ page }, [rows]: readonly string[]) => {
        if (!/^\$?\d+:\$?\d+$/.test(rows!)) throw invalidArgument(`title rows ${rows}`);
        page.titleRows = rows!;
      },
    },
    setPrintTitleColumns: {
      kind: 'method',
      since: '1.9',
      parameters: [text],
      call: ({ page }, [columns]: readonly string[]) => {
        if (!/^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i.test(columns!))
          throw invalidArgument(`title columns ${columns}`);
        page.titleColumns = columns!;
      },
    },
  },
};

/** Either a scale in per cent, or so many pages wide and tall. */
function checkedZoom(zoom: Record<string, unknown>): Record<string, number> {
  const limits: Record<string, readonly [number, number]> = {
    scale: [10, 400],
    horizontalFitToPages: [1, 32_767],
    verticalFitToPages: [1, 32_767],
  };
  for (const [key, value] of Object.entries(zoom)) {
    const [lowest, highest] = limits[key] ?? [];
    if (lowest === undefined || !Number.isInteger(value)) throw invalidArgument(`zoom ${key}`);
    if ((value as number) < lowest || (value as number) > highest!) throw invalidArgument(`zoom ${key}`);
  }
  if ('scale' in zoom && Object.keys(zoom).length > 1) throw invalidArgument('zoom: scale or pages');
  return zoom as Record<string, number>;
}

export const HEADER_FOOTER_GROUP: TypeTable<Sheet> = {
  name: 'HeaderFooterGroup',
  members: {
    defaultForAllPages: { kind: 'child', since: '1.9', type: 'HeaderFooter', get: (sheet) => sheet },
  },
};

export const HEADER_FOOTER: TypeTable<Sheet> = {
  name: 'HeaderFooter',
  members: { leftFooter: setting('leftFooter', text), rightFooter: setting('rightFooter', text) },
};
