/** A digit of the standard font is so wide, and a column has so much beside what stands in it (ECMA-376, 18.3.1.13). */
export const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** How wide a column is in which there is room for so many characters: one measure for every medium. */
export const columnPixels = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS);
