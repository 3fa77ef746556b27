import { areaRule } from './rule';

/** An included area has more than one A: where two answer for it, nobody does. */
export const leadDuplicated = areaRule('lead-duplicated', 'error', 'verdict', ({ included, leads }) =>
  included && leads.length > 1 ? { leads: leads.map(({ id }) => id) } : null,
);
