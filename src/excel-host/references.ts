import { ExcelError } from './errors';
import type { Handle } from './members';

/** Ranges that the client has asked to keep for later syncs, until it lets go of them. */
export interface References {
  keep(handle: Handle): void;
  remove(id: string): void;
  idOf(handle: Handle): string | null;
  /** A range that was not kept, or has been let go of, is gone. */
  find(id: string): Handle;
}

export function createReferences(): References {
  const kept = new Map<string, Handle>();
  const ids = new Map<Handle, string>();
  let next = 1;
  return {
    keep: (handle) => {
      if (ids.has(handle)) return;
      const id = `range-${next}`;
      next += 1;
      kept.set(id, handle);
      ids.set(handle, id);
    },
    remove: (id) => {
      const handle = kept.get(id);
      if (handle) ids.delete(handle);
      kept.delete(id);
    },
    idOf: (handle) => ids.get(handle) ?? null,
    find: (id) => {
      const handle = kept.get(id);
      if (!handle)
        throw new ExcelError(
          'InvalidObjectPath',
          `The object path '${id}' isn't working for what you're trying to do.`,
        );
      return handle;
    },
  };
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
