import { ACTION, PATH, type Action, type BatchAnswer, type ObjectPath } from '../../src/excel-host/protocol';
import { useExcel } from './excel';

/** What the client itself would never send, or catches before it does: the host must not rely on that. */
const excel = useExcel();
let id = 0;

type Sent = Pick<Action, 'ActionType' | 'ObjectPathId'> & Partial<Action>;

function send(paths: readonly Omit<ObjectPath, 'Id'>[], actions: readonly Sent[]): Promise<BatchAnswer> {
  id += 1;
  const { bridge } = excel.host;
  const answer = new Promise<BatchAnswer>((resolve) => {
    bridge.onMessageFromHost = (text) => {
      const { message } = JSON.parse(text) as { message: { body: string } };
      resolve(JSON.parse(message.body) as BatchAnswer);
    };
  });
  const body = {
    ObjectPaths: Object.fromEntries(paths.map((path, index) => [index + 1, { ...path, Id: index + 1 }])),
    Actions: actions.map((action, index) => ({ Id: 100 + index, Name: '', ...action })),
  };
  bridge.sendMessageToHost(JSON.stringify({ id, type: 1, flags: 1, message: { url: 'ProcessQuery', body } }));
  return answer;
}

const workbook = { ObjectPathType: PATH.global, Name: '' };
const range: readonly Omit<ObjectPath, 'Id'>[] = [
  workbook,
  { ObjectPathType: PATH.property, Name: 'Worksheets', ParentObjectPathId: 1 },
  { ObjectPathType: PATH.indexer, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Ark1'] } },
  {
    ObjectPathType: PATH.method,
    Name: 'GetRange',
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ['A1'] },
  },
];
const kept = (name: string) => ({ ObjectPathType: PATH.reference, Name: name });

test('a kept range is found by its reference until it is let go of', async () => {
  const keep = await send(range, [
    { ActionType: ACTION.instantiate, ObjectPathId: 4 },
    { ActionType: ACTION.method, ObjectPathId: 4, Name: '_KeepReference' },
    { ActionType: ACTION.instantiate, ObjectPathId: 4 },
  ]);
  expect(keep.Results[0]!.Value).toEqual({});
  const { _ReferenceId: reference } = keep.Results[2]!.Value as { _ReferenceId: string };
  const load = { ActionType: ACTION.query, ObjectPathId: 1, QueryInfo: { Select: ['values'] } };
  expect((await send([kept(reference)], [load])).Results[0]!.Value).toMatchObject({ Values: [['']] });
  await send(
    [workbook],
    [
      {
        ActionType: ACTION.method,
        ObjectPathId: 1,
        Name: '_RemoveReference',
        ArgumentInfo: { Arguments: [reference] },
      },
    ],
  );
  expect((await send([kept(reference)], [load])).Error).toMatchObject({
    Code: 'InvalidObjectPath',
    ActionIndex: 0,
  });
});

test.each<[string, string, readonly Omit<ObjectPath, 'Id'>[], Sent]>([
  [
    'a reference that never was',
    'InvalidObjectPath',
    [kept('range-7')],
    { ActionType: ACTION.instantiate, ObjectPathId: 1 },
  ],
  ['a path that is not there', 'InvalidObjectPath', [], { ActionType: ACTION.instantiate, ObjectPathId: 9 }],
  [
    'an object of its own',
    'ApiNotFound',
    [{ ObjectPathType: PATH.newObject, Name: 'Excel.Session' }],
    { ActionType: ACTION.instantiate, ObjectPathId: 1 },
  ],
  ['an unknown action', 'ApiNotFound', [workbook], { ActionType: 9, ObjectPathId: 1 }],
  [
    'an unknown event',
    'ApiNotFound',
    [workbook],
    { ActionType: ACTION.method, ObjectPathId: 1, Name: '_RegisterNothingEvent' },
  ],
  [
    'items of what has none',
    'ApiNotFound',
    [
      workbook,
      { ObjectPathType: PATH.indexer, Name: '', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['x'] } },
    ],
    { ActionType: ACTION.instantiate, ObjectPathId: 2 },
  ],
  [
    'too many arguments',
    'InvalidArgument',
    range,
    { ActionType: ACTION.method, ObjectPathId: 4, Name: 'Merge', ArgumentInfo: { Arguments: [true, 1] } },
  ],
])('%s: %s', async (_, code, paths, action) => {
  expect((await send(paths, [action])).Error).toMatchObject({ Code: code });
});

test('a null object is answered as null', async () => {
  const { Results: results } = await send(
    [{ ObjectPathType: PATH.nullObject, Name: '' }],
    [
      { ActionType: ACTION.instantiate, ObjectPathId: 1 },
      { ActionType: ACTION.query, ObjectPathId: 1, QueryInfo: { Select: ['values'] } },
    ],
  );
  expect(results.map(({ Value }) => Value)).toEqual([null, null]);
});
