import { blueprintToXlsx } from '../../src/adapters/xlsx/write';
import { blockBlueprint } from '../support/blueprints';
import { GNUMERIC, LOCALEDEF } from '../programs/gnumeric';
import { describeWith } from '../programs/programs';
import { LIBREOFFICE } from '../programs/soffice';
import { GNUMERICS, LIBREOFFICES } from './judges';
import { KNOWN_ERRORS, type KnownError } from './known-errors';

const shownIn = ({ formula, text, right }: KnownError['shown']): Promise<Uint8Array> =>
  blueprintToXlsx(
    blockBlueprint({
      ...{ top: 0, left: 0, rows: 1, columns: 2, style: 'plain' },
      contents: [[text, { formula, result: right }]],
    }),
  );

describeWith([GNUMERIC, LOCALEDEF, LIBREOFFICE], 'an error of Gnumeric’s, and not of LibreOffice’s', () => {
  test.each(KNOWN_ERRORS.map(({ because, shown }) => [because, shown] as const))('%s', async (_, shown) => {
    const workbook = await shownIn(shown);
    const [wrong] = await GNUMERICS[0]!.judge([workbook]);
    expect(wrong![0]!.get('B1')).toBe(shown.wrong);
    const [right] = await LIBREOFFICES[0]!.judge([workbook]);
    expect(right![0]!.get('B1')).toBe(shown.right);
  });
});
