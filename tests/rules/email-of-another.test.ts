import { emailOfAnother } from '../../src/rules/email-of-another';
import { completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const beside = (name: string, email: string, other: string) =>
  completeBut({ participants: { P01: { name: other, email: '' }, P02: { name, email } } });

testRule(emailOfAnother, {
  silent: [
    { name: 'no e-mail at all', plan: UNTOUCHED },
    ...[
      ['Bo Prøve', 'bo@eksempel.dk', 'Ane Eksempel'],
      ['Bo Prøve', 'bp@eksempel.dk', 'Bp Eksempel'],
      ['Bo Prøve', 'bopr12@eksempel.dk', 'Ane Eksempel'],
      ['Bo Prøve', 'proeve.b@eksempel.dk', 'Proeve B'],
      ['Bo Prøve', 'xyz123@eksempel.dk', 'Ane Eksempel'],
      ['Bo Prøve', 'biblioteket@eksempel.dk', 'Ane Eksempel'],
      ['Bo Prøve', 'anette@eksempel.dk', 'Ane Eksempel'],
      // Two with one first name: the address may be either's.
      ['Ane Prøve', 'ane@eksempel.dk', 'Ane Eksempel'],
      ['', 'ane@eksempel.dk', 'Ane Eksempel'],
      ['Bo Prøve', '@eksempel.dk', 'Ane Eksempel'],
    ].map(([name, email, other]) => ({ name: `${name} ${email}`, plan: beside(name!, email!, other!) })),
  ],
  finds: [
    ['Bo Prøve', 'ane@eksempel.dk', 'Ane Eksempel'],
    ['Bo Prøve', 'Ane.Eksempel@eksempel.dk', 'Ane Eksempel'],
    ['Bo Prøve', 'eksempel-ane@eksempel.dk', 'Ane Midt Eksempel'],
    ['Bo Prøve', 'aase.oere@eksempel.dk', 'Åse Øre'],
    ['Bo Prøve', 'åse@eksempel.dk', 'Åse Øre'],
    ['Bo Prøve', 'rene@eksempel.dk', 'René Eksempel'],
  ].map(([name, email, other]) => ({
    name: `${name} ${email}`,
    plan: beside(name!, email!, other!),
    findings: [
      {
        place: at('participants', 'P02', 'email'),
        data: { participant: 'P02', email: email!, other: 'P01' },
      },
    ],
  })),
});
