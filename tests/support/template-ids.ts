import { idsOf } from '../../src/domain/template';
import { DEFAULT_TEMPLATE } from '../../src/templates';

export const ROLES = idsOf(DEFAULT_TEMPLATE.roles);
export const SIDES = idsOf(DEFAULT_TEMPLATE.sides);
