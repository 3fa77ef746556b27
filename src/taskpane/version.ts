/** Put in by the build, from package.json. */
declare const HOLDPLAN_VERSION: string;

export const VERSION = HOLDPLAN_VERSION;
