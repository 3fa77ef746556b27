/** What a caller can handle is a value; a bug throws. `E` carries data, the words for it live in `strings/`. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** The end of a `switch` over a union: the compiler refuses it while a case is missing. */
export function exhausted(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
