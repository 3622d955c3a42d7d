import { evidence, fundFlow } from '@monitor/domain';
import { folderExpected, type StateName } from './two-states.js';

const states: readonly StateName[] = ['A', 'B'];
const fen = (amount: string): bigint => {
  const [yuan = '', rest = ''] = amount.split('.');
  return BigInt(yuan + rest.padEnd(2, '0').slice(0, 2));
};
const sumOf = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + fen(amount), 0n);

const known = new Map(states.map((state) => {
  const { amounts } = folderExpected(state);
  return [`${amounts.length} lines, ${sumOf(amounts)}`, state];
}));

/** Which edition showed which state: one edition shows one state alone, for ever. */
export const stateBook = () => {
  const shown = new Map<string, StateName>();
  const hold = (edition: string, figures: string): string | null => {
    const state = known.get(figures);
    if (state === undefined) return `${edition} shows ${figures}: neither of the two states`;
    const before = shown.get(edition) ?? state;
    shown.set(edition, before);
    return before === state ? null : `${edition} shows ${state} and had shown ${before}`;
  };
  return {
    flow: (body: unknown): string | null => {
      const { basis, whole } = fundFlow.reply.parse(body);
      return hold(basis.edition, `${whole.lines} lines, ${fen(whole.spent)}`);
    },
    /** The total and its rows stand in one reply and must be of one edition. */
    rows: (body: unknown): string | null => {
      const { basis, numerator, count, rows } = evidence.reply.parse(body);
      const sum = sumOf(rows.map((row) => row.numerator));
      if (sum !== fen(numerator) || rows.length !== count) return `${basis.edition} tells ${numerator} of ${count} rows over ${rows.length} rows that sum to ${sum}`;
      return hold(basis.edition, `${count} lines, ${sum}`);
    },
    states: (): number => new Set(shown.values()).size,
    editions: (): number => shown.size,
  };
};
