import { type Act, type CalendarDate, daysBetween, type overview, type proceedings, type ReplyOf, type Role, type Stage, steps } from '@monitor/domain';

export type Attention = ReplyOf<typeof overview>['attention'][number];
type Proceeding = ReplyOf<typeof proceedings>['rows'][number];

/** Who has to go on: those who may do the next act, the lead unit, or nobody by procedure. */
export type Owner = { readonly roles: readonly Role[]; readonly act: Act } | { readonly lead: 'mends' | 'supplies' } | null;

/** One consortium of 待处置. */
export interface ActionRow {
  /** Its gravest proposal that nobody has settled. */
  readonly item: Attention;
  /** Its other ones. */
  readonly others: readonly Attention[];
  /** Where the proceeding stands; `null` where none was opened. */
  readonly stage: Stage | null;
  readonly owner: Owner;
  readonly due: CalendarDate | null;
  /** Until the last day; negative once it has passed. */
  readonly daysLeft: number | null;
}

type Main = Act | 'lead mends' | 'lead supplies' | 'done';

/** The act that carries a proceeding on from each stage. */
const onward = (stage: Stage, kind: Proceeding['kind']): Main => {
  switch (stage) {
    case 'proposed': return 'review';
    case 'reviewed': return kind === 'commend' ? 'approve' : 'notify';
    case 'noticed': return 'approve';
    case 'approved': return kind === 'commend' ? 'publicise' : 'serve';
    case 'rectifying': case 'failed': return 'lead mends';
    case 'reported': return 'pass';
    case 'returned': return 'lead supplies';
    case 'escalated': return 'open';
    case 'closed': case 'revoked': case 'publicised': case 'rejected': return 'done';
    default: return stage satisfies never;
  }
};

const ownerOf = (main: Main): Owner => {
  if (main === 'done') return null;
  if (main === 'lead mends') return { lead: 'mends' };
  if (main === 'lead supplies') return { lead: 'supplies' };
  return { roles: steps[main].roles, act: main };
};

interface Weighed {
  readonly item: Attention;
  readonly stage: Stage | null;
  readonly main: Main | null;
  readonly due: CalendarDate | null;
}

const weighed = (item: Attention, proceeding: Proceeding | undefined): Weighed => {
  const main = proceeding === undefined ? (item.kind === 'watch' ? null : 'open') : onward(proceeding.stage, proceeding.kind);
  return { item, stage: proceeding?.stage ?? null, main, due: proceeding?.deadline ?? item.due };
};

const gravity: readonly Attention['kind'][] = ['revoke', 'rectify', 'watch', 'data', 'commend'];

const rowOf = (waiting: readonly Weighed[], today: CalendarDate): ActionRow | null => {
  const [gravest, ...others] = waiting.toSorted((left, right) => gravity.indexOf(left.item.kind) - gravity.indexOf(right.item.kind));
  if (gravest === undefined) return null;
  const { item, stage, main, due } = gravest;
  return { item, others: others.map((other) => other.item), stage, owner: main === null ? null : ownerOf(main), due, daysLeft: due === null ? null : daysBetween(today, due) };
};

const byDue = (left: ActionRow, right: ActionRow): number => {
  if (left.due === right.due) return 0;
  if (left.due === null) return 1;
  if (right.due === null) return -1;
  return left.due < right.due ? -1 : 1;
};

/** Who waits, each once with the state of the latest proceeding on its gravest proposal, the next due first and otherwise in the server's order; what people have settled is gone. */
export const actionRows = (attention: readonly Attention[], known: readonly Proceeding[], today: CalendarDate): readonly ActionRow[] => {
  // The reply tells the latest first.
  const latest = new Map(known.toReversed().map((proceeding) => [proceeding.flagKey, proceeding]));
  const waiting = attention.map((item) => weighed(item, latest.get(item.key))).filter(({ main }) => main !== 'done');
  const consortia = [...new Set(waiting.map(({ item }) => item.consortium))];
  return consortia.flatMap((consortium) => rowOf(waiting.filter(({ item }) => item.consortium === consortium), today) ?? []).sort(byDue);
};
