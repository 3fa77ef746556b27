import type { Kept } from './bench';

const DATABASE = 'holdplan-workbench';
const STORE = 'work';
const KEY = 'workbook';

/** What survives a reload, in this browser alone. A browser that keeps nothing is worked in all the same. */
export const createKeeping = (indexedDB: IDBFactory) => ({
  load: (): Promise<Kept | null> =>
    inStore(indexedDB, 'readonly', (store) => store.get(KEY) as IDBRequest<Kept | undefined>).then(
      (kept) => kept ?? null,
      () => null,
    ),
  /** False where the browser would not. */
  save: (kept: Kept): Promise<boolean> =>
    inStore(indexedDB, 'readwrite', (store) => store.put(kept, KEY)).then(
      () => true,
      () => false,
    ),
});

export type Keeping = ReturnType<typeof createKeeping>;

const inStore = <T>(
  indexedDB: IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
    opening.onsuccess = () => {
      const database = opening.result;
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      request.transaction!.oncomplete = () => database.close();
    };
  });
