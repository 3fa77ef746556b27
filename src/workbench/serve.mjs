import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

/** Under any other name somebody else's page could read what is here, through a name that leads to this machine. */
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** A folder's files on localhost, and nothing else. No request, however made, ends it. */
export function createFolderServer(folder) {
  return createServer(async ({ method, url, headers }, response) => {
    const refuse = (status, reason) =>
      response.writeHead(status, { 'content-type': 'text/plain' }).end(reason);
    if (!OWN_NAME.test(headers.host ?? '')) return refuse(421, 'Misdirected request');
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Method not allowed');
    const path = pathWithin(url);
    const body = path && (await readFile(join(folder, path)).catch(() => null));
    if (!body) return refuse(404, 'Not found');
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
}

/** Where a request's file is within the folder; null where it is nowhere in there, or no address at all. */
function pathWithin(url) {
  const asked = `http://localhost${url.startsWith('/') ? url : '/'}`;
  if (!URL.canParse(asked)) return null;
  const { pathname } = new URL(asked);
  try {
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    return path.includes('\0') || path.split(sep).includes('..') ? null : path;
  } catch {
    // No text in UTF-8.
    return null;
  }
}

/** Listens on the first port that is free, from the wanted one on. Gives the port. */
export function listen(server, wanted, tries = 20) {
  return new Promise((resolve, reject) => {
    const attempt = (port) => {
      server.once('error', (error) => {
        if (error.code === 'EADDRINUSE' && port < wanted + tries) attempt(port + 1);
        else reject(error);
      });
      server.listen(port, '127.0.0.1', () => {
        server.removeAllListeners('error');
        resolve(server.address().port);
      });
    };
    attempt(wanted);
  });
}
