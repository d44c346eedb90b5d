/** Repeats work at an interval, never twice at once. Reports errors and continues. */
export function repeat(
  work: () => Promise<void>,
  milliseconds: number,
  onError: (error: unknown) => void,
): NodeJS.Timeout {
  let working = false;
  return setInterval(() => {
    if (working) return;
    working = true;
    work()
      .catch(onError)
      .finally(() => {
        working = false;
      });
  }, milliseconds);
}
