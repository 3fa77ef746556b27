import { faultsIn } from './places.mjs';

const tests = (name) => `tests/documents/${name}.test.ts`;

/** Deliberate faults in what is written for people: see office-building.mjs. */
export const DOCUMENTS = [
  ...faultsIn('src/documents/brief.ts', tests('brief'), [
    [
      'a period of one day is not whole',
      'start !== null && end !== null && start <= end ?',
      'start !== null && end !== null && start < end ?',
    ],
    ['one of two answers', 'lead && moreLeads.length === 0 ? lead : null', 'lead ?? null'],
    ['a slot without a name answers', "rest.leads.filter(({ name }) => name !== '')", 'rest.leads'],
    [
      'who finds out is told as covering',
      'covers(code) && participant !== hold.participant',
      'participant !== hold.participant',
    ],
    ['whoever reads it covers besides', 'covers(code) && participant !== hold.participant', 'covers(code)'],
    ['who answers is told twice', "name !== '' && id !== answers?.id", "name !== ''"],
    ['empty slots are told', 'if (!found?.named) return null;', 'if (!found) return null;'],
    [
      'an own area has no name',
      'rest.template?.name[language] ?? area.name',
      "rest.template?.name[language] ?? ''",
    ],
  ]),
  ...faultsIn('src/documents/calendar.ts', tests('calendar'), [
    [
      'the sequence begins anew each day',
      'Math.floor(Date.parse(stamp) / 60_000)',
      'Math.floor((Date.parse(stamp) / 60_000) % 1440)',
    ],
    [
      'the sequence begins anew after some years',
      'Math.floor(Date.parse(stamp) / 60_000)',
      'Math.floor((Date.parse(stamp) / 60_000) % 2 ** 22)',
    ],
    ['the sequence counts seconds', 'Date.parse(stamp) / 60_000', 'Date.parse(stamp) / 1_000'],
    ['the last day is not in', 'addDays(end, 1)', 'end'],
    ['events of two people are one', '-${participant.id}@holdplan', '@holdplan'],
    [
      'an event is another once it is renamed',
      '${workbookId}-${area.id}-',
      '${workbookId}-${area.id}-${area.name}-',
    ],
    ['weeks of work are an appointment', "'TRANSP:TRANSPARENT'", "'TRANSP:OPAQUE'"],
    ['a calendar without events', 'if (events.length === 0) return null;', ''],
    [
      'half periods are events',
      'const period = wholePeriod(area);',
      'const period = area.start === null ? null : { start: area.start, end: area.end ?? area.start };',
    ],
  ]),
  ...faultsIn('src/documents/calendar-lines.ts', tests('calendar'), [
    ['lines are folded by characters', 'const size = octetsOf(character);', 'const size = 1;'],
    ['the space of a folded line does not count', 'octets = 1;', 'octets = 0;'],
    ['commas part values', '/[\\\\;,]/g', '/[\\\\;]/g'],
    ['control characters come along', ".replace(CONTROLS, '')", ''],
  ]),
  ...faultsIn('src/documents/mailto.ts', tests('mailto'), [
    ['a link is cut', 'whole.length <= MAX_MAILTO', 'whole.length <= 2 * MAX_MAILTO'],
    ['lines end as in Unix', "body.replace(/\\r?\\n/g, '\\r\\n')", 'body'],
    ['an address may hold two', "encoded(email.trim()).replace(/%40/g, '@')", 'email.trim()'],
  ]),
  ...faultsIn('src/documents/message.ts', tests('message'), [
    ['who has confirmed is asked once more', "brief.confirmed === 'yes'", "brief.confirmed === 'no'"],
    ['a list without areas', 'if (brief.areas.length === 0) {', 'if (brief.areas.length < 0) {'],
    ['whoever answers is told who does', "if (code !== 'A') sentences", 'sentences'],
    ['the span ends with its first end', 'ends.at(-1)', 'ends.at(0)'],
  ]),
  ...faultsIn('src/documents/text.ts', tests('message'), [
    ['people are greeted by their last names', '(first || last)', 'last'],
    ['half a character stays', "text.replace(/\\p{Cs}/gu, '\\uFFFD')", 'text', [tests('mailto')]],
  ]),
  ...faultsIn('src/documents/file-name.ts', tests('file-name'), [
    ['a name ends in a dot', ".replace(/[. ]+$/u, '')", ''],
    ['signs that Windows refuses', "part.replace(REFUSED, ' ')", 'part'],
  ]),
  ...faultsIn('src/documents/html.ts', tests('html'), [
    ['quotes are not escaped', '.replace(/[&<>"\']/g', '.replace(/[&<>]/g'],
    [
      'control characters go into the page',
      "    .replace(/(?![\\t\\n])[\\p{Cc}\\uFFFE\\uFFFF]/gu, ' ')\n",
      '',
    ],
  ]),
  ...faultsIn('src/documents/evidence-plan.ts', tests('evidence'), [
    ['a bar leaves its last day out', 'scale.at(addDays(period.end, 1))', 'scale.at(period.end)'],
    [
      'codes stand under the wrong people',
      'codes.get(participant.id)',
      'codes.get(people[0]!.participant.id)',
    ],
  ]),
  ...faultsIn('src/documents/evidence-parts.ts', tests('evidence'), [
    ['an area that nobody covers reaches its systems', 'area.covered && area.template', 'area.template'],
    ['what is left out is not told', "area.decision === 'no'", "area.decision === 'yes'"],
  ]),
  ...faultsIn('src/documents/timescale.ts', tests('evidence'), [
    ['milestones lie outside the scale', ', ...plan.milestones.map(({ date }) => date)]', ']'],
  ]),
];
