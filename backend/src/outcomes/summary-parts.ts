import { addMoney, allSectors, formatYuan, type Jurisdiction, outcomeKinds, type outcomeSummary, parseYuan, type ReplyOf } from '@monitor/domain';

type Reply = ReplyOf<typeof outcomeSummary>;

/** Results of one kind, in a year or a sector; the amount in 元. */
export interface KindTotal {
  readonly kind: string;
  readonly count: number;
  readonly withEvidence: number;
  readonly amount: string;
}

const NONE: Omit<KindTotal, 'kind'> = { count: 0, withEvidence: 0, amount: '0.00' };
const YEARS_SHOWN = 5;

const of = (rows: readonly KindTotal[], kind: string): Omit<KindTotal, 'kind'> => rows.find((row) => row.kind === kind) ?? NONE;
const counted = (rows: readonly KindTotal[]): number => rows.reduce((sum, { count }) => sum + count, 0);
const yuan = (text: string): string => formatYuan(addMoney(parseYuan(text)));

/** Every kind once, in the order of the register, beside the year before. */
export const kindsOf = (rows: readonly (KindTotal & { year: number })[], year: number): Reply['kinds'] => {
  const [now, before] = [year, year - 1].map((wanted) => rows.filter((row) => row.year === wanted));
  return outcomeKinds.map(({ code }) => {
    const [is, was] = [of(now ?? [], code), of(before ?? [], code)];
    return { kind: code, count: is.count, previousCount: was.count, amount: yuan(is.amount), previousAmount: yuan(was.amount), withEvidence: is.withEvidence, previousWithEvidence: was.withEvidence };
  });
};

/** The year shown and the four before it, also those without results. */
export const yearsOf = (rows: readonly (KindTotal & { year: number })[], year: number): Reply['years'] =>
  Array.from({ length: YEARS_SHOWN }, (_, index) => year - YEARS_SHOWN + 1 + index).map((each) => {
    const own = rows.filter((row) => row.year === each);
    return { year: each, contracts: yuan(of(own, 'contract').amount), revenue: yuan(of(own, 'revenue').amount), count: counted(own) };
  });

const sectorOf = (sector: string, rows: readonly KindTotal[]): Reply['sectors'][number] => ({
  sector,
  contracts: yuan(of(rows, 'contract').amount),
  revenue: yuan(of(rows, 'revenue').amount),
  transfers: of(rows, 'transfer').count,
  scenarios: of(rows, 'scenario').count,
  patents: of(rows, 'patent').count,
  standards: of(rows, 'standard').count,
  withEvidence: rows.reduce((sum, { withEvidence }) => sum + withEvidence, 0),
  count: counted(rows),
});

/** The priority sectors asked for, also when nothing came out of them; the row for all others only when something did. */
export const sectorsOf = (rows: readonly (KindTotal & { sector: string })[], asked: readonly string[], jurisdiction: Jurisdiction): Reply['sectors'] =>
  allSectors(jurisdiction)
    .filter(({ code }) => asked.length === 0 || asked.includes(code))
    .map(({ code }) => sectorOf(code, rows.filter(({ sector }) => sector === code)))
    .filter(({ sector, count }) => sector !== jurisdiction.otherSector.code || count > 0);
