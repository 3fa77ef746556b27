import ts from 'typescript';
import { reachedFrom, type Sources } from './imports';

/*
 * What a test may do for its name (see tests/kinds.mjs): the name decides which command runs it, so no list of tests
 * can be forgotten.
 */

const QUICK = /\.test\.tsx?$/;
const SAMPLED = /\.sampled\.test\.tsx?$/;
const ORACLE = /\.oracle\.ts$/;
const PROGRAMS = 'tests/programs/';
const SAMPLING = 'tests/support/sampling.ts';

/** Files whose names promise something else than they do. */
export const misnamed = (sources: Sources): string[] =>
  [...sources.keys()].flatMap((path) => {
    const reached = [...reachedFrom(sources, path)];
    const program = reached.find((file) => file.startsWith(PROGRAMS));
    const samples = reached.includes(SAMPLING);
    if (QUICK.test(path) && program !== undefined)
      return [`${path} needs a second program, by ${program}: call it *.oracle.ts.`];
    if (ORACLE.test(path) && program === undefined)
      return [`${path} asks no second program: call it *.test.ts.`];
    if (QUICK.test(path) && samples && !SAMPLED.test(path))
      return [`${path} tries a sample: call it *.sampled.test.ts, or the rest is never tried.`];
    if (SAMPLED.test(path) && !samples) return [`${path} tries everything: call it *.test.ts.`];
    return [];
  });

/** Anything but Node, and the shell that joins Node to a pipe. */
const STARTS =
  /\b(?:spawn|spawnSync|exec|execSync|execFile|execFileSync)\((?!\s*(?:process\.execPath\b|'bash'))/;
const JUDGES = /from '@xarsh\/ooxml-validator'/;

/** Files that start a program other than Node, where nobody would look for it. */
export const startsPrograms = (sources: Sources): string[] =>
  [...sources]
    .filter(
      ([path, text]) =>
        !path.startsWith(PROGRAMS) &&
        path !== 'tests/architecture/kinds.test.ts' &&
        ((text.includes("'node:child_process'") && STARTS.test(text)) || JUDGES.test(text)),
    )
    .map(([path]) => `${path} starts a program: that belongs into ${PROGRAMS}.`);

const HOOK = /^(?:before|after)(?:All|Each)$/;
const TEST = /^(?:test|it)\b/;

/** Limits of time that are not those of tests/limits.mjs. */
export const ownLimits = (sources: Sources): string[] =>
  [...sources].flatMap(([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isLimit(node)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${line + 1} sets a limit of its own: tests/limits.mjs holds them.`);
      }
      node.forEachChild(visit);
    };
    visit(file);
    return found;
  });

function isLimit(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node))
    return (
      /^(?:timeout|testTimeout|asyncUtilTimeout)$/.test(node.name.getText()) && !isOurs(node.initializer)
    );
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  if (callee === 'jest.setTimeout') return true;
  if (HOOK.test(callee)) return node.arguments.length > 1;
  return TEST.test(callee) && !/\.each$/.test(callee) && node.arguments.length > 2;
}

/** One of the names in tests/limits.mjs. */
const isOurs = (value: ts.Expression): boolean => /^[A-Z_]+_MS$/.test(value.getText());
