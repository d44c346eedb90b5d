/** Does something every so many milliseconds, one after the other. What fails is told, and tried again the next time. */
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
