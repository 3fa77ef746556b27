// npm start: builds the workbench, serves it on this machine alone, and says where. PORT chooses the port.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFolderServer, listen } from './serve.mjs';

const DEFAULT_PORT = 8080;
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'workbench');

const given = process.env.PORT;
const wanted = given === undefined || given === '' ? DEFAULT_PORT : Number(given);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  process.stderr.write(`PORT=${given} er ikke et portnummer. · PORT=${given} is not a port number.\n`);
  process.exit(2);
}

const server = createFolderServer(folder);
// A port that somebody asked for is theirs or nobody's; else the next free one will do.
const port = await listen(server, wanted, given ? 0 : 20).catch((error) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  process.stderr.write(
    `Port ${wanted} er optaget. Vælg en anden: PORT=8090 npm start\n` +
      `Port ${wanted} is taken. Choose another one: PORT=8090 npm start\n`,
  );
  process.exit(2);
});
const address = `http://localhost:${port}/`;
process.stdout.write(`
Holdplan kører på ${address}
Holdplan runs at  ${address}

Stop: Ctrl+C
`);
openBrowser(address);

/** Where there is one to open. The address stands above in any case. */
function openBrowser(url) {
  const opener = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const screenless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (process.env.CI || screenless) return;
  const [command, ...options] = opener;
  const child = spawn(command, [...options, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
