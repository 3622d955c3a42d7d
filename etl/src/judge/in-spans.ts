const SPAN = 500;

/** Lets the other work of this process go on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** As `map`, but a server goes on answering while a nation is worked through. */
export const mapInSpans = async <Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> => {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % SPAN === 0) await breathe();
    results.push(work(item));
  }
  return results;
};
