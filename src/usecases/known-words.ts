import type { Vocabulary } from '../blueprint/vocabulary';
import { folded } from '../domain/folded';
import type { Role, Side } from '../domain/vocabulary';

/** Roles and sides by their words in every language, and by themselves, for lists that people bring along. */
export interface KnownWords {
  role(text: string): Role | undefined;
  side(text: string): Side | undefined;
}

export function knownWords(vocabularies: readonly Vocabulary[]): KnownWords {
  const byWord = <Id extends string>(words: (vocabulary: Vocabulary) => Readonly<Record<Id, string>>) =>
    new Map(
      vocabularies.flatMap((vocabulary) =>
        (Object.entries(words(vocabulary)) as [Id, string][]).flatMap(([id, word]): [string, Id][] => [
          [folded(word), id],
          [folded(id), id],
        ]),
      ),
    );
  const [roles, sides] = [byWord(({ roles }) => roles), byWord(({ sides }) => sides)];
  return { role: (text) => roles.get(folded(text)), side: (text) => sides.get(folded(text)) };
}
