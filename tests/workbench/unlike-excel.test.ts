import { readFileSync } from 'node:fs';

/* Each line of docs/workbench.md tells of a difference to Excel, and names the test that holds it. */
const lines = readFileSync('docs/workbench.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('there are lines', () => expect(lines.length).toBeGreaterThan(10));

test.each(lines.map(([, excel, , heldBy]) => [excel, heldBy]))(
  '%s: held by a test that exists',
  (_, heldBy) => {
    const [, file, title] = /^`(tests\/[\w./-]+)`: (.+)$/.exec(heldBy!)!;
    expect(readFileSync(file!, 'utf8')).toContain(`'${title!}'`);
  },
);
