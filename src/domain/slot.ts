/**
 * Slots: numbered places that are printed once and never move. An id says what it numbers by its letter:
 * `P` participant, `K` area of the task (kompetenceområde), `E` the leader's own area, `M` milestone. Two digits at
 * least: `P01`, `K12`, `P500`.
 */
export type ParticipantId = `P${string}`;
export type AreaId = `K${string}` | `E${string}`;
export type MilestoneId = `M${string}`;
export type SlotId = ParticipantId | AreaId | MilestoneId;
export type SlotKind = 'participant' | 'area' | 'milestone';

const KINDS: Readonly<Record<string, SlotKind>> = {
  ...{ P: 'participant', K: 'area', E: 'area', M: 'milestone' },
};

const slot = (letter: string, number: number): string => letter + String(number).padStart(2, '0');

/** The id of the `number`th slot, counted from 1. */
export const participantId = (number: number): ParticipantId => slot('P', number) as ParticipantId;
export const areaId = (number: number): AreaId => slot('K', number) as AreaId;
export const ownAreaId = (number: number): AreaId => slot('E', number) as AreaId;
export const milestoneId = (number: number): MilestoneId => slot('M', number) as MilestoneId;

/** `count` items, each made from its slot number, counted from 1. */
export const slots = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** More than anybody needs: whatever claims to be a higher one is a slip of the keyboard. */
const SLOT = /^([A-Z])(\d{2,4})$/;

/** The number of a slot with this letter; null for anything else. */
export function slotNumber(letter: string, id: string): number | null {
  const [, found, digits] = SLOT.exec(id) ?? [];
  return found === letter ? Number(digits) : null;
}

/** What an id numbers; null for what is no slot. */
export function slotKind(id: string): SlotKind | null {
  const [, letter] = SLOT.exec(id) ?? [];
  return letter === undefined ? null : (KINDS[letter] ?? null);
}
