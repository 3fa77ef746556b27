import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks of a browser, and Fluent looks at. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Univer takes its turns through one; that of Node would keep the process alive. */
class OneWayChannel {
  readonly port1: { onmessage: ((event: { data: unknown }) => void) | null; close(): void } = {
    onmessage: null,
    close: () => undefined,
  };
  readonly port2 = {
    postMessage: (data: unknown): void => void setTimeout(() => this.port1.onmessage?.({ data })),
    close: (): void => undefined,
  };
}
window.ResizeObserver ??= NoResizes;
Object.assign(window, { TextEncoder, TextDecoder, MessageChannel: OneWayChannel });
