import type { Page } from 'playwright-core';
import { send } from '../examples/send.js';
import { inBrowser } from './console-browser.js';

/** Milliseconds from each key and click to the next paint; the browser tells of none under 16 ms. */
export type Interactions = { readonly count: number; readonly worst: number; readonly slowest: readonly number[] };

const OBSERVE = `
  globalThis.durations = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) durations.set(interactionId, Math.max(duration, durations.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** Moves about in a call list while a run fills it. */
export async function interactWhileScoring(url: string, offerId: string): Promise<Interactions> {
  return inBrowser(OBSERVE, async (page) => {
    await page.goto(`${url}/offers/${offerId}/list`);
    const start = 'mutation ($offerId: ID!) { scoreOffer(offerId: $offerId) { run { id } } }';
    const { id } = (await send(url, start, { offerId })).scoreOffer.run;
    await page.getByRole('row').nth(5).waitFor();
    let count = 0;
    while (!(await hasEnded(url, id))) count += await interact(page);
    const slowest = await page.evaluate<number[]>(
      '[...durations.values()].sort((one, other) => other - one).slice(0, 5)',
    );
    return { count, worst: slowest[0] ?? 16, slowest };
  });
}

async function hasEnded(url: string, id: string): Promise<boolean> {
  const query = 'query ($id: ID!) { scoringRun(id: $id) { finishedAt } }';
  return (await send(url, query, { id })).scoringRun.finishedAt !== null;
}

async function interact(page: Page): Promise<number> {
  await page.getByRole('row').nth(3).click();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape']) await page.keyboard.press(key);
  await page.getByLabel('Search').press('s');
  await page.getByLabel('Search').press('Backspace');
  return 7;
}
