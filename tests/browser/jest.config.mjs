import base from '../../jest.config.mjs';
import { KINDS } from '../kinds.mjs';

/** What is built, in a real Chromium: apart from the other tests, which need neither. */
// One page at a time: beside another, Univer works on a workbook long after it has been replaced, and throws.
const config = { ...base, testMatch: KINDS.browser, maxWorkers: 1 };

export { config as default };
