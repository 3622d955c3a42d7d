/** Each line names one thing. `missed` and `unexplained` are empty when the demo was found as it was planted. */
export interface Comparison {
  readonly found: number;
  readonly missed: readonly string[];
  readonly unexplained: readonly string[];
}

/** What of two lists agrees, each line as often as it occurs. */
export const compareLists = (expected: readonly string[], observed: readonly string[]): Comparison => {
  const rest = new Map<string, number>();
  for (const each of observed) rest.set(each, (rest.get(each) ?? 0) + 1);
  const missed = expected.filter((each) => {
    const left = rest.get(each) ?? 0;
    rest.set(each, left - 1);
    return left <= 0;
  });
  const unexplained = [...rest].flatMap(([each, left]) => Array.from({ length: Math.max(0, left) }, () => each));
  return { found: expected.length - missed.length, missed, unexplained };
};
