/**
 * The look, declared once. One restrained palette: ink and two greys, one blue for structure, and three quiet
 * signal colours that never stand without a word or a letter. Contrast of text on fill is at least 4.5 : 1.
 */
export const PALETTE = {
  ink: '1F2933',
  quiet: '5B6770',
  faint: '63707C',
  line: 'D5DBE1',
  hairline: 'E8ECF0',
  paper: 'FFFFFF',
  shade: 'F4F6F8',
  input: 'FFFDF3',
  inputBand: 'F8F3DF',
  inputLine: 'D9CFA8',
  brand: '17456B',
  brandSoft: 'E3EDF5',
  brandMid: '8FB4D3',
  okInk: '1B5E3A',
  okFill: 'DFF1E6',
  warnInk: '7A4B00',
  warnFill: 'FCEFCF',
  errorInk: '8E1F1F',
  errorFill: 'FBE3E1',
} as const;

export interface CellFormat {
  readonly font: {
    readonly size: number;
    readonly bold?: true;
    readonly italic?: true;
    readonly color: string;
  };
  readonly fill?: string;
  readonly border?: { readonly color: string; readonly sides: 'all' | 'bottom' | 'top' };
  readonly align: {
    readonly horizontal: 'left' | 'center' | 'right';
    readonly vertical: 'top' | 'center' | 'bottom';
  };
  readonly wrap?: true;
  /** Degrees, counter-clockwise. */
  readonly rotation?: number;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Takes input on a protected sheet. Everything else is locked. */
  readonly unlocked?: true;
}

/** In points: what a reader at 100 % needs, no more steps than that. */
const SIZE = { title: 20, heading: 13, text: 10.5, small: 9, tiny: 8 } as const;

export const FONT_NAME = 'Calibri';
export const DATE_FORMAT = 'dd-mm-yyyy';

const P = PALETTE;
const left = { horizontal: 'left', vertical: 'center' } as const;
const center = { horizontal: 'center', vertical: 'center' } as const;
const leftTop = { horizontal: 'left', vertical: 'top' } as const;

const text = { size: SIZE.text, color: P.ink } as const;
const bold = { size: SIZE.text, color: P.ink, bold: true } as const;
const quiet = { size: SIZE.text, color: P.quiet } as const;
const small = { size: SIZE.small, color: P.quiet } as const;
const tiny = { size: SIZE.tiny, color: P.faint } as const;
const grid = { color: P.line, sides: 'all' } as const;
const rule = { color: P.line, sides: 'bottom' } as const;

const ruled = { align: left, border: rule } as const;
const guide = { font: small, align: leftTop, wrap: true } as const;
const header = { font: { ...bold, color: P.paper }, fill: P.brand, border: grid } as const;
const headerWeek = { font: { size: SIZE.tiny, color: P.paper }, fill: P.brand, align: center } as const;
const shaded = { font: quiet, border: grid, fill: P.shade } as const;
const week = {
  font: { size: SIZE.tiny, color: P.ink },
  align: center,
  border: { color: P.hairline, sides: 'all' },
} as const;
const input = {
  font: text,
  fill: P.input,
  align: center,
  border: { color: P.inputLine, sides: 'all' },
  unlocked: true,
} as const;

/** No noughts: an empty slot stays quiet, and a free week is a blank one. */
const NO_NOUGHTS = ';;;@';

const styles = {
  title: { font: { size: SIZE.title, bold: true, color: P.brand }, align: left },
  subtitle: { font: quiet, align: left },
  heading: {
    font: { size: SIZE.heading, bold: true, color: P.brand },
    align: { horizontal: 'left', vertical: 'bottom' },
    border: { color: P.brandMid, sides: 'bottom' },
  },
  guide,
  badge: { font: { size: SIZE.heading, bold: true, color: P.brand }, fill: P.brandSoft, align: center },
  header: { ...header, indent: 1, align: left, wrap: true },
  headerCenter: { ...header, align: center, wrap: true },
  headerRotated: {
    ...header,
    font: headerWeek.font,
    align: { horizontal: 'center', vertical: 'bottom' },
    rotation: 90,
    wrap: true,
  },
  headerWeek,
  headerWeekDate: { ...headerWeek, rotation: 90, numberFormat: 'dd-mm' },
  id: { font: small, align: center, border: grid, fill: P.shade },
  label: { ...ruled, font: bold, wrap: true },
  text: { indent: 1, font: text, align: left, border: grid, wrap: true },
  labelTop: { font: bold, align: leftTop, wrap: true },
  lineText: { ...ruled, indent: 1, font: text, wrap: true },
  lineDate: { font: text, align: center, border: rule, numberFormat: DATE_FORMAT },
  briefId: { font: small, align: center, border: rule },
  textTop: { font: text, align: leftTop, wrap: true },
  source: { indent: 1, font: small, align: left, border: grid, wrap: true },
  computed: { ...shaded, indent: 1, align: left, wrap: true },
  computedCenter: { ...shaded, align: center, numberFormat: `0${NO_NOUGHTS}` },
  computedDate: { ...shaded, align: center, numberFormat: `${DATE_FORMAT}${NO_NOUGHTS}` },
  verdict: { indent: 1, font: bold, align: left, border: grid, wrap: true },
  figure: { ...ruled, indent: 1, font: { ...bold, color: P.brand } },
  bar: { ...ruled, indent: 1, font: { size: SIZE.text, color: P.brand } },
  week,
  next: { ...ruled, indent: 1, font: text, wrap: true },
  note: { ...ruled, indent: 1, font: quiet, wrap: true },
  count: { font: bold, align: center, border: rule },
  original: guide,
  number: { font: bold, align: { horizontal: 'right', vertical: 'top' } },
  historyCount: { font: text, align: center, border: rule },
  historyCode: { ...ruled, font: tiny },
  load: { ...week, numberFormat: `0${NO_NOUGHTS}` },
  weekLabel: { font: small, align: { horizontal: 'right', vertical: 'bottom' } },
  input: { ...input, indent: 1, align: left, wrap: true },
  inputCenter: input,
  inputDate: { ...input, numberFormat: DATE_FORMAT },
  inputCode: { ...input, font: bold },
  plain: { font: text, align: left },
  key: { font: tiny, align: left },
} as const satisfies Record<string, CellFormat>;

export type StyleName = keyof typeof styles;
export const STYLES: Readonly<Record<StyleName, CellFormat>> = styles;

/** The header that stands right above cells of this style. */
export const headerStyleFor = (style: StyleName): StyleName =>
  STYLES[style].align.horizontal === 'center' ? 'headerCenter' : 'header';

export interface HighlightFormat {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: true;
}

const highlights = {
  good: { color: P.okInk, fill: P.okFill },
  warn: { color: P.warnInk, fill: P.warnFill },
  bad: { color: P.errorInk, fill: P.errorFill },
  leads: { color: P.paper, fill: P.brand, bold: true },
  covers: { color: P.ink, fill: P.brandMid, bold: true },
  obtains: { color: P.brand, fill: P.brandSoft, bold: true },
  muted: { color: P.faint, fill: P.shade },
  band: { fill: P.inputBand },
  emptyHeader: { color: P.quiet, fill: P.brandSoft },
  bar: { color: P.brand, fill: P.brandMid },
  today: { color: P.ink, fill: P.warnFill, bold: true },
  loadOne: { color: P.ink, fill: P.brandSoft },
  loadTwo: { color: P.ink, fill: 'BFD6E8' },
  loadMany: { color: P.paper, fill: '3E78A8' },
  loadOver: { color: P.errorInk, fill: P.errorFill, bold: true },
} as const satisfies Record<string, HighlightFormat>;

export type HighlightName = keyof typeof highlights;
export const HIGHLIGHTS: Readonly<Record<HighlightName, HighlightFormat>> = highlights;
