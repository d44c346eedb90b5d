import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between a response and the next request. */
const INTERVAL = 20;

/** Repeats a request; `stop` returns the response times in milliseconds, shortest first. */
export function watchAnswers(ask: () => Promise<unknown>) {
  const times: number[] = [];
  let isOver = false;
  async function watch(): Promise<void> {
    while (!isOver) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
      await delay(INTERVAL);
    }
  }
  const watching = watch();
  return {
    async stop(): Promise<number[]> {
      isOver = true;
      await watching;
      return times.sort((one, other) => one - other);
    },
  };
}
