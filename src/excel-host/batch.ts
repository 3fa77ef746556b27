import { apiNotFound, ExcelError, invalidArgument } from './errors';
import {
  wireName,
  type Handle,
  type Member,
  type Method,
  type Property,
  type Session,
  type TypeTable,
} from './members';
import { TYPES } from './objects';
import { ACTION, PATH, type Action, type ArgumentInfo, type Batch, type BatchAnswer } from './protocol';
import { textOf, type References } from './references';

/** What a batch works on, and what it may ask for while it runs. */
export interface BatchWorld {
  readonly session: Session;
  readonly references: References;
  /** Brings every formula's result up to date. */
  calculate(): Promise<void>;
  /** Called before each action, with its index: faults and second authors step in here. */
  beforeAction(index: number): void;
}

/** Runs the actions one by one. One that fails ends the batch; those before it have happened, as in Excel. */
export async function runBatch(batch: Batch, world: BatchWorld): Promise<BatchAnswer> {
  const results: { ActionId: number; Value: unknown }[] = [];
  const paths = createPaths(batch, world);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      world.beforeAction(index);
      const value = await perform(action, paths, world);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const { code, message } = error;
      return {
        Results: results,
        Error: {
          Code: code,
          Message: message,
          Location: locationOf(action, paths),
          ActionIndex: index,
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results };
}

type Paths = ReturnType<typeof createPaths>;

/** The objects of a batch, found when they are first needed and only once: `worksheets.add` adds one sheet. */
function createPaths(batch: Batch, { session, references }: BatchWorld) {
  const found = new Map<number, Handle | null>();
  const handle = (id: number): Handle | null => {
    if (!found.has(id)) found.set(id, resolve(id));
    return found.get(id)!;
  };

  const resolve = (id: number): Handle | null => {
    const path = batch.ObjectPaths[id];
    if (!path) throw invalidPath(id);
    switch (path.ObjectPathType) {
      case PATH.global:
        return { type: 'Workbook', target: session.book };
      case PATH.reference:
        return references.find(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.property: {
        const parent = handle(path.ParentObjectPathId!);
        if (!parent) return null;
        const member = memberOf(parent, path.Name, 'child');
        return { type: member.type, target: member.get(parent.target as never, session) };
      }
      case PATH.method: {
        const parent = handle(path.ParentObjectPathId!);
        if (!parent) return null;
        return call(parent, path.Name, path.ArgumentInfo);
      }
      case PATH.indexer: {
        const parent = handle(path.ParentObjectPathId!);
        if (!parent) return null;
        const { collection } = tableOf(parent);
        if (!collection) throw apiNotFound(`${parent.type}[]`);
        const [key] = argumentsOf(path.ArgumentInfo);
        const target = collection.item(parent.target as never, textOf(key), session);
        if (target === null) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
        return { type: collection.of, target };
      }
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  };

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === 'number' && reference > 0 ? handle(reference) : argument;
    });

  const call = (parent: Handle, name: string, info: ArgumentInfo | undefined): Handle | null => {
    const method = memberOf(parent, name, 'method');
    const target = callMethod(parent, method, name, argumentsOf(info), session);
    return target === null || target === undefined ? null : { type: method.gives ?? 'nothing', target };
  };

  /** `styles.add` gives no object, and is an action; `worksheets.add` gives one, and is a path. */
  const invoke = (action: Action): unknown => {
    const parent = handle(action.ObjectPathId);
    // Calls on a null object do nothing.
    if (!parent) return null;
    const method = memberOf(parent, action.Name, 'method');
    callMethod(parent, method, action.Name, argumentsOf(action.ArgumentInfo), session);
    return null;
  };

  return { handle, invoke, argumentsOf, references, batch };
}

async function perform(action: Action, paths: Paths, world: BatchWorld): Promise<unknown> {
  switch (action.ActionType) {
    case ACTION.trace:
      // The client waits for it: that is when it adds a handler of events.
      return null;
    case ACTION.instantiate:
      return identityOf(paths.handle(action.ObjectPathId), world.references);
    case ACTION.query:
      return query(paths.handle(action.ObjectPathId), action, world);
    case ACTION.setProperty:
      return setProperty(paths.handle(action.ObjectPathId), action, paths, world.session);
    case ACTION.method:
      return isInternal(action.Name) ? internal(action, paths, world) : paths.invoke(action);
    default:
      throw apiNotFound(`action type ${action.ActionType}`);
  }
}

const isInternal = (name: string): boolean =>
  name === '_KeepReference' || name === '_RemoveReference' || name.endsWith('Event');

/** Members that the client uses by itself: keeping ranges for later syncs, and listening to events. */
function internal(action: Action, paths: Paths, { session, references }: BatchWorld): unknown {
  const { Name: name } = action;
  const handle = paths.handle(action.ObjectPathId);
  if (name === '_RemoveReference') {
    references.remove(textOf(paths.argumentsOf(action.ArgumentInfo)[0]));
    return null;
  }
  if (!handle) return null;
  if (name === '_KeepReference' && handle.type === 'Range') {
    references.keep(handle);
    return null;
  }
  for (const member of Object.values<Member<never>>(tableOf(handle).members))
    if (member.kind === 'event' && [member.register, member.unregister].includes(name)) {
      session.listening = Math.max(0, session.listening + (name === member.register ? 1 : -1));
      return null;
    }
  throw apiNotFound(`${handle.type}.${name}`);
}

function identityOf(handle: Handle | null, references: References): unknown {
  if (!handle) return null;
  const kept = references.idOf(handle);
  if (kept) return { _ReferenceId: kept };
  return { ...tableOf(handle).identity?.(handle.target as never) };
}

async function query(
  handle: Handle | null,
  { QueryInfo: info = {} }: Action,
  world: BatchWorld,
): Promise<unknown> {
  if (!handle) return null;
  const { Select: select, ...others } = info;
  if (Object.keys(others).length > 0) throw apiNotFound(`load: ${Object.keys(others).join(', ')}`);
  const table = tableOf(handle);
  if (table.unreadable)
    throw new ExcelError('GeneralException', `An internal error has occurred. (${table.unreadable})`);
  if (!table.collection) return readAll(handle, select, world);
  const items = table.collection.items(handle.target as never, world.session);
  const of = table.collection.of;
  const read: unknown[] = [];
  for (const target of items) read.push(await readAll({ type: of, target }, select, world));
  return { _Items: read };
}

/** Selected properties, or all; `worksheet/name` goes into the object of that name. */
async function readAll(
  handle: Handle,
  select: readonly string[] | undefined,
  world: BatchWorld,
): Promise<object> {
  const table = tableOf(handle);
  const readable = Object.entries<Member<never>>(table.members)
    .filter(([, member]) => member.kind === 'property' && member.get)
    .map(([name]) => name);
  const answer: Record<string, unknown> = {
    ...(identityOf(handle, world.references) as object),
  };
  for (const path of select?.length ? select : readable) {
    const [name, ...rest] = path.split('/') as [string, ...string[]];
    if (rest.length > 0) {
      const child = memberOf(handle, name, 'child');
      const target = child.get(handle.target as never, world.session);
      const key = wireName(name, child);
      const inner = await readAll({ type: child.type, target }, [rest.join('/')], world);
      answer[key] = { ...(answer[key] as object | undefined), ...inner };
      continue;
    }
    const property = memberOf(handle, name, 'property');
    if (!property.get) throw apiNotFound(`${handle.type}.${name}, to be read`);
    if (property.calculated?.(handle.target as never, world.session)) await world.calculate();
    answer[wireName(name, property)] = property.get(handle.target as never, world.session);
  }
  return answer;
}

function setProperty(handle: Handle | null, action: Action, paths: Paths, session: Session): unknown {
  if (!handle) return null;
  const property: Property<never> = memberOf(handle, action.Name, 'property');
  if (!property.set) throw apiNotFound(`${handle.type}.${action.Name}, to be set`);
  const [value] = paths.argumentsOf(action.ArgumentInfo);
  if (property.shape && !property.shape.fits(value))
    throw invalidArgument(`${handle.type}.${action.Name} takes ${property.shape.says}`);
  property.set(handle.target as never, value, session);
  return undefined;
}

function callMethod(
  parent: Handle,
  method: Method<never>,
  name: string,
  args: unknown[],
  session: Session,
): unknown {
  const where = `${parent.type}.${name}`;
  if (args.slice(method.parameters.length).some((extra) => extra !== null && extra !== undefined))
    throw invalidArgument(`${where} takes ${method.parameters.length} arguments`);
  for (const [index, shape] of method.parameters.entries())
    if (!shape.fits(args[index])) throw invalidArgument(`${where} takes ${shape.says}`);
  return method.call(parent.target as never, args as never, session);
}

const tableOf = ({ type }: Handle): TypeTable => {
  const table = TYPES.get(type);
  if (!table) throw apiNotFound(type);
  return table;
};

type OfKind<K extends Member<never>['kind']> = Extract<Member<never>, { kind: K }>;

/** By the name on the wire, or by its own. What is not declared, Excel has never heard of. */
function memberOf<K extends Member<never>['kind']>(handle: Handle, name: string, kind: K): OfKind<K> {
  for (const [own, member] of Object.entries<Member<never>>(tableOf(handle).members))
    if (member.kind === kind && (own === name || wireName(own, member) === name)) return member as OfKind<K>;
  throw apiNotFound(`${handle.type}.${name}`);
}

const invalidPath = (id: number): ExcelError =>
  new ExcelError('InvalidObjectPath', `The object path ${id} isn't working for what you're trying to do.`);

function locationOf({ Name: name, ObjectPathId: id }: Action, { batch, handle }: Paths): string {
  try {
    const type = handle(id)?.type ?? 'null';
    return name ? `${type}.${name[0]!.toLowerCase()}${name.slice(1)}` : type;
  } catch {
    // The object itself could not be found: it is the path that failed.
    return batch.ObjectPaths[id]?.Name ?? name;
  }
}
