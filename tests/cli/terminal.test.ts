import { createTerminal, type Terminal } from '../../src/cli/terminal';

const CLEAR = '\r\u001b[K';

function setUp({ isTTY = true, plain = false } = {}): { terminal: Terminal; out: string[]; error: string[] } {
  const [out, error]: [string[], string[]] = [[], []];
  const stream = (written: string[]) => ({ isTTY, write: (text: string) => written.push(text) > 0 });
  return { terminal: createTerminal(stream(out), stream(error), plain), out, error };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a quick command shows no progress', () => {
  const { terminal, error } = setUp();
  terminal.progress('reading');
  jest.advanceTimersByTime(499);
  terminal.done();
  jest.advanceTimersByTime(5000);
  expect(error).toEqual([]);
});

test('a slow one shows where it has got to, on one line that goes away', () => {
  const { terminal, out, error } = setUp();
  terminal.progress('reading');
  jest.advanceTimersByTime(500);
  terminal.progress('checking');
  terminal.out('answer');
  expect(error).toEqual([`${CLEAR}reading`, `${CLEAR}checking`, CLEAR]);
  expect(out).toEqual(['answer\n']);
});

test('a file gets neither progress nor bold', () => {
  const { terminal, error } = setUp({ isTTY: false });
  terminal.progress('reading');
  jest.advanceTimersByTime(5000);
  expect(error).toEqual([]);
  expect(terminal.bold('x')).toBe('x');
});

test('bold is for the screen, unless colours are turned off', () => {
  expect(setUp().terminal.bold('x')).toBe('\u001b[1mx\u001b[22m');
  expect(setUp({ plain: true }).terminal.bold('x')).toBe('x');
});
