import { createQueue } from '../../src/ui/session/queue';

/** A job that ends when the test says so. */
function held() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const job = jest.fn(() => ended);
  return { job, end };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function opened() {
  const busy: boolean[] = [];
  const bugs: unknown[] = [];
  const queue = createQueue({ onBusy: (value) => busy.push(value), onBug: (error) => bugs.push(error) });
  return { queue, busy, bugs };
}

test('one job at a time, in the order in which they were asked for', async () => {
  const { queue } = opened();
  const [first, second] = [held(), held()];
  const done = [queue.add(first.job), queue.add(second.job)];
  await soon();
  expect(first.job).toHaveBeenCalledTimes(1);
  expect(second.job).not.toHaveBeenCalled();
  first.end();
  await soon();
  expect(second.job).toHaveBeenCalledTimes(1);
  second.end();
  await Promise.all(done);
});

test('busy from the first that was asked for until the last is done', async () => {
  const { queue, busy } = opened();
  const [first, second] = [held(), held()];
  const done = [queue.add(first.job), queue.add(second.job)];
  first.end();
  await done[0];
  expect(busy.at(-1)).toBe(true);
  second.end();
  await Promise.all(done);
  expect(busy.at(-1)).toBe(false);
});

test('what nobody asked for is done once, however often it is hinted at, and unseen', async () => {
  const { queue, busy } = opened();
  const [asked, quiet] = [held(), held()];
  const first = queue.add(asked.job);
  busy.length = 0;
  const hints = [1, 2, 3].map(() => queue.addOnce('look', quiet.job));
  asked.end();
  quiet.end();
  await Promise.all([first, ...hints]);
  await queue.idle();
  expect(quiet.job).toHaveBeenCalledTimes(1);
  expect(busy).toEqual([false]);
});

test('a hint that comes while an earlier one is followed is followed as well', async () => {
  const { queue } = opened();
  const [first, second] = [held(), held()];
  const following = queue.addOnce('look', first.job);
  await soon();
  const again = queue.addOnce('look', second.job);
  first.end();
  second.end();
  await Promise.all([following, again]);
  await queue.idle();
  expect(second.job).toHaveBeenCalledTimes(1);
});

test('a bug is told, and what waits behind it is done all the same', async () => {
  const { queue, bugs, busy } = opened();
  const bug = new Error('Planted by a test');
  const next = held();
  next.end();
  await queue.add(() => Promise.reject(bug));
  await queue.add(next.job);
  expect(bugs).toEqual([bug]);
  expect(next.job).toHaveBeenCalledTimes(1);
  expect(busy.at(-1)).toBe(false);
});
