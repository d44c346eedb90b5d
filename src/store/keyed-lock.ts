export type KeyedLock = {
  /** Runs one piece of work at a time for each key; others wait. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  isTaken(key: string): boolean;
};

export function keyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async take(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(work, work);
      tails.set(key, result);
      try {
        return await result;
      } finally {
        if (tails.get(key) === result) tails.delete(key);
      }
    },
    isTaken: (key) => tails.has(key),
  };
}
