/** Every language says the same things: same keys, same data in, text out. Danish is the source. */
export type Wording<T> = T extends string
  ? string
  : T extends (...data: infer D) => string
    ? (...data: D) => string
    : { readonly [K in keyof T]: Wording<T[K]> };
