/** Every language says the same things: same keys, same data in, text out. Danish is the source. */
export type Wording<T> = T extends string
  ? string
  : T extends (...data: infer D) => string
    ? (...data: D) => string
    : { readonly [K in keyof T]: Wording<T[K]> };

type OfKind<P extends { readonly kind: string }, K> = P extends unknown
  ? K extends P['kind']
    ? P
    : never
  : never;

/** A sentence for everything of a kind, made from that kind's own data, or the same for all of it. */
type SentencesFor<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: string | ((told: OfKind<P, K>) => string);
};

/** The sentence for a problem, or for what was done. The compiler refuses words that lack one. */
export function sentenceFor<P extends { readonly kind: string }>(
  told: P,
  sentences: SentencesFor<P>,
): string {
  const sentence = sentences[told.kind as P['kind']] as string | ((told: P) => string);
  return typeof sentence === 'string' ? sentence : sentence(told);
}
