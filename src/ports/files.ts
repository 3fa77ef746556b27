import type { Result } from '../domain/result';

export type FileProblem =
  | { readonly kind: 'file-missing'; readonly path: string }
  | { readonly kind: 'file-exists'; readonly path: string }
  | { readonly kind: 'file-unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'file-unwritable'; readonly path: string; readonly reason: string }
  | {
      readonly kind: 'file-too-large';
      readonly path: string;
      readonly bytes: number;
      readonly limit: number;
    };

/** Whole files by path. Writing is atomic: a crash leaves the old file whole. */
export interface Files {
  read(path: string): Promise<Result<Uint8Array, FileProblem>>;
  /** Refuses an existing file unless `overwrite`. */
  write(path: string, bytes: Uint8Array, options: { overwrite: boolean }): Promise<Result<void, FileProblem>>;
}
