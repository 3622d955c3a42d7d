const CHINESE = /^(?:[本当]?[页月季年日]?度?|累计|全部|以上|上述)?(?:合计|小计|总计|共计)(?:[:：]|[(（].*)?$/u;
const ENGLISH = /^(?:sub-?total|grandtotal|total|totals)[:：]?$/iu;
const LONGEST = 16;

/** True for a cell that names a sum of the rows above (合计, 小计, 总计, total) and nothing else. */
export const isSubtotalWord = (text: string): boolean => {
  if (text.length === 0 || text.length > LONGEST) return false;
  if (text.includes('计')) return CHINESE.test(text.replace(/\s/gu, ''));
  const first = text.charCodeAt(0) | 32;
  // s, g, t: only these can begin an English one.
  return (first === 115 || first === 103 || first === 116) && ENGLISH.test(text.replace(/\s/gu, ''));
};

/** An exact sum of decimal texts with two places, without a bigint per row. */
export class CentSum {
  #safe = 0;
  #beyond = 0n;

  add(amount: string): void {
    const cents = Number(amount.slice(0, -3) + amount.slice(-2));
    const next = this.#safe + cents;
    if (Number.isSafeInteger(cents) && Number.isSafeInteger(next)) this.#safe = next;
    else this.#beyond += BigInt(amount.slice(0, -3) + amount.slice(-2));
  }

  get cents(): bigint {
    return this.#beyond + BigInt(this.#safe);
  }
}

/** Sums of a table's amounts, from its start and from its last subtotal. */
export class RunningSums {
  #all = new Map<string, CentSum>();
  #sinceLast = new Map<string, CentSum>();

  add(name: string, amount: string): void {
    sumOf(this.#all, name).add(amount);
    sumOf(this.#sinceLast, name).add(amount);
  }

  /** True when each of these amounts is the sum of the rows above, since the start or since the last subtotal. */
  equal(amounts: ReadonlyMap<string, string>): boolean {
    const holds = (sums: Map<string, CentSum>): boolean => [...amounts].every(([name, amount]) => {
      const told = new CentSum();
      told.add(amount);
      return sumOf(sums, name).cents === told.cents;
    });
    return amounts.size > 0 && (holds(this.#sinceLast) || holds(this.#all));
  }

  close(): void {
    this.#sinceLast = new Map();
  }
}

const sumOf = (sums: Map<string, CentSum>, name: string): CentSum => {
  const known = sums.get(name) ?? new CentSum();
  sums.set(name, known);
  return known;
};

/** What is said of a row that sums up others. */
export const subtotalMessage = (word: string, amounts: number, isEqual: boolean): string => {
  const row = `这一行写着“${word.trim()}”，是合计行，不作为数据载入`;
  if (amounts === 0) return `提示：${row}。`;
  return isEqual ? `提示：${row}（与以上各行之和一致）。` : `${row}；其金额与以上已读取各行之和不一致。请核对是否有行未通过或漏填。`;
};
