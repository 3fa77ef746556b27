import type { ProjectField } from '../words';

/** The order of the project's fields on the overview. */
export const PROJECT_KEYS = [
  'municipality',
  'start',
  'end',
  'loadLimit',
  'klikRead',
] as const satisfies readonly ProjectField[];

export const PROJECT_POSITION = Object.fromEntries(
  PROJECT_KEYS.map((key, index) => [key, index]),
) as Readonly<Record<ProjectField, number>>;
