import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/language';
import { MAX_MAILTO, mailtoAll, mailtoUrl } from '../../src/documents/mailto';
import { messageFor, type Message } from '../../src/documents/message';
import { planWords } from '../../src/strings/documents';
import { briefFrom, called, withOneArea } from './briefs';
import { anyText } from './texts';

/** A link taken apart by RFC 6068, strictly: anything that should have been encoded is a fault. */
function takeApart(url: string): { to: string; subject: string; body: string } {
  const match = /^mailto:([^?&=#,;]*)\?subject=([^?&=#]*)&body=([^?&=#]*)$/.exec(url);
  if (!match) throw new Error(`Not a mailto link: ${url}`);
  if (!/^(?:[\w\-.~!*'()@:?=&]|%[0-9A-F]{2})*$/.test(url)) throw new Error(`Not encoded: ${url}`);
  const [to, subject, body] = match.slice(1).map(decodeURIComponent) as [string, string, string];
  return { to, subject, body };
}

const HELLO: Message = { subject: 'Æbler & pærer?', body: 'Hej Ane\n\n100 % #1 = a+b', short: 'Hej' };

test('opens a mail with the very same words, its lines parted by CRLF', () => {
  const { url, shortened } = mailtoUrl('ane@eksempel.dk', HELLO);
  expect(takeApart(url)).toEqual({
    to: 'ane@eksempel.dk',
    subject: 'Æbler & pærer?',
    body: 'Hej Ane\r\n\r\n100 % #1 = a+b',
  });
  expect(url).toContain('Hej%20Ane%0D%0A%0D%0A100%20%25%20%231');
  expect(shortened).toBe(false);
});

test.each([
  'ane@rødovre.dk',
  'a+b@eksempel.dk',
  ' ane@eksempel.dk ',
  'a,b@eksempel.dk',
  'a?cc=b@eksempel.dk',
  '',
])('the address »%s« stays one address', (email) => {
  const { url } = mailtoUrl(email, HELLO);
  expect(takeApart(url).to).toBe(email.trim());
});

test('half a character breaks neither the link nor the rest of the words', () => {
  const { url } = mailtoUrl('ane\uD83D@eksempel.dk', { ...HELLO, body: 'før \uDE00 efter' });
  expect(takeApart(url)).toMatchObject({ to: 'ane\uFFFD@eksempel.dk', body: 'før \uFFFD efter' });
});

test('is cut nowhere: what is too long gives way to the short form, and says so', () => {
  const length = (body: string): number => mailtoUrl('ane@eksempel.dk', { ...HELLO, body }).url.length;
  const most = 'x'.repeat(MAX_MAILTO - length(''));
  const fits = mailtoUrl('ane@eksempel.dk', { ...HELLO, body: most });
  const tooLong = mailtoUrl('ane@eksempel.dk', { ...HELLO, body: `${most}x` });
  expect([fits.shortened, fits.url.length]).toEqual([false, MAX_MAILTO]);
  expect([tooLong.shortened, takeApart(tooLong.url).body]).toEqual([true, 'Hej']);
});

describe('a mail to several', () => {
  test('parts them as Outlook in Denmark does, and keeps each whole', () => {
    const { url, shortened } = mailtoAll([' ane@eksempel.dk', 'a;b@eksempel.dk', 'bo@rødovre.dk'], HELLO)!;
    const to = /^mailto:([^?]*)\?/.exec(url)![1]!.split(';').map(decodeURIComponent);
    expect(to).toEqual(['ane@eksempel.dk', 'a;b@eksempel.dk', 'bo@rødovre.dk']);
    expect(shortened).toBe(false);
  });

  test('is shortened, and then not made at all, rather than cut', () => {
    const to = (number: number) => Array.from({ length: number }, (_, index) => `navn${index}@eksempel.dk`);
    const longer = { ...HELLO, body: 'x'.repeat(900) };
    expect(mailtoAll(to(10), longer)).toMatchObject({ shortened: false });
    expect(mailtoAll(to(60), longer)).toMatchObject({ shortened: true });
    expect(mailtoAll(to(200), longer)).toBeNull();
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = planWords(language).documents;

  test('carries whatever is written, and keeps within the limit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const message = messageFor(called(briefFrom(language, 'P05'), text), words);
        const { url, shortened } = mailtoUrl('ea@eksempel.dk', message);
        const { subject, body } = takeApart(url);
        expect(url.length).toBeLessThanOrEqual(MAX_MAILTO);
        expect(subject).toBe(message.subject);
        expect(body.replace(/\r\n/g, '\n')).toBe(shortened ? message.short : message.body);
      }),
    );
  });

  test.each(['🌱', '组', 'å', '%'])(
    'has room for the short form, even where everything is called %s',
    (sign) => {
      for (const confirmed of ['yes', null] as const) {
        const brief = { ...called(briefFrom(language, 'P05'), sign.repeat(2000)), confirmed };
        const { url, shortened } = mailtoUrl(`${'a'.repeat(240)}@eksempel.dk`, messageFor(brief, words));
        expect(shortened).toBe(true);
        expect(url.length).toBeLessThanOrEqual(MAX_MAILTO);
      }
    },
  );

  test('an area goes whole', () => {
    const brief = { ...briefFrom(language, 'P05'), confirmed: null };
    expect(mailtoUrl('ea@eksempel.dk', messageFor(withOneArea(brief, {}), words)).shortened).toBe(false);
  });
});
