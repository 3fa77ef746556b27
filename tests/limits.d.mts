export const TEST_MS: number;
export const PROGRAM_MS: number;
export const WAIT_MS: number;
export const AT_ONCE_MS: number;
