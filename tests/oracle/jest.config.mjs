import base from '../../jest.config.mjs';
import { KINDS } from '../kinds.mjs';

/** Other programs judge what we write; and what `npm test` tries a sample of is tried whole. */
const config = { ...base, testMatch: KINDS.oracle, globals: { HOLDPLAN_WHOLE: true } };

export { config as default };
