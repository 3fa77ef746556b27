import { useSession } from './context';
import type * as Papers from './model/papers';

/** A press for which the texts are loaded first. What goes wrong in it is a bug of ours: it is shown, not swallowed. */
export function usePapers() {
  const session = useSession();
  return (act: (papers: typeof Papers) => Promise<void> | void) => () =>
    void import('./model/papers').then(act).catch(session.bug);
}
