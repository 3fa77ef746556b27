/** What an argument or a value must look like before a member sees it. */
export interface Shape {
  readonly says: string;
  fits(value: unknown): boolean;
}

const shape = (says: string, fits: (value: unknown) => boolean): Shape => ({ says, fits });

export const text = shape('a text', (value) => typeof value === 'string');
export const flag = shape('true or false', (value) => typeof value === 'boolean');
export const number = shape('a number', (value) => typeof value === 'number');
export const whole = shape('a whole number', (value) => Number.isInteger(value));
export const colour = shape(
  'a colour such as #17456B',
  (value) => typeof value === 'string' && /^(?:#[0-9A-Fa-f]{6}|[A-Za-z]+|)$/.test(value),
);

export const between = (lowest: number, highest: number): Shape =>
  shape(
    `a number from ${lowest} to ${highest}`,
    (value) => typeof value === 'number' && value >= lowest && value <= highest,
  );

export const oneOf = (...words: readonly string[]): Shape =>
  shape(`one of ${words.join(', ')}`, (value) => words.includes(value as string));

export const scalar = shape('a text, a number or a boolean', (value) =>
  ['string', 'number', 'boolean'].includes(typeof value),
);

/** A scalar for all cells, or rows of columns; whether its size fits is for the range to say. */
export const grid = shape(
  'a scalar or an array of rows',
  (value) => scalar.fits(value) || Array.isArray(value),
);

export const record = shape(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const optional = (inner: Shape): Shape =>
  shape(`${inner.says}, or nothing`, (value) => value === null || value === undefined || inner.fits(value));

export const either = (a: Shape, b: Shape): Shape =>
  shape(`${a.says} or ${b.says}`, (value) => a.fits(value) || b.fits(value));

/** An object of the host's own, such as a range that is handed over as an argument. */
export const objectOf = (type: string): Shape =>
  shape(
    `a ${type}`,
    (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === type,
  );
