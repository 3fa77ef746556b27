// Reads every template as a build finds it, and throws with all that is wrong with any: see build.mjs of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** Problems by file, in words; none where all is well. */
export async function templateProblems(folder = here) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'schema.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { parseTemplate } = await import(`data:text/javascript;base64,${code}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const parsed = parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${name}: ${path}: ${message}`);
    });
}
