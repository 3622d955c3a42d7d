const SPAN_MS = 25;
const ITEMS_PER_LOOK = 8;

/** Lets the other work of this process go on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Hands items on one by one, and lets other work go on whenever a span is over; the time decides nothing but that. */
export async function* inSpans<Item>(items: Iterable<Item>): AsyncGenerator<readonly Item[]> {
  let [held, began]: [Item[], number] = [[], performance.now()];
  for (const item of items) {
    held.push(item);
    if (held.length < ITEMS_PER_LOOK) continue;
    yield held;
    held = [];
    if (performance.now() - began < SPAN_MS) continue;
    await breathe();
    began = performance.now();
  }
  yield held;
}

/** As `map`, but a server goes on answering while a nation is worked through. */
export const mapInSpans = async <Item, Result>(items: Iterable<Item>, work: (item: Item) => Result): Promise<Result[]> => {
  const results: Result[] = [];
  for await (const span of inSpans(items)) for (const item of span) results.push(work(item));
  return results;
};
