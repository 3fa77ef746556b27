import { posix } from 'node:path';
import ts from 'typescript';
import { FILE_PACKAGES, LAWS } from './laws';

/** Source text by path from the repository's root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

export const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** `src/adapters/xlsx/write.ts` → `adapters/xlsx`; `src/domain/plan.ts` → `domain`. */
function layerOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'adapters' ? `${first}/${second}` : first;
}

export const target = (from: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(from), specifier));

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Every import that a law forbids, each with the law's reason. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = layerOf(path);
    const law = LAWS[layer];
    if (!law) return [`${path}: no law knows the layer "${layer}". Say what it is for in laws.ts.`];
    return importsOf(text)
      .filter((specifier) => !allowed(path, layer, specifier))
      .map((specifier) => `${path} may not import ${specifier}: ${law.because}.`);
  });
}

function allowed(path: string, layer: string, specifier: string): boolean {
  const law = LAWS[layer];
  if (!specifier.startsWith('.'))
    return [...(law?.packages ?? []), ...(FILE_PACKAGES[path] ?? [])].some((pattern) =>
      fits(specifier, pattern),
    );
  const other = layerOf(target(path, specifier));
  return other === layer || (law?.may ?? []).some((name) => other === name || other.startsWith(`${name}/`));
}

/** Each circle of imports, as the path around it. Imports of types count: two such files are one thing. */
export function cycles(sources: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of importedFiles(sources, path)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

/** Every file that one of these leads to, itself among them. */
export function reachedFrom(sources: Sources, path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (next: string): void => {
    if (reached.has(next)) return;
    reached.add(next);
    importedFiles(sources, next).forEach(visit);
  };
  visit(path);
  return reached;
}

function importedFiles(sources: Sources, path: string): string[] {
  return importsOf(sources.get(path) ?? '')
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => {
      const file = target(path, specifier);
      return [`${file}.ts`, `${file}.tsx`, `${file}/index.ts`, `${file}/index.tsx`].filter((name) =>
        sources.has(name),
      );
    });
}
