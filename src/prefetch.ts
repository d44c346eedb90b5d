/** Fetches the next item while the current one is processed. */
export async function* prefetch<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]();
  const fetch = () => {
    const fetched = source.next();
    // The loop below awaits the same promise and gets the error.
    fetched.catch(() => {});
    return fetched;
  };
  for (let item = await fetch(); !item.done; ) {
    const next = fetch();
    yield item.value;
    item = await next;
  }
}
