import type { Block, Blueprint, SheetSpec } from '../../src/blueprint/blueprint';

const sheet = (spec: Pick<SheetSpec, 'key' | 'name'> & Partial<SheetSpec>): SheetSpec => ({
  visibility: 'visible',
  protected: false,
  tabColor: '17456B',
  columnWidths: [],
  rowHeights: new Map(),
  freeze: { rows: 0, columns: 0 },
  print: {
    area: { top: 0, left: 0, rows: 5, columns: 3 },
    orientation: 'portrait',
    pagesWide: 1,
    pagesTall: 0,
    footer: '',
  },
  blocks: [],
  merges: [],
  validations: [],
  highlights: [],
  ...spec,
});

/** Everything that a blueprint can say, once; with a sheet's name that has to be quoted and escaped everywhere. */
export const EVERYTHING: Blueprint = {
  sheets: [
    sheet({
      key: 'matrix',
      name: "Ø's <A&B> 🌱",
      protected: true,
      tabColor: 'AA5500',
      columnWidths: [30, 6.5, 0, 12],
      rowHeights: new Map([
        [0, 33],
        [1, 0],
        [40, 0],
      ]),
      freeze: { rows: 2, columns: 1 },
      print: {
        area: { top: 0, left: 0, rows: 8, columns: 4 },
        orientation: 'landscape',
        titleRows: [0, 1],
        titleColumns: [0, 0],
        pagesWide: 1,
        pagesTall: 3,
        footer: '&L<Plan>&R&P / &N',
      },
      blocks: [
        { top: 0, left: 0, rows: 1, columns: 4, contents: [['=Titel', null, null, null]], style: 'title' },
        {
          top: 2,
          left: 1,
          rows: 3,
          columns: 3,
          contents: [['A', 46056, { formula: 'IFNA(NA(),"IFNA(")', result: 'IFNA(' }], ['D']],
          style: ['inputCode', 'inputDate', 'verdict'],
        },
        { top: 2, left: 0, rows: 2, columns: 1, contents: [['-et'], ['@to']], style: 'label' },
        {
          top: 6,
          left: 0,
          rows: 1,
          columns: 4,
          contents: [
            [
              { formula: 'TEXT(2,"0")&"<"', result: '2<' },
              { formula: 'B3=""', result: false },
              { formula: 'SUM(1,2)', result: 3 },
              { formula: 'IF(TRUE,"","x")', result: '' },
            ],
          ],
          style: 'computed',
        },
      ],
      merges: [{ top: 0, left: 0, rows: 1, columns: 4 }],
      validations: [
        {
          ...{ top: 2, left: 1, rows: 3, columns: 1 },
          rule: { kind: 'list', source: 'HP_Codes' },
          prompt: { title: 'Kode', message: 'A, D eller "H"\n& intet andet' },
          error: { title: 'Ukendt kode', message: 'Vælg fra <listen>.' },
        },
        {
          ...{ top: 2, left: 2, rows: 3, columns: 1 },
          rule: { kind: 'date', from: '2027-01-01', to: '2027-12-31' },
          prompt: { title: 'Dato', message: 'Et år' },
          error: { title: 'Dato', message: 'I 2027' },
        },
        {
          ...{ top: 4, left: 3, rows: 1, columns: 1 },
          rule: { kind: 'whole', from: 1, to: 53 },
          prompt: { title: 'Uge', message: 'En uge' },
          error: { title: 'Uge', message: '1 til 53' },
        },
      ],
      highlights: [
        { top: 2, left: 1, rows: 3, columns: 1, formula: '$B3="A"', style: 'leads' },
        { top: 2, left: 1, rows: 3, columns: 1, formula: 'IFNA($B3,"")<>""', style: 'covers' },
        { top: 2, left: 3, rows: 3, columns: 1, formula: '$D3=""', style: 'muted' },
      ],
    }),
    sheet({
      key: 'system',
      name: '_holdplan',
      visibility: 'veryHidden',
      blocks: [
        { top: 0, left: 0, rows: 3, columns: 1, contents: [['A'], ['D'], ['H']], style: 'key' },
        {
          top: 0,
          left: 2,
          rows: 2,
          columns: 3,
          contents: [
            [1.5, true, '#REF!'],
            [-1e-7, false, ' kant '],
          ],
          style: 'plain',
        },
      ],
    }),
  ],
  names: [
    { name: 'HP_Matrix', sheet: 'matrix', rect: { top: 2, left: 0, rows: 5, columns: 4 } },
    { name: 'HP_Codes', sheet: 'system', rect: { top: 0, left: 0, rows: 3, columns: 1 } },
    { name: 'HP_Values', sheet: 'system', rect: { top: 0, left: 2, rows: 2, columns: 3 } },
  ],
  properties: {
    title: 'Plan <1> & "2"',
    creator: 'Holdplan',
    made: '2027-02-01T08:15:30Z',
    custom: { Status: 'I gang', Åbne: 3, Andel: 0.5, Stort: 3e9 },
  },
};

/** One sheet with a block of texts at A1, under the name HP_Texts. */
export const textsBlueprint = (texts: readonly (readonly string[])[], sheetName = 'Tekster'): Blueprint =>
  blockBlueprint(
    { top: 0, left: 0, rows: texts.length, columns: texts[0]?.length ?? 1, contents: texts, style: 'input' },
    sheetName,
  );

/** One sheet with one block, under the name HP_Texts. */
export const blockBlueprint = (block: Block, sheetName = 'Tekster'): Blueprint => ({
  sheets: [sheet({ key: 'history', name: sheetName, blocks: [block] })],
  names: [{ name: 'HP_Texts', sheet: 'history', rect: block }],
  properties: { title: '', creator: 'Holdplan', custom: {} },
});
