const LONGEST_SHEET_NAME = 31;

/** Each name with the suffix behind it, cut to what Excel takes, and unlike every other in any case. */
export function namesAside(
  names: readonly string[],
  taken: readonly string[],
  suffix: string,
): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? suffix : `${suffix} ${number}`;
      const aside = beginning(name, LONGEST_SHEET_NAME - end.length) + end;
      if (used.has(aside.toLowerCase())) continue;
      used.add(aside.toLowerCase());
      return aside;
    }
  });
}

/** Not through the middle of a sign that takes two places. */
const beginning = (name: string, length: number): string =>
  name.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
