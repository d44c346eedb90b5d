import type { Page } from 'playwright-core';
import { send } from '../examples/send.js';
import { inBrowser } from './console-browser.js';
import { median } from './figures.js';

/** Milliseconds from each key and click to the next paint, and how many of them were work of the page. */
export type Interactions = {
  readonly count: number;
  readonly median: number;
  readonly worst: number;
  readonly longestWork: number;
};

type Timing = { readonly duration: number; readonly work: number };

// Browsers do not report shorter events.
const SHORTEST = 16;

const OBSERVE = `
  globalThis.timings = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, processingStart, processingEnd } of list.getEntries()) {
      if (!interactionId) continue;
      const known = timings.get(interactionId) ?? { duration: 0, work: 0 };
      const work = known.work + processingEnd - processingStart;
      timings.set(interactionId, { duration: Math.max(known.duration, duration), work });
    }
  }).observe({ type: 'event', durationThreshold: ${SHORTEST}, buffered: true });`;

/** Moves in a call list while a run fills it. */
export async function interactWhileScoring(url: string, offerId: string): Promise<Interactions> {
  return inBrowser(OBSERVE, async (page) => {
    await page.goto(`${url}/offers/${offerId}/list`);
    const start = 'mutation ($offerId: ID!) { scoreOffer(offerId: $offerId) { run { id } } }';
    const { id } = (await send(url, start, { offerId })).scoreOffer.run;
    await page.getByRole('row').nth(5).waitFor();
    let count = 0;
    while (!(await hasEnded(url, id))) count += await interact(page);
    return summary(count, await page.evaluate<Timing[]>('[...timings.values()]'));
  });
}

function summary(count: number, timings: readonly Timing[]): Interactions {
  const durations = timings.map(({ duration }) => duration);
  const untold = Array<number>(Math.max(0, count - timings.length)).fill(SHORTEST);
  return {
    count,
    median: median([...durations, ...untold]),
    worst: Math.max(SHORTEST, ...durations),
    longestWork: Math.round(Math.max(0, ...timings.map(({ work }) => work))),
  };
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
