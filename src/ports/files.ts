import type { Result } from '../domain/result';

export type FileProblem = { readonly path: string } & (
  | { readonly kind: 'file-missing' | 'file-exists' }
  | { readonly kind: 'file-unreadable' | 'file-unwritable'; readonly reason: string }
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
);

/** Whole files by path. Writing is atomic: a crash leaves the old file whole. */
export interface Files {
  read(path: string): Promise<Result<Uint8Array, FileProblem>>;
  /** Refuses an existing file unless `overwrite`. */
  write(path: string, bytes: Uint8Array, options: { overwrite: boolean }): Promise<Result<void, FileProblem>>;
}
