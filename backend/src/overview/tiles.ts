import { indicatorOf, type ReplyOf, type overview, type Scheme, type TileCode } from '@monitor/domain';

type Tile = ReplyOf<typeof overview>['tiles'][number];

export interface MeasureTotal {
  readonly measure: string;
  readonly year: number;
  readonly numerator: string;
  readonly denominator: string;
  readonly evidence: number;
}

export interface TileDefinition {
  readonly code: TileCode;
  readonly kind: Tile['kind'];
  /** The measure whose evidence rows are the tile's proof. */
  readonly measure: string;
  readonly target: (scheme: Scheme) => number | null;
  readonly timed: boolean;
}

const lowerPost = (scheme: Scheme, code: string): number => indicatorOf(scheme, code).goalposts.lo;
const upperPost = (scheme: Scheme, code: string): number => indicatorOf(scheme, code).goalposts.hi;

/** The five tiles of the cockpit, each over one measure. */
export const tileDefinitions: readonly TileDefinition[] = [
  { code: 'consortia', kind: 'count', measure: 'N', target: () => null, timed: false },
  { code: 'fiscal-execution', kind: 'ratio', measure: 'F1', target: (scheme) => lowerPost(scheme, 'R3'), timed: true },
  { code: 'milestones-on-time', kind: 'ratio', measure: 'P2', target: (scheme) => upperPost(scheme, 'P2'), timed: false },
  { code: 'new-revenue', kind: 'money', measure: 'T5', target: () => null, timed: false },
  { code: 'open-flags', kind: 'count', measure: 'open_flags', target: () => null, timed: false },
];

/** The number shown: a percentage recomputed from summed parts, or the sum; `null` when there is nothing to divide by. */
export const shownValue = (kind: Tile['kind'], total: MeasureTotal | undefined): number | null => {
  if (total === undefined) return kind === 'ratio' ? null : 0;
  if (kind !== 'ratio') return Number(total.numerator);
  const denominator = Number(total.denominator);
  return denominator === 0 ? null : (Number(total.numerator) / denominator) * 100;
};

interface TileSource {
  readonly totals: readonly MeasureTotal[];
  readonly year: number;
  readonly scheme: Scheme;
  readonly elapsed: number;
}

/** One tile with last year's number, target and elapsed share of the year. */
export const tileOf = (definition: TileDefinition, { totals, year, scheme, elapsed }: TileSource): Tile => {
  const at = (wanted: number) => totals.find((total) => total.measure === definition.measure && total.year === wanted);
  const [now, before] = [at(year), at(year - 1)];
  return {
    code: definition.code,
    kind: definition.kind,
    numerator: now?.numerator ?? null,
    denominator: definition.kind === 'ratio' ? (now?.denominator ?? null) : null,
    value: shownValue(definition.kind, now),
    previous: before === undefined ? null : shownValue(definition.kind, before),
    target: definition.target(scheme),
    elapsed: definition.timed ? elapsed : null,
    evidence: now?.evidence ?? 0,
  };
};
