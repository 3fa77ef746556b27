/*
 * The workbench's service worker: once it has been loaded it works without a connection. A new build has new names
 * in its list, and is taken as a whole when it has been fetched as a whole.
 */
interface Worker {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
}
interface Extendable {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Put in by the build: the files of this build, and a name that changes with them. */
declare const FILES: readonly string[];
declare const BUILD: string;

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(BUILD)
      .then((cache) => cache.addAll([...FILES]))
      .then(() => worker.skipWaiting()),
  ),
);

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== BUILD).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  ),
);

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)),
  );
});

export {};
