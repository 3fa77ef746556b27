import type { SharedChange } from 'excel-host';
import type { Kept } from './bench';
import { createLastWrites, type Stamp } from './last-writes';

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'welcome'; readonly kept: Kept }
  | { readonly kind: 'change'; readonly change: SharedChange; readonly stamp: Stamp };

export interface ColleagueEvents {
  /** Somebody has opened the same workbook beside: give them what stands in it. */
  readonly onHello: () => Kept;
  /** The workbook of whoever was here before. */
  readonly onWelcome: (kept: Kept) => void;
  readonly onChange: (change: SharedChange) => void;
}

/** Windows of the same browser that work in one workbook, as people do in one file in SharePoint. */
export function createColleagues(room: string, { onHello, onWelcome, onChange }: ColleagueEvents) {
  const channel = new BroadcastChannel(`holdplan-${room}`);
  const send = (message: Message): void => channel.postMessage(message);
  const writes = createLastWrites();
  let welcomed = false;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'hello':
        return send({ kind: 'welcome', kept: onHello() });
      case 'welcome':
        // All who are here answer; one is enough.
        if (!welcomed) onWelcome(data.kept);
        welcomed = true;
        return;
      case 'change':
        return onChange(writes.newer(data.change, data.stamp));
    }
  };
  return {
    /** Asks whoever is here for the workbook as it stands. */
    join: (): void => send({ kind: 'hello' }),
    tell: (change: SharedChange): void => send({ kind: 'change', change, stamp: writes.stamp(change) }),
    leave: (): void => channel.close(),
  };
}

export type Colleagues = ReturnType<typeof createColleagues>;
