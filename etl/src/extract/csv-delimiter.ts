const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** The delimiter that the first lines agree on best; a single column reads as comma separated. */
export function detectDelimiter(lines: readonly string[]): Delimiter {
  const sample = lines.slice(0, 20).filter((line) => line !== '');
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = agreement(sample.map((line) => countOutsideQuotes(line, delimiter)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Lines with the commonest count weigh most; the count itself breaks ties. */
function agreement(counts: readonly number[]): number {
  const common = commonest(counts.filter((count) => count > 0));
  return common === 0 ? 0 : counts.filter((count) => count === common).length * 1000 + Math.min(common, 999);
}

/** The value that occurs most often, the first of equals; 0 for none. */
export function commonest(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let best: readonly [number, number] = [0, 0];
  for (const entry of times) if (entry[1] > best[1]) best = entry;
  return best[0];
}

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"?/g, '').split(delimiter).length - 1;
}
