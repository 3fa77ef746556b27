/** Labels – slot ids down a column, keys along a row – to be put back where their place is beyond doubt. */
export interface Labels {
  /** As seen, trimmed; '' where there is none. */
  readonly seen: readonly string[];
  /** As drawn, in order, for as many lines as there are; '' is a line without a label. */
  readonly drawn: readonly string[];
  /** The same without those that nothing else tells of: a line may have been put in. */
  readonly known: readonly string[];
  /** Whether nothing stands beside the label. */
  readonly isBlank: (index: number) => boolean;
}

/** A line whose label is there once. */
interface Anchor {
  readonly index: number;
  /** Where it was drawn. */
  readonly at: number;
}

/** The label of each line; null where it cannot be told. */
export function labelsInPlace(labels: Labels): (string | null)[] {
  const { seen, drawn, known } = labels;
  // Nothing has been moved: then each line is what was drawn there.
  if (anchorsIn(seen, drawn).every(({ index, at }) => index === at))
    return seen.map((_, index) => drawn[index] || null);
  const anchors = anchorsIn(seen, known);
  const placed = seen.map((label, line) => (anchors.some(({ index }) => index === line) ? label : null));
  if (ascending(anchors)) fillGaps(placed, anchors, labels);
  // Of two with the same label the first has it, as it is read.
  seen.forEach((label, index) => {
    if (placed[index] === null && isLabel(label, known) && !placed.includes(label)) placed[index] = label;
  });
  fillTheOnlyGap(placed, labels);
  return placed;
}

const isLabel = (label: string, known: readonly string[]): boolean => label !== '' && known.includes(label);

function anchorsIn(seen: readonly string[], sequence: readonly string[]): Anchor[] {
  const place = new Map(sequence.map((label, index) => [label, index]));
  return seen.flatMap((label, index) => {
    const at = label === '' ? undefined : place.get(label);
    return at === undefined || seen.indexOf(label) !== seen.lastIndexOf(label) ? [] : [{ index, at }];
  });
}

const ascending = (anchors: readonly Anchor[]): boolean =>
  anchors.every(({ at }, index) => index === 0 || at > anchors[index - 1]!.at);

/** Between two lines that are in order stand those that were drawn between them, if they are as many. */
function fillGaps(
  placed: (string | null)[],
  anchors: readonly Anchor[],
  { seen, known, isBlank }: Labels,
): void {
  const before = [{ index: -1, at: -1 }, ...anchors];
  const after = [...anchors, { index: seen.length, at: known.length }];
  before.forEach(({ index, at }, gap) => {
    const to = after[gap]!;
    const missing = known.slice(at + 1, to.at).filter((label) => label !== '');
    const lines = Array.from({ length: to.index - index - 1 }, (_, offset) => index + 1 + offset);
    const filled = lines.filter((line) => !isBlank(line));
    const fit = [lines, filled].find(({ length }) => length === missing.length) ?? [];
    fit.forEach((line, position) => {
      placed[line] = missing[position]!;
    });
  });
}

/** Wherever people have moved them: one line without a label, and one label without a line. */
function fillTheOnlyGap(placed: (string | null)[], { seen, known, isBlank }: Labels): void {
  const missing = known.filter((label) => label !== '' && !placed.includes(label));
  const lines = placed.flatMap((label, index) => (label === null && !isBlank(index) ? [index] : []));
  const [line] = lines;
  if (line === undefined || lines.length > 1 || missing.length !== 1) return;
  // The second of two with the same label may as well be a copy of the first.
  if (!isLabel(seen[line]!, known)) placed[line] = missing[0]!;
}
