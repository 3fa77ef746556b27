// Draws icon.svg at every size that Office asks for (needs librsvg2-bin): node assets/render-icons.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Each size from the grid whose lines fall between its pixels. */
const GRIDS = { 16: [16, 32, 48, 64, 80], 20: [20, 40], 24: [24] };

const beside = (name) => new URL(name, import.meta.url);
const drawing = readFileSync(beside('icon.svg'), 'utf8');

for (const [grid, sizes] of Object.entries(GRIDS)) {
  const input = drawing
    .replace('viewBox="0 0 16 16"', `viewBox="0 0 ${grid} ${grid}"`)
    .replace('<use href="#grid-16" />', `<use href="#grid-${grid}" />`);
  for (const size of sizes) {
    const output = fileURLToPath(beside(`icon-${size}.png`));
    execFileSync('rsvg-convert', ['--width', `${size}`, '--height', `${size}`, '--output', output], {
      input,
    });
  }
}
