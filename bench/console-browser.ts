import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';

/** Runs work in a tab of a new browser. `before` runs in the page before its own scripts. */
export async function inBrowser<Result>(before: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await playwright.launch({ args, executablePath: await chromium.executablePath() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(before);
    return await work(page);
  } finally {
    await browser.close();
  }
}
