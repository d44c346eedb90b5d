import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all tests of the console share takes connections. */
    readonly browser: string;
  }
}

/** Starts one browser for all tests of the console. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await playwright.launchServer({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    ...(await program()),
    host: '127.0.0.1',
  });
  provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** The Chromium that npm brought, which runs on Linux alone; elsewhere the Chrome that is installed. */
async function program() {
  return process.platform === 'linux' ? { executablePath: await chromium.executablePath() } : { channel: 'chrome' };
}
