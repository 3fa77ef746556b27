import type { WriteStream } from 'node:tty';

/** Where answers and complaints go. A script reads the one; a person reads both. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Bold where a person looks on, and plain in a file. */
  bold(text: string): string;
  /** What is going on now; shown only to a person, and only when it takes a while. */
  progress(text: string): void;
  /** Takes the progress line away. */
  done(): void;
}

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

const PATIENCE_MS = 500;
const CLEAR_LINE = '\r\u001b[K';

export function createTerminal(stdout: Stream, stderr: Stream, plain: boolean): Terminal {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let shown = false;

  const done = (): void => {
    clearTimeout(timer);
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const line = (stream: Stream, text: string): void => {
    done();
    stream.write(`${text}\n`);
  };
  return {
    out: (text) => line(stdout, text),
    error: (text) => line(stderr, text),
    bold: (text) => (stdout.isTTY && !plain ? `\u001b[1m${text}\u001b[22m` : text),
    progress: (text) => {
      if (!stderr.isTTY) return;
      clearTimeout(timer);
      const show = (): void => {
        shown = true;
        stderr.write(`${CLEAR_LINE}${text}`);
      };
      const patience = PATIENCE_MS - (performance.now() - begun);
      // A step that keeps the processor busy lets no timer run, so each step also looks at the time itself.
      if (patience <= 0) show();
      else timer = setTimeout(show, patience).unref();
    },
    done,
  };
}
