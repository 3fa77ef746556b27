import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { blockBlueprint } from '../support/blueprints';
import { GNUMERIC, LOCALEDEF } from '../programs/gnumeric';
import { describeWith } from '../programs/programs';
import { LIBREOFFICE } from '../programs/soffice';
import { startUniver } from '../support/univer';
import { GNUMERICS, LIBREOFFICES } from './judges';
import { KNOWN_ERRORS, type KnownError } from './known-errors';

const shownIn = ({ formula, text, right }: KnownError['shown']): Promise<Uint8Array> =>
  blueprintToXlsx(
    blockBlueprint({
      ...{ top: 0, left: 0, rows: 1, columns: 2, style: 'plain' },
      contents: [[text, { formula, result: right }]],
    }),
  );

const errorsOf = (name: 'Gnumeric' | 'Univer') =>
  KNOWN_ERRORS.filter(({ of }) => of.includes(name)).map(({ because, shown }) => [because, shown] as const);

describeWith([GNUMERIC, LOCALEDEF, LIBREOFFICE], 'an error of Gnumeric’s, and not of LibreOffice’s', () => {
  test.each(errorsOf('Gnumeric'))('%s', async (_, shown) => {
    const workbook = await shownIn(shown);
    const [wrong] = await GNUMERICS[0]!.judge([workbook]);
    expect(wrong![0]!.get('B1')).toBe(shown.wrong);
    const [right] = await LIBREOFFICES[0]!.judge([workbook]);
    expect(right![0]!.get('B1')).toBe(shown.right);
  });
});

test.each(errorsOf('Univer'))('an error of Univer’s: %s', async (_, shown) => {
  const univer = await startUniver();
  const [cells] = await univer.recalculate(await shownIn(shown));
  univer.dispose();
  expect(cells!.get('B1')).toBe(shown.wrong);
});
