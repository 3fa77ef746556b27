import { parseCommandLine, type Command, type UsageProblem } from '../../src/cli/args';

const parse = (line: string) => parseCommandLine(line === '' ? [] : line.split(' '));
const command = (line: string): Command | UsageProblem => {
  const { command } = parse(line);
  return command.ok ? command.value : command.error;
};

describe('a command line that is understood', () => {
  test('new, with nothing but a file', () => {
    expect(command('new --out plan.xlsx')).toEqual({
      name: 'new',
      out: 'plan.xlsx',
      template: null,
      participants: null,
      start: null,
      workbookLanguage: 'da',
      force: false,
    });
  });

  test('new, with everything', () => {
    const line =
      'new --force --lang en --start 2027-02-01 --participants p.csv --template fbs-oeir --out=plan.xlsx';
    expect(command(line)).toEqual({
      name: 'new',
      out: 'plan.xlsx',
      template: 'fbs-oeir',
      participants: 'p.csv',
      start: '2027-02-01',
      workbookLanguage: 'en',
      force: true,
    });
    expect(parse(line).language).toBe('en');
  });

  test.each([
    ['check plan.xlsx', { name: 'check', file: 'plan.xlsx', json: false }],
    ['check --json plan.xlsx', { name: 'check', file: 'plan.xlsx', json: true }],
    ['check plan.xlsx --json', { name: 'check', file: 'plan.xlsx', json: true }],
    ['--lang da check plan.xlsx', { name: 'check', file: 'plan.xlsx', json: false }],
    ['check -- --plan.xlsx', { name: 'check', file: '--plan.xlsx', json: false }],
    ['mend plan.xlsx', { name: 'mend', file: 'plan.xlsx', dryRun: false, out: null }],
    ['upgrade plan.xlsx', { name: 'upgrade', file: 'plan.xlsx', dryRun: false, out: null }],
    [
      'grow plan.xlsx --participants 40',
      { name: 'grow', file: 'plan.xlsx', room: { participants: 40 }, dryRun: false, out: null },
    ],
    [
      'mend --dry-run plan.xlsx --out ny.xlsx',
      { name: 'mend', file: 'plan.xlsx', dryRun: true, out: 'ny.xlsx' },
    ],
    ['complete plan.xlsx --by Ane', { name: 'complete', file: 'plan.xlsx', by: 'Ane', note: '', out: null }],
    [
      'reopen plan.xlsx --by Ane --note=-nyt --out ny.xlsx',
      { name: 'reopen', file: 'plan.xlsx', by: 'Ane', note: '-nyt', out: 'ny.xlsx' },
    ],
    ['--help', { name: 'help', topic: null }],
    ['-h', { name: 'help', topic: null }],
    ['help', { name: 'help', topic: null }],
    ['help new', { name: 'help', topic: 'new' }],
    ['new --help', { name: 'help', topic: 'new' }],
    ['reopen -h --nonsense', { name: 'help', topic: 'reopen' }],
    ['--version', { name: 'version' }],
    ['-v', { name: 'version' }],
  ])('%s', (line, expected) => {
    expect(command(line)).toEqual(expected);
  });
});

describe('a command line that is not', () => {
  test.each([
    ['', { kind: 'command-missing' }],
    ['chek plan.xlsx', { kind: 'command-unknown', command: 'chek' }],
    ['help me', { kind: 'command-unknown', command: 'me' }],
    ['--quick', { kind: 'option-unknown', option: '--quick', command: null }],
    ['check plan.xlsx --quick', { kind: 'option-unknown', option: '--quick', command: 'check' }],
    ['check plan.xlsx -q', { kind: 'option-unknown', option: '-q', command: 'check' }],
    ['check plan.xlsx --force', { kind: 'option-unknown', option: '--force', command: 'check' }],
    ['check plan.xlsx --constructor', { kind: 'option-unknown', option: '--constructor', command: 'check' }],
    ['complete plan.xlsx --by A --force', { kind: 'option-unknown', option: '--force', command: 'complete' }],
    ['new', { kind: 'option-missing', option: '--out', command: 'new' }],
    ['complete plan.xlsx', { kind: 'option-missing', option: '--by', command: 'complete' }],
    ['reopen plan.xlsx --by Ane', { kind: 'option-missing', option: '--note', command: 'reopen' }],
    ['new --out', { kind: 'option-empty', option: '--out' }],
    ['new --out --force', { kind: 'option-empty', option: '--out' }],
    ['new --out=', { kind: 'option-empty', option: '--out' }],
    ['check plan.xlsx --json=yes', { kind: 'option-not-a-value', option: '--json' }],
    ['complete plan.xlsx --by A --by B', { kind: 'option-doubled', option: '--by' }],
    ['check', { kind: 'file-not-given', command: 'check' }],
    ['check a.xlsx b.xlsx', { kind: 'argument-unexpected', argument: 'b.xlsx', command: 'check' }],
    ['new plan.xlsx --out b.xlsx', { kind: 'argument-unexpected', argument: 'plan.xlsx', command: 'new' }],
    ['new --out a --start 01-02-2027', { kind: 'date-not-iso', option: '--start', value: '01-02-2027' }],
    ['new --out a --start 2027-02-30', { kind: 'date-not-iso', option: '--start', value: '2027-02-30' }],
    ['new --out a --lang sv', { kind: 'language-unknown', value: 'sv' }],
  ])('»%s«', (line, expected) => {
    expect(command(line)).toEqual(expected);
  });

  test('a name of spaces is no name', () => {
    expect(parseCommandLine(['complete', 'plan.xlsx', '--by', '  ']).command).toEqual({
      ok: false,
      error: { kind: 'option-empty', option: '--by' },
    });
  });

  test('its language is known all the same', () => {
    expect(parse('check --lang en').language).toBe('en');
    expect(parse('check').language).toBeNull();
  });
});
