import type { Template } from '../../src/domain/template';
import { TEMPLATES } from '../../src/templates';
import { sourceFiles } from './repository';

/*
 * A task's words are its template's own: whatever else knows one of them would be wrong of the next task. What counts
 * as such a word is taken from the templates themselves.
 */

/** Where a task may be named: its template, and plans that are examples of it. */
const MAY_NAME = /^src\/(templates|examples)\//;

/** Words of a role, side or system that any text may need, whatever the task. */
const GENERAL = new Set([
  ...['project-leader', 'Projektleder', 'Project leader'],
  ...['other', 'Anden', 'Other', 'shared', 'Fælles', 'Shared', 'it', 'IT', 'It', 'management', 'Ledelse'],
  ...['Management', 'communication', 'Kommunikation', 'Communication'],
]);

/** What tasks are about, in forms that are nobody's name. */
const ABOUT = [
  /[øÖØ]iR\b/,
  /\bFBS/,
  /debitor/i,
  /debtor/i,
  /bibliotek/i,
  /librar(y|ies)\b/i,
  /\bfinance/i,
  /\bNemID\b/i,
];

const wordsOf = ({ id, roles, sides, systems }: Template): string[] => [
  id,
  ...[...roles, ...sides, ...systems].flatMap((named) => [named.id, ...Object.values(named.name)]),
];

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const FORBIDDEN = [
  ...ABOUT,
  ...[...new Set(TEMPLATES.flatMap(wordsOf))]
    .filter((word) => !GENERAL.has(word))
    .map((word) => new RegExp(String.raw`(?<![\p{L}\d-])${escaped(word)}(?![\p{L}\d-])`, 'u')),
];

/** Where a file says a word that is a task's. */
const named = (files: ReadonlyMap<string, string>): string[] =>
  [...files]
    .filter(([path]) => !MAY_NAME.test(path))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          FORBIDDEN.some((word) => word.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    );

test('no source names what belongs to a task', () => {
  expect(named(sourceFiles())).toEqual([]);
});

test.each([
  ['src/rules/one-sided.ts', `side === 'library'`],
  ['src/rules/participant-idle.ts', `role !== 'project-owner'`],
  ['src/strings/workbook.da.ts', `term: 'Om ordet ØiR',`],
  ['src/strings/cli.en.ts', 'the task; fbs-oeir unless given'],
  ['src/ui/pages/first-run.tsx', '<p>HR-medarbejder</p>'],
  ['src/cli/new.ts', '// as in Debitorsystemets regler'],
  ['src/blueprint/sheets/overview.ts', `const psrm = 'PSRM';`],
])('%s with »%s« is refused', (path, text) => {
  expect(named(new Map([[path, text]]))).toHaveLength(1);
});

test.each([
  ['src/templates/index.ts', `import fbsOeir from './fbs-oeir.json';`],
  ['src/examples/plans.ts', `person('Bo Prøve', 'project-owner', 'shared', 'Direktionen')`],
  ['src/strings/pane.da.ts', 'Når projektlederen har delt filen, kan andre skrive i den.'],
])('%s with »%s« is allowed', (path, text) => {
  expect(named(new Map([[path, text]]))).toEqual([]);
});
