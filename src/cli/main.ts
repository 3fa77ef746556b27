#!/usr/bin/env node
import { languageOfLocale } from './locale';
import { run } from './run';
import { createTerminal } from './terminal';
import { CLI_WORDS } from './words';

// `holdplan check plan.xlsx | head` closes our output early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { argv, env, stdout, stderr } = process;
const terminal = createTerminal(stdout, stderr, Boolean(env['NO_COLOR']));
try {
  // Not process.exit: what was written to a pipe must get there first.
  process.exitCode = await run(argv.slice(2), env, terminal);
} catch (bug) {
  terminal.error(CLI_WORDS[languageOfLocale(env)].bug);
  terminal.error(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
  // 1 would say that the plan has errors.
  process.exitCode = 2;
}
terminal.done();
