export interface QueueListeners {
  readonly onBusy: (busy: boolean) => void;
  /** What is expected comes as a value, so whatever is thrown is a bug: it is shown, not hidden. */
  readonly onBug: (error: unknown) => void;
}

/** One job at a time, in the order in which they were asked for. */
export function createQueue({ onBusy, onBug }: QueueListeners) {
  let last: Promise<void> = Promise.resolve();
  let asked = 0;
  const waiting = new Set<string>();

  const run = (job: () => Promise<void>): Promise<void> => {
    last = last.then(job).catch(onBug);
    return last;
  };

  return {
    /** Somebody asked for it, so they see that it is under way. */
    async add(job: () => Promise<void>): Promise<void> {
      asked += 1;
      onBusy(true);
      await run(job);
      asked -= 1;
      onBusy(asked > 0);
    },
    /** Nobody asked for it: it goes unseen, and once is enough for however many times before its turn. */
    async addOnce(name: string, job: () => Promise<void>): Promise<void> {
      if (waiting.has(name)) return;
      waiting.add(name);
      await run(() => {
        waiting.delete(name);
        return job();
      });
    },
    /** When all that has been asked for is done. */
    idle: (): Promise<void> => last,
  };
}
