import { emailInvalid } from '../../src/rules/email-invalid';
import { factsOf } from '../../src/domain/facts';
import { completeBut, UNTOUCHED } from '../support/plans';
import { TINY } from '../support/tiny-template';
import { AT_ONCE_MS } from '../limits.mjs';
import { at, testRule } from './rule-tester';

const mailed = (email: string) => completeBut({ participants: { P02: { email } } });

const good = [
  'bo@eksempel.dk',
  'bo.prøve+klik@bibliotek.eksempel.dk',
  'åse.ærlig@rødby-prøve.dk',
  'BO_1@EKSEMPEL.DK',
  '  bo@eksempel.dk ',
  ' ',
];

const bad = [
  'bo',
  'bo@',
  '@eksempel.dk',
  'bo@eksempel',
  'bo@eksempel.',
  'bo@.dk',
  'bo@eksempel..dk',
  'bo@eksempel.dk.',
  'bo@@eksempel.dk',
  'bo@eksempel@prøve.dk',
  'bo prøve@eksempel.dk',
  'bo@eksempel .dk',
  'Bo Prøve <bo@eksempel.dk>',
  '<bo@eksempel.dk>',
  'mailto:bo@eksempel.dk',
  'bo@eksempel.dk;',
  'bo,cia@eksempel.dk',
];

testRule(emailInvalid, {
  silent: [
    { name: 'no e-mail at all', plan: UNTOUCHED },
    ...good.map((email) => ({ name: JSON.stringify(email), plan: mailed(email) })),
  ],
  finds: bad.map((email) => ({
    name: JSON.stringify(email),
    plan: mailed(email),
    findings: [{ place: at('participants', 'P02', 'email'), data: { participant: 'P02', email } }],
  })),
});

test.each([
  ['ats', '@'.repeat(200_000)],
  ['letters', 'a'.repeat(200_000)],
  ['labels', `a@${'a.'.repeat(100_000)}`],
])('a very long text of %s is refused at once', (_, email) => {
  const facts = factsOf(mailed(email), TINY);
  const begin = performance.now();
  expect(emailInvalid.check(facts)).toHaveLength(1);
  expect(performance.now() - begin).toBeLessThan(AT_ONCE_MS);
});
