import type { Localized } from '../../src/domain/language';
import type { Template } from '../../src/domain/template';

const same = (text: string): Localized => ({ da: text, en: text });

/**
 * An invented task, just large enough for every rule: an area on either side and one they share, two own
 * slots behind them, two parties, two systems. `Kasse` is reached by two of the areas, `Udlån` by one only.
 */
export const TINY: Template = {
  id: 'tiny',
  version: 1,
  title: same('Prøveopgaven'),
  task: {
    wave: same('Prøvebølge'),
    goal: same('At prøve.'),
    description: [same('Udlån og Kasse skal tale sammen.')],
    competencesIntro: same('Man kan inddrage:'),
    competences: [same('Viden om Udlån.'), same('Viden om Kasse.')],
    method: [same('Aftal.'), same('Markér.')],
    result: same('Alle ved, hvad de dækker.'),
    performer: same('Projektleder'),
    parties: same('Projektleder, økonomimedarbejdere'),
  },
  roles: [
    { id: 'project-leader', name: same('Projektleder'), completes: true },
    { id: 'project-owner', name: same('Projektejer'), mayBeIdle: true },
    { id: 'library-staff', name: same('Biblioteksmedarbejder'), usualSide: 'library' },
    { id: 'finance-staff', name: same('Økonomimedarbejder'), usualSide: 'finance' },
    { id: 'communication', name: same('Kommunikation') },
    { id: 'other', name: same('Anden'), isOther: true },
  ],
  sides: [
    { id: 'library', name: same('Bibliotek') },
    { id: 'finance', name: same('Økonomi') },
    { id: 'shared', name: same('Fælles'), isShared: true },
  ],
  parties: [
    { role: 'project-leader', source: 'Projektleder' },
    { role: 'finance-staff', source: 'økonomimedarbejdere' },
  ],
  steps: {
    organise: same('Organiseret'),
    decide: same('Besluttet'),
    read: same('Læst'),
    complete: same('Fuldført'),
  },
  systems: [
    { id: 'lending', name: same('Udlån'), source: 'Udlån' },
    { id: 'ledger', name: same('Kasse'), source: 'Kasse' },
  ],
  phases: [
    { id: 'clarify', name: same('Afklar'), startWeek: 0, weeks: 2 },
    { id: 'carry-out', name: same('Udfør'), startWeek: 2, weeks: 4 },
  ],
  milestones: [{ id: 'done', name: same('Færdig'), week: 5 }],
  areas: [
    {
      id: 'lending-knowledge',
      slot: 'K01',
      name: same('Viden om udlån'),
      source: 1,
      sourceText: 'Viden om Udlån',
      side: 'library',
      systems: ['lending'],
      phase: 'clarify',
    },
    {
      id: 'ledger-knowledge',
      slot: 'K02',
      name: same('Viden om kassen'),
      source: 2,
      sourceText: 'Viden om Kasse',
      side: 'finance',
      systems: ['ledger'],
      phase: 'carry-out',
    },
    {
      id: 'cooperation',
      slot: 'K03',
      name: same('Samarbejde'),
      source: 'description',
      sourceText: 'tale sammen',
      side: 'shared',
      systems: ['ledger'],
      phase: 'carry-out',
    },
  ],
  spareSlots: { participants: 6, areas: 2, milestones: 1 },
  defaultWeeks: 6,
};
