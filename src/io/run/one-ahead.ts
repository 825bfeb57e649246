/** The same items, each asked for while the one before it is worked on. */
export async function* oneAhead<T>(items: AsyncIterator<T, undefined>): AsyncGenerator<T> {
  const ask = (): Promise<IteratorResult<T, undefined>> => {
    const asked = items.next();
    // It may fail before anybody waits for it; who does then hears of it.
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = ask();
      yield item.value;
    }
  } finally {
    await items.return?.();
  }
}
