import type { Page } from 'playwright-core';

/** Has a tab show what is for developers, as somebody switched it on in this browser before. */
export async function showDeveloperTools(page: Page): Promise<void> {
  await page.addInitScript("localStorage.setItem('lead-scoring-developer-tools', 'on')");
}
