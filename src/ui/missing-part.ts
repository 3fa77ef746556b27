/** A part of the pane that could not be fetched: webpack's own name for it. Anything else is a bug of ours. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ChunkLoadError';

/** Before a part that could not be fetched is asked for again. */
export const TRY_AGAIN_AFTER = 2_000;
