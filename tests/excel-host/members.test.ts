import ts from 'typescript';
import { wireName, type Member } from '../../src/excel-host/members';
import { TYPES } from '../../src/excel-host/objects';
import { usageIn } from './members-used';

interface DeclaredMember {
  readonly name: string;
  readonly member: Member<never>;
}

const DECLARED: readonly DeclaredMember[] = [...TYPES.values()].flatMap(({ name: type, members }) =>
  Object.entries(members).map(([name, member]) => ({ name: `${type}.${name}`, member })),
);
const { used, types } = usageIn('tests/excel-host');

test('no member is declared that these tests do not use', () => {
  expect(
    DECLARED.filter(({ name, member }) => !member.byClient && !used.has(name)).map(({ name }) => name),
  ).toEqual([]);
});

/** `[Api set: ExcelApi 1.7]`, as Microsoft's types have it beside each member. */
function apiSetsOf(type: string, member: string): readonly string[] {
  let found: readonly string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text !== 'Excel') return;
    if (ts.isClassDeclaration(node) && node.name?.text === type) {
      const declared = node.members.find(({ name }) => name?.getText() === member);
      const text = declared && types.text.slice(declared.getFullStart(), declared.getStart());
      // Some have two: `1.2 for options; 1.7 for password`.
      const [said = ''] = /\[Api set: ExcelApi [^\]]*\]/.exec(text ?? '') ?? [];
      found = said.match(/1\.\d+/g) ?? found;
    } else ts.forEachChild(node, visit);
  };
  ts.forEachChild(types, visit);
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
