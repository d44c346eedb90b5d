/** The same items, each of which is fetched while the one before is dealt with. */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]();
  const fetch = () => {
    const fetched = source.next();
    // Whoever asks for it is told.
    fetched.catch(() => {});
    return fetched;
  };
  for (let item = await fetch(); !item.done; ) {
    const next = fetch();
    yield item.value;
    item = await next;
  }
}
