import fc from 'fast-check';
import { danishDate } from '../../src/domain/date';
import { factsOf } from '../../src/domain/facts';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { participantId } from '../../src/domain/slot';
import { briefOf, wholePeriod, type BriefArea } from '../../src/documents/brief';
import { messageFor } from '../../src/documents/message';
import { planWords } from '../../src/strings/documents';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { randomPlan } from '../support/random-plan';
import { briefFrom, called, named, withOneArea } from './briefs';
import { anyText } from './texts';

const words = (language: Language) => planWords(language).documents;
const da = words('da');

test('as people read it', () => {
  expect(messageFor(withOneArea(briefFrom('da', 'P05'), {}), da)).toEqual({
    subject: 'Dine områder: Organisering af ØiR-integrationen mellem FBS og debitorsystemet',
    body: `Hej Ea

Du er med i opgaven »Organisering af ØiR-integrationen mellem FBS og debitorsystemet« i Eksempelkøbing Kommune.

Du har dette område:

K01 Inddrivelse og opkrævning på biblioteksområdet
  Du dækker området. Dan Attrap er ansvarlig.
  Periode: 15-02-2027 – 26-03-2027. Fase: Afklaring.

Du har allerede bekræftet dine områder. Skriv gerne, hvis noget ikke længere passer.

Venlig hilsen`,
    short: `Hej Ea

Du er med i opgaven »Organisering af ØiR-integrationen mellem FBS og debitorsystemet« i Eksempelkøbing Kommune.

Du har 1 område i tiden 15-02-2027 – 26-03-2027. Åbn Excel-filen med planen, og vælg dit navn på arket »Mit overblik«. Dér står, hvad du dækker eller henter information om, hvornår, og hvem der er ansvarlig.

Du har allerede bekræftet dine områder. Skriv gerne, hvis noget ikke længere passer.

Venlig hilsen`,
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every area is named once, with its code in words and its dates', () => {
    fc.assert(
      fc.property(randomPlan, fc.nat(), ({ plan }, pick) => {
        const id = participantId(1 + (pick % plan.participants.length));
        const brief = briefOf(factsOf(plan, DEFAULT_TEMPLATE), language, id);
        fc.pre(brief !== null);
        const paragraphs = messageFor(brief, words(language)).body.split('\n\n');
        const told = paragraphs.filter((paragraph) => /^[KE]\d\d/.test(paragraph));
        expect(told).toHaveLength(brief.areas.length);
        brief.areas.forEach((area, index) => {
          const period = wholePeriod(area);
          expect(told[index]).toContain(area.id);
          expect(told[index]).toContain(words(language).message.part[area.code]);
          if (period)
            expect(told[index]).toContain(`${danishDate(period.start)} – ${danishDate(period.end)}`);
          else expect(told[index]).toContain(words(language).message.noPeriod);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('whoever has not confirmed is asked to, and nobody else', () => {
    const { ask, confirmed } = words(language).message;
    const brief = briefFrom(language, 'P05');
    for (const answer of [null, 'no', 'yes'] as const) {
      const { body, short } = messageFor({ ...brief, confirmed: answer }, words(language));
      for (const text of [body, short]) {
        expect(text.includes(ask)).toBe(answer !== 'yes');
        expect(text.includes(confirmed)).toBe(answer === 'yes');
      }
    }
  });

  test('nobody without areas gets an empty list, or is asked to confirm it', () => {
    const { message } = words(language);
    const { subject, body, short } = messageFor(briefFrom(language, 'P02'), words(language));
    expect(subject).toBe(message.subjectWithoutAreas(briefFrom(language, 'P02').taskTitle));
    for (const text of [body, short]) {
      expect(text).toContain(message.noAreas);
      expect(text).not.toContain(message.ask);
      expect(text).not.toContain(message.areas(0));
    }
  });

  test('whatever things are called, text stays text on its own line', () => {
    const brief = briefFrom(language, 'P05');
    const lines = messageFor(brief, words(language)).body.split('\n').length;
    fc.assert(
      fc.property(anyText, (text) => {
        const { subject, body, short } = messageFor(called(brief, text), words(language));
        expect(body.split('\n')).toHaveLength(lines);
        for (const part of [subject, ...body.split('\n'), ...short.split('\n')])
          expect(part).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

test.each([
  ['Ane Eksempel', 'Hej Ane'],
  ['Ane', 'Hej Ane'],
  ['Eksempel, Ane Marie', 'Hej Ane'],
  ['Anne-Grethe Prøve', 'Hej Anne-Grethe'],
  ['Eksempel,', 'Hej Eksempel'],
])('%s is greeted as %s', (name, greeting) => {
  expect(messageFor(named(briefFrom('da', 'P05'), name), da).body).toMatch(new RegExp(`^${greeting}\n`));
});

test('says who answers, or that it is not settled, but not to the one who does', () => {
  const brief = briefFrom('da', 'P05');
  const lead = brief.areas[0]!.lead;
  const line = (code: 'A' | 'D' | 'H', settled: boolean): string =>
    messageFor(withOneArea(brief, { code, lead: settled ? lead : null }), da).body.split('\n')[7]!;
  expect(line('D', true)).toBe('  Du dækker området. Dan Attrap er ansvarlig.');
  expect(line('H', false)).toBe('  Du henter information om området. Der er endnu ikke én ansvarlig.');
  expect(line('A', false)).toBe('  Du er ansvarlig for området: du dækker det og svarer for det.');
});

test('in short, the span is from the first day to the last', () => {
  const brief = briefFrom('da', 'P05');
  const [area] = brief.areas;
  const areas: BriefArea[] = [
    { ...area!, start: '2027-03-01', end: '2027-03-12' },
    { ...area!, start: '2027-02-01', end: '2027-02-05' },
    { ...area!, start: null, end: '2027-12-31' },
    { ...area!, start: '2027-02-08', end: '2027-04-30' },
  ];
  expect(messageFor({ ...brief, areas }, da).short).toContain('01-02-2027 – 30-04-2027');
});

test('says who else covers', () => {
  const [first] = briefFrom('da', 'P05').areas;
  const brief = withOneArea(briefFrom('da', 'P05'), { others: [first!.lead!, first!.lead!] });
  expect(messageFor(brief, da).body).toContain('Området dækkes også af Dan Attrap og Dan Attrap.');
});
