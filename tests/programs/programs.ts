import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { PROGRAM_MS } from '../limits.mjs';

/** Programs that judge what we write. They are installed beside Node, and by .ci/run on CI. */
export interface Program {
  readonly command: string;
  /** How people know it. */
  readonly name: string;
}

const isInstalled = ({ command }: Program): boolean =>
  isAbsolute(command) ? existsSync(command) : isOnPath(command);

const isOnPath = (command: string): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, command)));

/** Tests against other programs. Without them they are left out, and say so; on CI that is a failure. */
export function describeWith(programs: readonly Program[], title: string, fn: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program));
  const commands = missing.map(({ command }) => command).join(' and ');
  if (missing.length === 0) {
    describe(title, fn);
  } else if (process.env.CI === 'true') {
    test(`${title}: ${missing.map(({ name, command }) => `${name} (${command})`).join(', ')} has to be on PATH on CI`, () => {
      throw new Error(`Not on PATH: ${commands}`);
    });
  } else {
    process.stderr.write(`\n  SKIPPED, because ${commands} is not on PATH: ${title}\n`);
    describe.skip(`${title} (SKIPPED: ${commands} is not on PATH)`, fn);
  }
}

/** In a process group of its own: some of these are scripts, and what hangs is their child. */
export const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, PROGRAM_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${command} gave up (${code ?? 'killed'}): ${complaints}`));
    });
  });
