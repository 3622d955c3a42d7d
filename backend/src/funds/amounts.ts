import { addMoney, formatYuan, fundSources, parseYuan } from '@monitor/domain';

type Kind = 'planned' | 'allocated' | 'spent' | 'refunded';

/** A sum of ledger lines of one kind. */
export interface KindAmount {
  readonly kind: string;
  readonly amount: string;
}

const FISCAL: readonly string[] = ['national', 'provincial', 'city', 'district'] satisfies (typeof fundSources)[number]['code'][];

/** Whether a source is the public purse, at whatever level. */
export const isFiscal = ({ source }: { readonly source: string }): boolean => FISCAL.includes(source);

/** Exact sum of decimal texts, in 元. */
export const sumOf = (rows: readonly { readonly amount: string }[]): string => formatYuan(addMoney(...rows.map(({ amount }) => parseYuan(amount))));

/** Exact sum of the rows of one kind, in 元. */
export const sumOfKind = (rows: readonly KindAmount[], kind: Kind): string => sumOf(rows.filter((row) => row.kind === kind));

/** The four sums that make up a balance, in 元. */
export const amountsOf = (rows: readonly KindAmount[]) => ({
  planned: sumOfKind(rows, 'planned'),
  allocated: sumOfKind(rows, 'allocated'),
  spent: sumOfKind(rows, 'spent'),
  refunded: sumOfKind(rows, 'refunded'),
});
