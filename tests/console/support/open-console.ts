import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** Without motion, so that nothing is seen half way. */
const SIGHT = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

let browser: Promise<Browser> | undefined;

/** A tab of the console, as somebody sees it who has just come. */
export type ConsoleTab = {
  readonly page: Page;
  /** Goes to an address of the console. */
  go(path: string): Promise<void>;
};

/**
 * Opens a tab that reaches nothing but its service. It is closed after the test, which fails where the page wrote an
 * error, broke its content security policy, or asked anybody else for anything.
 */
export async function openConsole(url: string, options: BrowserContextOptions = {}): Promise<ConsoleTab> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ ...SIGHT, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfTheNetwork(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) faults.push(`asked for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return { page, go: async (path) => void (await page.goto(url + path)) };
}

/** A browser says by itself that a request failed; tests of a service that is away provoke it. */
function isOfTheNetwork(text: string): boolean {
  return /^Failed to load resource|^WebSocket connection/.test(text);
}
