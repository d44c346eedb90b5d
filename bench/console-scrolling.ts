import { inBrowser } from './console-browser.js';

export type Scrolling = { readonly frames: number; readonly blank: number; readonly rows: number };

/** Scrolls a call list at a speed, and counts the frames in which a visible row was missing or not loaded. */
export async function scrollList(url: string, offerId: string, rowsPerSecond: number): Promise<Scrolling> {
  return inBrowser('', async (page) => {
    await page.goto(`${url}/offers/${offerId}/list`);
    await page.getByRole('row').nth(5).waitFor();
    return page.evaluate<Scrolling>(scrolling(rowsPerSecond));
  });
}

const SECONDS = 15;

function scrolling(rowsPerSecond: number): string {
  return `new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]');
    const row = document.querySelectorAll('[role=row]')[1].offsetHeight;
    const { left, top, width, height } = grid.getBoundingClientRect();
    const isThere = (share) => {
      const found = document.elementFromPoint(left + width / 8, top + height * share)?.closest('[role=row]');
      return found != null && !found.textContent.includes('Loading');
    };
    const start = performance.now();
    let frames = 0;
    let blank = 0;
    const frame = (now) => {
      grid.scrollTop = ((now - start) / 1000) * ${rowsPerSecond} * row;
      frames += 1;
      if (![0.2, 0.4, 0.6, 0.8, 0.98].every(isThere)) blank += 1;
      if (now - start < ${SECONDS * 1_000}) requestAnimationFrame(frame);
      else resolve({ frames, blank, rows: Math.round(grid.scrollTop / row) });
    };
    requestAnimationFrame(frame);
  })`;
}
