/**
 * Slots: numbered places that are printed once and never move. An id says what it numbers by its letter:
 * `P` participant, `K` area (kompetenceområde), `M` milestone. Two digits at least: `P01`, `K12`, `P500`.
 */
export type ParticipantId = `P${string}`;
export type AreaId = `K${string}`;
export type MilestoneId = `M${string}`;
export type SlotId = ParticipantId | AreaId | MilestoneId;

const slot = (letter: string, number: number): string => letter + String(number).padStart(2, '0');

/** The id of the `number`th slot, counted from 1. */
export const participantId = (number: number): ParticipantId => slot('P', number) as ParticipantId;
export const areaId = (number: number): AreaId => slot('K', number) as AreaId;
export const milestoneId = (number: number): MilestoneId => slot('M', number) as MilestoneId;

/** `count` items, each made from its slot number, counted from 1. */
export const slots = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
