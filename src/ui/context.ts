import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session/session';
import type { PaneState } from './session/state';
import type { Words } from './words/words';

export const WordsContext = createContext<Words | null>(null);
export const SessionContext = createContext<Session | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A component was used outside the pane: it has no words.');
  return words;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A component was used outside the pane: it has no session.');
  return session;
}

export function usePaneState(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.get);
}

/**
 * Whether what writes in the workbook can be asked for now. Asked by the form as well as by its button: one that
 * is disabled but can have the focus still sends its form.
 */
export function useMayWrite(): boolean {
  const { surroundings } = useSession().world;
  const { busy } = usePaneState();
  return !busy && !surroundings.readOnly;
}
