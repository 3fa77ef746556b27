import { folded } from '../domain/folded';
import type { Language } from '../domain/language';
import { namesIn, type RoleId, type SideId, type Template } from '../domain/template';

/** Roles and sides by their words in every language, and by themselves, for lists that people bring along. */
export interface KnownWords {
  role(text: string): RoleId | undefined;
  side(text: string): SideId | undefined;
}

export function knownWords({ roles, sides }: Template): KnownWords {
  const byWord = (list: Template['roles' | 'sides']): ReadonlyMap<string, string> =>
    new Map(
      list.flatMap(({ id, name }) =>
        [...Object.values(name), id].map((word): [string, string] => [folded(word), id]),
      ),
    );
  const [byRole, bySide] = [byWord(roles), byWord(sides)];
  return { role: (text) => byRole.get(folded(text)), side: (text) => bySide.get(folded(text)) };
}

/** The words that can be used where one is known to nobody. */
export const wordsFor = (
  { kind }: { readonly kind: string },
  { roles, sides }: Template,
  language: Language,
): string[] => namesIn(kind === 'csv-role-unknown' ? roles : sides, language);
