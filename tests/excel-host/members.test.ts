import { join } from 'node:path';
import ts from 'typescript';
import { wireName, type Member } from '../../src/excel-host/members';
import { TYPES } from '../../src/excel-host/objects';

/** The program as the compiler sees it: who uses which member of Microsoft's types. */
const root = process.cwd();
const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
const filesIn = (folder: string): string[] => ts.sys.readDirectory(join(root, folder), ['.ts']);
const [adapterFiles, testFiles] = [filesIn('src/adapters/office'), filesIn('tests/excel-host')];
const program = ts.createProgram([...adapterFiles, ...testFiles], options);
const checker = program.getTypeChecker();

/** What the client does by itself, without asking Excel. */
const BY_CLIENT = new Set(['load', 'items', 'isNullObject', 'context', 'untrack', 'toJSON']);

/** `Range.values`, for a member of a class of Microsoft's, in `namespace Excel`; several for one of several classes. */
const memberNames = (symbol: ts.Symbol | undefined): string[] =>
  (symbol?.declarations ?? []).flatMap((declaration) => {
    const owner = declaration.parent;
    if (!ts.isClassDeclaration(owner) || !owner.name || BY_CLIENT.has(symbol!.name)) return [];
    const namespace: ts.Node | undefined = owner.parent.parent;
    if (namespace === undefined || !ts.isModuleDeclaration(namespace) || namespace.name.text !== 'Excel')
      return [];
    // The context hands over the workbook, and the workbook's application as its own.
    if (owner.name.text !== 'RequestContext') return [`${owner.name.text}.${symbol!.name}`];
    return symbol!.name === 'application' ? ['Workbook.application'] : [];
  });

/** `load('items/name,address')` names members in a text. */
function loadedMembers(call: ts.CallExpression): string[] {
  const { expression, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const [list] = args;
  if (!list || !ts.isStringLiteralLike(list)) return [];
  const type = checker.getTypeAtLocation(expression.expression);
  return list.text.split(',').flatMap((path) => membersOnPath(type, path.split('/'), call));
}

function membersOnPath(type: ts.Type, [name, ...rest]: string[], at: ts.Node): string[] {
  const symbol = name === undefined ? undefined : checker.getPropertyOfType(type, name);
  if (!symbol) return [];
  const own = checker.getTypeOfSymbolAtLocation(symbol, at);
  const next = checker.getIndexTypeOfType(own, ts.IndexKind.Number) ?? own;
  return [...memberNames(symbol), ...membersOnPath(next, rest, at)];
}

function membersUsedIn(files: readonly string[]): Set<string> {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const name = ts.isBindingElement(node) ? (node.propertyName ?? node.name) : node.name;
      const symbol = ts.isBindingElement(node)
        ? checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.getText())
        : checker.getSymbolAtLocation(name);
      for (const member of memberNames(symbol)) used.add(member);
    }
    if (ts.isElementAccessExpression(node)) {
      const object = checker.getTypeAtLocation(node.expression);
      const index = checker.getTypeAtLocation(node.argumentExpression);
      for (const one of index.isUnion() ? index.types : [index])
        if (one.isStringLiteral())
          for (const member of memberNames(checker.getPropertyOfType(object, one.value))) used.add(member);
    }
    if (ts.isCallExpression(node)) for (const member of loadedMembers(node)) used.add(member);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return used;
}

interface DeclaredMember {
  readonly name: string;
  readonly member: Member<never>;
}

const DECLARED: readonly DeclaredMember[] = [...TYPES.values()].flatMap(({ name: type, members }) =>
  Object.entries(members).map(([name, member]) => ({ name: `${type}.${name}`, member })),
);
const declaredNames = new Set(DECLARED.map(({ name }) => name));
const usedByAdapter = membersUsedIn(adapterFiles);

test('the adapter’s use of Excel is seen at all', () => {
  for (const member of [
    'Range.values',
    'Worksheet.activate',
    'NamedItem.getRangeOrNullObject',
    'Style.locked',
  ])
    expect(usedByAdapter).toContain(member);
});

test('every member that the adapter uses is declared, so that it is held to what Excel does', () => {
  expect([...usedByAdapter].filter((member) => !declaredNames.has(member))).toEqual([]);
});

test('no member is declared that neither adapter nor tests use', () => {
  const used = new Set([...usedByAdapter, ...membersUsedIn(testFiles)]);
  expect(
    DECLARED.filter(({ name, member }) => !member.byClient && !used.has(name)).map(({ name }) => name),
  ).toEqual([]);
});

/** `[Api set: ExcelApi 1.7]`, as Microsoft's types have it beside each member. */
function apiSetsOf(type: string, member: string): readonly string[] {
  const source = program
    .getSourceFiles()
    .find(({ fileName }) => fileName.includes('@types/office-js/index.d.ts'))!;
  let found: readonly string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text !== 'Excel') return;
    if (ts.isClassDeclaration(node) && node.name?.text === type) {
      const declared = node.members.find(({ name }) => name?.getText() === member);
      const text = declared && source.text.slice(declared.getFullStart(), declared.getStart());
      // Some have two: `1.2 for options; 1.7 for password`.
      const [said = ''] = /\[Api set: ExcelApi [^\]]*\]/.exec(text ?? '') ?? [];
      found = said.match(/1\.\d+/g) ?? found;
    } else ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

test('each member’s requirement set is Microsoft’s, and none is later than 1.14', () => {
  const wrong = DECLARED.filter(({ name }) => !name.includes('._')).flatMap(({ name, member: { since } }) => {
    const [type, own] = name.split('.') as [string, string];
    const said = apiSetsOf(type, own);
    const right = said.includes(since) && Number(since.slice(2)) <= 14;
    return right ? [] : [`${name}: ${since}, and ${said.join(' or ')} by Microsoft`];
  });
  expect(wrong).toEqual([]);
});

test('the tables hang together: every type that a member gives is declared', () => {
  const given = DECLARED.flatMap(({ member }) =>
    member.kind === 'child' ? [member.type] : member.kind === 'method' && member.gives ? [member.gives] : [],
  );
  const items = [...TYPES.values()].flatMap(({ collection }) => (collection ? [collection.of] : []));
  expect([...given, ...items].filter((type) => !TYPES.has(type))).toEqual([]);
  for (const { members } of TYPES.values()) {
    const names = Object.entries<Member<never>>(members).map(([name, member]) => wireName(name, member));
    expect(new Set(names).size).toBe(names.length);
  }
});
