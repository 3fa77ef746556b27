import { join } from 'node:path';
import ts from 'typescript';

/** The compiler's own options, so that files are seen as it sees them. */
const root = process.cwd();
const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);

/** What files use of Excel's object model, as `Range.values`; and Microsoft's own types of it. */
export interface Usage {
  readonly used: ReadonlySet<string>;
  readonly types: ts.SourceFile;
}

export function usageIn(folder: string): Usage {
  const files = ts.sys.readDirectory(join(root, folder), ['.ts']);
  const program = ts.createProgram(files, options);
  const types = program
    .getSourceFiles()
    .find(({ fileName }) => fileName.includes('@types/office-js/index.d.ts'))!;
  const checker = program.getTypeChecker();
  return {
    used: membersUsedIn(
      files.map((file) => program.getSourceFile(file)!),
      checker,
    ),
    types,
  };
}

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
function loadedMembers(call: ts.CallExpression, checker: ts.TypeChecker): string[] {
  const { expression, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const [list] = args;
  if (!list || !ts.isStringLiteralLike(list)) return [];
  const type = checker.getTypeAtLocation(expression.expression);
  return list.text.split(',').flatMap((path) => membersOnPath(type, path.split('/'), call, checker));
}

function membersOnPath(
  type: ts.Type,
  [name, ...rest]: string[],
  at: ts.Node,
  checker: ts.TypeChecker,
): string[] {
  const symbol = name === undefined ? undefined : checker.getPropertyOfType(type, name);
  if (!symbol) return [];
  const own = checker.getTypeOfSymbolAtLocation(symbol, at);
  const next = checker.getIndexTypeOfType(own, ts.IndexKind.Number) ?? own;
  return [...memberNames(symbol), ...membersOnPath(next, rest, at, checker)];
}

function membersUsedIn(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Set<string> {
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
    if (ts.isCallExpression(node)) for (const member of loadedMembers(node, checker)) used.add(member);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return used;
}
