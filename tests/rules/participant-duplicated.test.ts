import { participantDuplicated } from '../../src/rules/participant-duplicated';
import { COMPLETE, planWith, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const people = (...names: string[]) =>
  planWith({
    participants: Object.fromEntries(names.map((name, index) => [`P0${index + 1}`, { name }])),
  });

const firstAndSecond = [
  { place: at('participants', 'P01', 'name'), data: { participant: 'P01', others: ['P02'] } },
  { place: at('participants', 'P02', 'name'), data: { participant: 'P02', others: ['P01'] } },
] as const;

testRule(participantDuplicated, {
  silent: [
    { name: 'empty slots, which all bear the same nothing', plan: UNTOUCHED },
    { name: 'different people', plan: COMPLETE },
    { name: 'a name within a name', plan: people('Ane Eksempel', 'Ane Eksempelsen', 'Ane') },
    { name: 'a and å', plan: people('Bo Ask', 'Bo Åsk') },
    { name: 'å and aa, which a Danish sort takes for the same', plan: people('Åge Prøve', 'Aage Prøve') },
    // The second is not readable as a name, so that no plan from a workbook ever has both.
    { name: 'an å stored as one character and as two', plan: people('\u00c5se Prøve', 'A\u030ase Prøve') },
    {
      name: 'filled slots without names',
      plan: planWith({ participants: { P01: { unit: 'Stab' }, P02: { unit: 'Stab' } } }),
    },
  ],
  finds: [
    {
      name: 'the same name',
      plan: people('Ane Eksempel', 'Ane Eksempel', 'Bo Prøve'),
      findings: firstAndSecond,
    },
    {
      name: 'names that differ in capitals',
      plan: people('Åse Prøve', 'åse PRØVE'),
      findings: firstAndSecond,
    },
    {
      name: 'names that differ in spaces, also those that do not break',
      plan: people('Ane Eksempel', '  Ane \u00a0 Eksempel '),
      findings: firstAndSecond,
    },
    {
      name: 'three alike, with another between them',
      plan: people('Bo', 'Cia', 'Bo', 'bo'),
      findings: [
        { place: at('participants', 'P01', 'name'), data: { participant: 'P01', others: ['P03', 'P04'] } },
        { place: at('participants', 'P03', 'name'), data: { participant: 'P03', others: ['P01', 'P04'] } },
        { place: at('participants', 'P04', 'name'), data: { participant: 'P04', others: ['P01', 'P03'] } },
      ],
    },
  ],
});
