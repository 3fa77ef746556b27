import fc from 'fast-check';

/** What people can get into a cell: Danish letters, emoji, halves of emoji, signs of every format, many lines. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ...'aæøåÆØÅ ,;:\\"\'<>&?=#%+@/|*\n\r\t',
      '🌱',
      '👩‍💻',
      '\uD83D',
      '\u0000',
      '\u2028',
      '€',
    ),
    minLength: 1,
    maxLength: 400,
  }),
);
