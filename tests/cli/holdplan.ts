import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Cli {
  /** A folder of its own, in which the command runs. */
  readonly folder: string;
  /** What node is to run. */
  readonly binary: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Answer>;
  remove(): void;
}

/** The command line as people get it: bundled, and run as a process. Built apart, so that dist/ is left alone. */
export function buildCli(): Cli {
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-cli-'));
  const bundle = mkdtempSync(join(tmpdir(), 'holdplan-dist-'));
  execFileSync(process.execPath, [join(ROOT, 'src/cli/build.mjs'), bundle]);
  const binary = join(bundle, 'holdplan.mjs');
  return {
    folder,
    binary,
    run: (args, env = {}) =>
      new Promise((resolve, reject) => {
        // Nothing of the machine's own settings comes along: LANG would choose the language.
        const child = spawn(process.execPath, [binary, ...args], { cwd: folder, env });
        const answer = { stdout: '', stderr: '' };
        child.stdout.setEncoding('utf8').on('data', (text: string) => (answer.stdout += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (answer.stderr += text));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, ...answer }));
      }),
    remove: () => {
      for (const made of [folder, bundle]) rmSync(made, { recursive: true });
    },
  };
}
