import type { Rule } from './rule';

/** A cell holds something that is on no list: lists stop what is typed, but not what is pasted. */
export const valueUnknown: Rule<'value-unknown'> = {
  id: 'value-unknown',
  severity: 'error',
  check: ({ plan }) => plan.unreadable.map(({ place, value }) => ({ place, data: { value } })),
};
