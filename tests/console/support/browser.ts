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
    // In a single process the first tab to be closed takes the browser with it.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    executablePath: await chromium.executablePath(),
    host: '127.0.0.1',
  });
  provide('browser', server.wsEndpoint());
  return () => server.close();
}
