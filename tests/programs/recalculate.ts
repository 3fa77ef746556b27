import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSoffice } from './soffice';

/** Which decimal sign, which words for TRUE and FALSE, which list separator: as an office of this country has them. */
export type OfficeLocale = 'en-US' | 'da-DK';

/** A profile's settings. Left to itself, LibreOffice trusts the results in a foreign file and shows them as they are. */
export const officeSettings = (locale: OfficeLocale): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
  <item oor:path="/org.openoffice.Setup/L10N">
    <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop>
  </item>
</oor:items>`;

/** Has one LibreOffice open these workbooks, work out every formula afresh, and save them as .xlsx. */
export async function recalculate(
  workbooks: readonly Uint8Array[],
  locale: OfficeLocale = 'en-US',
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdplan-recalculate-'));
  const path = (directory: string, index: number): string => join(folder, directory, `${index}.xlsx`);
  try {
    await mkdir(join(folder, 'in'));
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), officeSettings(locale));
    await Promise.all(workbooks.map((workbook, index) => writeFile(path('in', index), workbook)));
    await runSoffice([
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')],
      ...workbooks.map((_, index) => path('in', index)),
    ]);
    return await Promise.all(
      workbooks.map(async (_, index) => new Uint8Array(await readFile(path('out', index)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
