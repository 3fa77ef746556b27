import type { Browser, Page } from 'playwright-core';

export function startChromium(): Promise<Browser>;
export function stageScripts(): Promise<string[]>;
export function openStage(
  browser: Browser,
  scripts: readonly string[],
  width?: number,
): Promise<{ readonly page: Page; readonly problems: string[] }>;
