import base from '../../jest.config.mjs';
import { KINDS } from '../kinds.mjs';

/** What is built, in a real Chromium: apart from the other tests, which need neither. */
const config = { ...base, testMatch: KINDS.browser };

export { config as default };
