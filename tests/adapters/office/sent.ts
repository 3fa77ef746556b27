import { ACTION, PATH, type Batch, type BridgeRequest } from 'excel-host/wire';
import type { OfficeClient } from 'excel-host/node';

/** One thing that Excel was asked to do, as it went over the wire. */
export interface Sent {
  /** `call` also stands for methods that give an object, `get` for properties that do. */
  readonly kind: 'call' | 'get' | 'set' | 'load';
  /** What it was asked of: `worksheets.getItem("Overblik").getRange("A1:B2")`. */
  readonly on: string;
  /** As in the documentation: `protect`, `numberFormat`; for a load, one property. */
  readonly name: string;
  /** Arguments of a call, or the one value of a set. Objects of Excel's are `{ object: 'worksheets.…' }`. */
  readonly args: readonly unknown[];
  /** Which request of the log it came in, from 0, and whether that could wait for a cell edit. */
  readonly request: number;
  readonly flags: number;
}

/** Writes down all that the client sends from now on, before the host has seen it. */
export function recordSent({ host: { bridge } }: OfficeClient): Sent[] {
  const sent: Sent[] = [];
  const send = bridge.sendMessageToHost;
  let request = 0;
  bridge.sendMessageToHost = (message) => {
    const { flags, message: inner } = JSON.parse(message) as BridgeRequest;
    const batch = (typeof inner.body === 'string' ? JSON.parse(inner.body) : inner.body) as Batch;
    sent.push(...sentIn(batch).map((one) => ({ ...one, request, flags })));
    request += 1;
    send(message);
  };
  return sent;
}

/** In the order in which Excel does it: an object is found when the first action needs it. */
function sentIn({ Actions: actions, ObjectPaths: paths }: Batch): Omit<Sent, 'request' | 'flags'>[] {
  const sent: Omit<Sent, 'request' | 'flags'>[] = [];
  const known = new Map<number, string>();

  const argumentsOf = (info: Batch['Actions'][number]['ArgumentInfo']): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const object = info?.ReferencedObjectPathIds?.[index];
      return typeof object === 'number' && object > 0 ? { object: nameOf(object) } : argument;
    });

  const nameOf = (id: number): string => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id)!;
  };

  const find = (id: number): string => {
    const path = paths[id];
    if (!path || path.ObjectPathType === PATH.global) return '';
    if (path.ObjectPathType === PATH.reference) return `kept(${path.Name})`;
    const on = path.ParentObjectPathId === undefined ? '' : nameOf(path.ParentObjectPathId);
    const args = argumentsOf(path.ArgumentInfo);
    const name = lowerFirst(path.Name);
    if (path.ObjectPathType === PATH.indexer) return `${on}[${JSON.stringify(args[0])}]`;
    const isProperty = path.ObjectPathType === PATH.property;
    sent.push({ kind: isProperty ? 'get' : 'call', on, name, args });
    const whole = isProperty ? name : `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    return on === '' ? whole : `${on}.${whole}`;
  };

  for (const action of actions) {
    const on = nameOf(action.ObjectPathId);
    const [name, args] = [lowerFirst(action.Name ?? ''), argumentsOf(action.ArgumentInfo)];
    if (action.ActionType === ACTION.method) sent.push({ kind: 'call', on, name, args });
    if (action.ActionType === ACTION.setProperty) sent.push({ kind: 'set', on, name, args });
    if (action.ActionType === ACTION.query)
      for (const property of action.QueryInfo?.Select ?? ['*'])
        sent.push({ kind: 'load', on, name: property.split('/').map(lowerFirst).join('/'), args: [] });
  }
  return sent;
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
