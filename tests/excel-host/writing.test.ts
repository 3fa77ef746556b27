import { cellsOf, firstSheet, useExcel } from './excel';

const excel = useExcel();

async function written(input: unknown, address = 'A1'): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = cellsOf(context, address);
    range.values = input as unknown[][];
    range.load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

describe('shape', () => {
  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['too few columns', [[1], [2]]],
    ['ragged', [[1, 2], [3]]],
    ['flat', [1, 2]],
  ])('%s is refused', async (_, input) => {
    for (const property of ['values', 'formulas', 'formulasR1C1', 'numberFormat'] as const)
      expect(
        await excel.refused(async (context) => {
          cellsOf(context, 'A1:B2')[property] = input as unknown as string[][];
        }),
      ).toMatchObject({ code: 'InvalidArgument', where: `Range.${property}` });
    expect(excel.host.book.sheets[0]!.cells.size).toBe(0);
  });

  test('one scalar stands for every cell', async () => {
    expect(await written('x', 'A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  test('null leaves a cell alone, an empty text empties it', async () => {
    await written([['a', 'b']], 'A1:B1');
    expect(await written([[null, '']], 'A1:B1')).toEqual([['a', '']]);
  });

  test.each(['values', 'formulas', 'numberFormat'] as const)(
    'null for all of %s is refused',
    async (property) => {
      expect(
        await excel.refused(async (context) => {
          cellsOf(context, 'A1')[property] = null as unknown as string[][];
        }),
      ).toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('an empty number format means none', async () => {
    const formats = await excel.run(async (context) => {
      const cells = cellsOf(context, 'A1:C1');
      cells.numberFormat = [['0', '0', '0']];
      cells.numberFormat = [['', null, '0%']] as string[][];
      cells.load('numberFormat');
      await context.sync();
      return cells.numberFormat as unknown[][];
    });
    expect(formats).toEqual([['General', '0', '0%']]);
  });

  test('an object is no cell value', async () => {
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1').values = [[{ a: 1 }]];
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  test('an array of more than 1,500 cells is cut up by the client, and arrives whole', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => [row, `row ${row}`]);
    expect(await written(rows, 'A1:B2000')).toEqual(rows);
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1:B1999').values = rows;
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('texts are read as if they were typed, by American rules', () => {
  test.each([
    ['=1+1', '=1+1', 'General'],
    ["'=1+1", '=1+1', '@apostrophe'],
    ["'007", '007', '@apostrophe'],
    ['007', 7, 'General'],
    ['03-02-2027', 46_448, 'm/d/yyyy'],
    ['31-02-2027', '31-02-2027', 'General'],
    ['2027-03-02', 46_448, 'm/d/yyyy'],
    ['2 Mar 2027', 46_448, 'd-mmm-yy'],
    ['12%', 0.12, '0%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,5', '1,5', 'General'],
    ['(7)', -7, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['$3', 3, '$#,##0'],
    ['13:30', 0.5625, 'h:mm'],
    ['true', true, 'General'],
    ['Maybe', 'Maybe', 'General'],
    ['Marts 3', 'Marts 3', 'General'],
    ['', '', 'General'],
  ])('%s', async (input, value, format) => {
    await written([[input]]);
    const cell = excel.host.book.sheets[0]!.cells.get(0);
    const shown = cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
    expect(shown).toEqual(value);
    if (!format.startsWith('@')) expect(cell?.numberFormat ?? 'General').toBe(format);
  });

  test('a cell formatted as text takes every text as it stands', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').numberFormat = [['@']];
    });
    await written([['03-02-2027']]);
    expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({ value: '03-02-2027' });
  });

  test('a cell that has a format keeps it', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').numberFormat = [['dd-mm-yyyy']];
    });
    await written([['2027-03-02']]);
    expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({
      value: 46_448,
      numberFormat: 'dd-mm-yyyy',
    });
  });
});

describe('formulas', () => {
  test.each([
    ...[
      '=1+',
      '=SUM(A1',
      '=SUM(A1))',
      '=(1,2)',
      '=()',
      '="open',
      '=1 2',
      '=*3',
      '=1,2',
      '={1,2',
      "='open!A1",
    ],
    '=SUM(A1;B1)',
  ])('%s is refused', async (formula) => {
    expect(
      await excel.refused(async (context) => {
        cellsOf(context, 'A1').formulas = [[formula]];
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  test.each([
    ['=IF(A1="","",SUM($B$2:B9)*-1)'],
    ['=\'Min plan\'!A1&"; ""x"""'],
    ['=SUMPRODUCT((A1:A9<>"")*(B1:B9>=2))%'],
    ['=IF(A1,)'],
    ['=NO_SUCH(1)'],
    ['=TODAY()'],
    ['=INDEX({1,2;3,4},1,2)'],
    ['=SUM(A:A,3:3)'],
  ])('%s is taken', async (formula) => {
    await excel.run(async (context) => {
      cellsOf(context, 'K20').formulas = [[formula]];
    });
    expect(`=${[...excel.host.book.sheets[0]!.cells.values()][0]!.formula}`).toBe(formula);
  });

  test('a formula in R1C1 lands in every cell as its own A1', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'C3:D4').formulasR1C1 =
        '=RC[-1]+R1C1&"RC[1]"&\'R1C1\'!R[-2]C' as unknown as string[][];
    });
    expect([...excel.host.book.sheets[0]!.cells.values()].map(({ formula }) => formula)).toEqual([
      'B3+$A$1&"RC[1]"&\'R1C1\'!C1',
      'C3+$A$1&"RC[1]"&\'R1C1\'!D1',
      'B4+$A$1&"RC[1]"&\'R1C1\'!C2',
      'C4+$A$1&"RC[1]"&\'R1C1\'!D2',
    ]);
  });

  test('a text in R1C1 is typed like any other', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').formulasR1C1 = [['12%']];
    });
    expect(excel.host.book.sheets[0]!.cells.get(0)).toMatchObject({ value: 0.12 });
  });

  test('renaming a sheet carries its formulas along', async () => {
    await excel.run(async (context) => {
      cellsOf(context, 'A1').formulas = [['=Ark1!B1&"Ark1!"&SUM(\'Ark1\'!C:C)']];
      firstSheet(context).name = "Bo's plan";
    });
    expect(excel.host.book.sheets[0]!.cells.get(0)!.formula).toBe(
      "'Bo''s plan'!B1&\"Ark1!\"&SUM('Bo''s plan'!C:C)",
    );
  });
});

describe('addresses', () => {
  test.each(['A1,B2', 'A1;B2', 'A0', 'AAAA1', 'Ark1!A1:B', '', 'A1:B2:C3', 'XFE1', 'A1048577'])(
    '%p is refused',
    async (address) => {
      expect(await excel.refused(async (context) => cellsOf(context, address).load('address'))).toMatchObject(
        {
          code: 'InvalidArgument',
          where: 'GetRange',
        },
      );
    },
  );

  test.each([
    ['B2:A1', "'Ark1'!A1:B2"],
    ['$C$3', "'Ark1'!C3"],
    ['3:5', "'Ark1'!3:5"],
    ['A:C', "'Ark1'!A:C"],
  ])('%s', async (address, read) => {
    const range = await excel.run(async (context) => {
      const loaded = cellsOf(context, address);
      loaded.load('address');
      await context.sync();
      return loaded.address;
    });
    expect(range).toBe(read);
  });

  test('cells and sizes are reckoned from a range', async () => {
    const [cell, resized, indexed] = await excel.run(async (context) => {
      const start = cellsOf(context, 'B2:C3');
      const ranges = [
        start.getCell(2, 3).getResizedRange(1, 0),
        start.getResizedRange(-1, 2),
        firstSheet(context).getRangeByIndexes(4, 0, 1, 3),
      ];
      for (const range of ranges) range.load('address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return ranges.map(({ address, rowIndex, columnIndex, rowCount, columnCount }) => [
        ...[address, rowIndex, columnIndex, rowCount, columnCount],
      ]);
    });
    expect([cell, resized, indexed]).toEqual([
      ["'Ark1'!E4:E5", 3, 4, 2, 1],
      ["'Ark1'!B2:E2", 1, 1, 1, 4],
      ["'Ark1'!A5:C5", 4, 0, 1, 3],
    ]);
  });

  test('a range that leaves the sheet is refused', async () => {
    expect(
      await excel.refused(async (context) => cellsOf(context, 'A1').getCell(-1, 0).load('address')),
    ).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('the values of too many cells are null, without a word', async () => {
    const values = await excel.run(async (context) => {
      const range = cellsOf(context, 'A:F');
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });
});
