import fc from 'fast-check';
import { instantOf, type Instant } from '../../src/domain/completion';
import { LANGUAGES } from '../../src/domain/language';
import type { Brief, BriefArea } from '../../src/documents/brief';
import { calendarFileName, calendarFor, type CalendarOptions } from '../../src/documents/calendar';
import { contentLine, textValue } from '../../src/documents/calendar-lines';
import { planWords } from '../../src/strings/documents';
import { briefFrom, called, named, withOneArea } from './briefs';
import { only, parseCalendar, unescaped, type Component } from './calendar-parser';
import { anyText } from './texts';

const OPTIONS: CalendarOptions = {
  workbookId: '00000000-0000-4000-8000-000000000002',
  stamp: '2027-02-03T09:41:07Z',
  words: planWords('da').documents,
};

const calendar = (brief: Brief, options: Partial<typeof OPTIONS> = {}): Component =>
  parseCalendar(calendarFor(brief, { ...OPTIONS, ...options })!);
const events = (brief: Brief, options: Partial<typeof OPTIONS> = {}): readonly Component[] =>
  calendar(brief, options).components;
const text = (event: Component, name: string): string => unescaped(only(event, name).value);

describe.each(LANGUAGES)('a calendar in %s', (language) => {
  const words = planWords(language).documents;
  const brief = briefFrom(language, 'P05');

  test('is one calendar with what the standard asks for', () => {
    const { name, components } = calendar(brief, { words });
    expect([name, only(calendar(brief), 'VERSION').value]).toEqual(['VCALENDAR', '2.0']);
    expect(only(calendar(brief), 'PRODID').value).not.toBe('');
    expect(calendar(brief).properties.map((property) => property.name)).not.toContain('METHOD');
    expect(components.map((event) => event.name)).toEqual(brief.areas.map(() => 'VEVENT'));
  });

  test('has one all-day event an area, which leaves its owner free', () => {
    const [first] = events(withOneArea(brief, { start: '2027-02-22', end: '2027-02-28' }), { words });
    expect(only(first!, 'DTSTART')).toEqual({
      name: 'DTSTART',
      parameters: { VALUE: 'DATE' },
      value: '20270222',
    });
    // The end is the first day that is not in it, here across the end of a month.
    expect(only(first!, 'DTEND')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20270301' });
    expect(only(first!, 'DTSTAMP').value).toBe('20270203T094107Z');
    expect(only(first!, 'TRANSP').value).toBe('TRANSPARENT');
    expect(text(first!, 'SUMMARY')).toBe(words.calendar.summary.D(brief.areas[0]!.name));
    expect(text(first!, 'DESCRIPTION').split('\n')).toEqual([
      `${words.message.part.D} ${words.message.lead('Dan Attrap')}`,
      words.message.phase(brief.areas[0]!.phase!),
      words.message.task(brief.taskTitle, 'Eksempelkøbing Kommune'),
      words.calendar.source,
    ]);
  });
});

test.each<Partial<BriefArea>>([{ start: null }, { end: null }, { start: '2027-03-02', end: '2027-03-01' }])(
  'without a whole period (%j) there is no event, and without events no calendar',
  (period) => {
    const brief = briefFrom('da', 'P05');
    expect(calendarFor(withOneArea(brief, period), OPTIONS)).toBeNull();
    const rest = {
      ...brief,
      areas: brief.areas.map((area, index) => (index === 1 ? { ...area, ...period } : area)),
    };
    expect(events(rest)).toHaveLength(brief.areas.length - 1);
  },
);

test('a day is a period', () => {
  const [event] = events(withOneArea(briefFrom('da', 'P05'), { start: '2027-12-31', end: '2027-12-31' }));
  expect([only(event!, 'DTSTART').value, only(event!, 'DTEND').value]).toEqual(['20271231', '20280101']);
});

test('an event stays itself through every change of names, dates and language', () => {
  const ids = (brief: Brief, words = OPTIONS.words): string[] =>
    events(brief, { words }).map((event) => text(event, 'UID'));
  const brief = briefFrom('da', 'P05');
  const first = ids(brief);
  expect(first[0]).toBe('00000000-0000-4000-8000-000000000002-K01-P05@holdplan');
  expect(new Set(first).size).toBe(first.length);
  expect(ids(called(brief, 'Noget andet'))).toEqual(first);
  expect(ids(briefFrom('en', 'P05'), planWords('en').documents)).toEqual(first);
  const moved = {
    ...brief,
    areas: brief.areas.map((area) => ({ ...area, end: '2028-01-01' as const, code: 'H' as const })),
  };
  expect(ids(moved)).toEqual(first);
});

test('people and workbooks do not share events', () => {
  const uid = (brief: Brief, workbookId = 'w'): string => text(events(brief, { workbookId })[0]!, 'UID');
  expect(
    new Set([uid(briefFrom('da', 'P05')), uid(briefFrom('da', 'P04')), uid(briefFrom('da', 'P05'), 'v')])
      .size,
  ).toBe(3);
});

test('a later file supersedes an earlier one, within what a calendar can count', () => {
  const sequence = (stamp: Instant): number =>
    Number(only(events(briefFrom('da', 'P05'), { stamp })[0]!, 'SEQUENCE').value);
  expect(sequence('2027-02-03T09:42:00Z')).toBeGreaterThan(sequence('2027-02-03T09:41:00Z'));
  expect(sequence('2028-01-01T00:00:00Z')).toBeGreaterThan(sequence('2027-12-31T23:59:59Z'));
  expect(Number.isInteger(sequence('2099-12-31T23:59:59Z'))).toBe(true);
  expect(sequence('2099-12-31T23:59:59Z')).toBeLessThan(2 ** 31);
});

test('whenever two files are made, the one of a later minute supersedes', () => {
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 });
  const brief = withOneArea(briefFrom('da', 'P05'), {});
  const sequence = (at: number): number => {
    const stamp = instantOf(new Date(at * 60_000));
    return Number(only(events(brief, { stamp })[0]!, 'SEQUENCE').value);
  };
  fc.assert(
    fc.property(minute, minute, (a, b) => {
      expect(Math.sign(sequence(a) - sequence(b))).toBe(Math.sign(a - b));
      expect(sequence(a + 1)).toBeGreaterThan(sequence(a));
    }),
  );
});

test('whatever things are called, the calendar is whole and says it', () => {
  const brief = briefFrom('da', 'P05');
  fc.assert(
    fc.property(anyText, fc.string({ unit: 'binary' }), (name, workbookId) => {
      const { components } = calendar(called(brief, name), { workbookId });
      expect(components).toHaveLength(brief.areas.length);
      for (const event of components)
        for (const property of ['UID', 'SUMMARY', 'DESCRIPTION']) expect(text(event, property)).not.toBe('');
    }),
  );
});

test('a line of anything is folded by octets and unfolds to the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (value) => {
      const lines = contentLine(`X:${textValue(value)}`).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      for (const line of lines.slice(1)) expect(line[0]).toBe(' ');
      const unfolded = lines.map((line, index) => (index === 0 ? line : line.slice(1))).join('');
      expect(unescaped(unfolded.slice(2))).toBe(
        value.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, ''),
      );
    }),
  );
});

test('a line is folded where it must be, not before', () => {
  expect(contentLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
  expect(contentLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
  expect(contentLine(`${'x'.repeat(74)}å`)).toBe(`${'x'.repeat(74)}\r\n å\r\n`);
  expect(contentLine(`${'x'.repeat(72)}🌱`)).toBe(`${'x'.repeat(72)}\r\n 🌱\r\n`);
});

test('text is escaped', () => {
  expect(textValue('a\\b; c, d\r\ne:"f"\u0007')).toBe('a\\\\b\\; c\\, d\\ne:"f"');
});

test('the file is called after the participant', () => {
  const called = (name: string): string =>
    calendarFileName(named(briefFrom('da', 'P05'), name), OPTIONS.words);
  expect([called('Ea Mønster'), called('../Ea: "M"')]).toEqual([
    'Holdplan kalender – Ea Mønster.ics',
    'Holdplan kalender – .. Ea M.ics',
  ]);
});
