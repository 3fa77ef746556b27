import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createFolderServer, listen } from '../../src/workbench/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'holdplan-serve-'));
const server = createFolderServer(folder);
let port: number;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>Her er det</p>');
  writeFileSync(join(folder, 'side æ.js'), '1');
  port = await listen(server, 0);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** What comes back when these very bytes are sent. */
const answerTo = (request: string, say: 'write' | 'end' = 'write'): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket[say](Buffer.from(request, 'latin1')));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    // A server may close a connection on nonsense: that is an answer too.
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
const get = (target: string, host = `localhost:${port}`, method = 'GET'): Promise<string> =>
  answerTo(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test('serves the folder', async () => {
  expect(await get('/')).toContain('<p>Her er det</p>');
  expect(await get('/side%20%C3%A6.js?v=1')).toMatch(/text\/javascript[^]*\r\n\r\n1$/);
  expect(await get('/', undefined, 'HEAD')).not.toContain('Her er det');
});

test.each([
  ['/%', 404],
  ['/%ff', 404],
  ['//', 200],
  ['//evil.example/', 404],
  ['/%00', 404],
  ['/..%2f..%2fetc%2fpasswd', 404],
  ['/../../etc/passwd', 404],
  ['/nowhere.js', 404],
])('%s is answered with %d', async (target, expected) => {
  expect(status(await get(target))).toBe(expected);
});

test.each(['evil.example', '', 'localhost.evil.example', '127.0.0.1@evil.example'])(
  'is not here under the name »%s«',
  async (host) => {
    expect(status(await get('/', host))).toBe(421);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
  expect(status(await get('/', undefined, method))).toBe(405);
});

test('no request, however made, ends it', async () => {
  const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const junk = fc.string({ unit: byte, maxLength: 40 });
  const target = fc.oneof(
    fc.array(fc.constantFrom('/', '%', '..', '\\', '%2e', '%ff', '?', '#', '//', ':', '@', 'a'), {
      maxLength: 12,
    }),
    fc.array(junk, { maxLength: 2 }),
  );
  const request = fc.oneof(
    {
      weight: 4,
      arbitrary: target.map(
        (parts) => `GET /${parts.join('')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      ),
    },
    {
      weight: 1,
      arbitrary: target.map(
        (parts) => `GET ${parts.join('')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      ),
    },
    { weight: 1, arbitrary: junk },
  );
  const requests = fc.sample(request, { numRuns: 10_000, seed: 1 });
  for (let first = 0; first < requests.length; first += 100)
    await Promise.all(requests.slice(first, first + 100).map((one) => answerTo(one, 'end')));
  expect(status(await get('/'))).toBe(200);
});
