import type { outcomeDuplicates, ReplyOf } from '@monitor/domain';

type Row = ReplyOf<typeof outcomeDuplicates>['rows'][number];
type Claim = Row['claims'][number];

export interface ClaimGroup {
  readonly ground: Row['ground'];
  readonly kind: string;
  readonly shared: string;
  readonly codes: readonly string[];
}

export interface ClaimRow {
  readonly code: string;
  readonly consortium: string;
  readonly name: string;
  readonly visible: boolean;
  readonly title: string;
  readonly achieved: string;
  readonly amount: string | null;
  readonly project: string | null;
  readonly evidence: string | null;
  readonly path: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

const claimOf = ({ consortium, name, visible, path, sheet, row, cell, ...record }: ClaimRow): Claim => {
  const { code, title, achieved, amount, project, evidence } = record;
  return { consortium, name, record: visible ? { code, title, achieved, amount, project, evidence, source: { path, sheet, row, cell } } : null };
};

/** Every group with its claims; what a claim beyond the scope says stays unsaid. */
export const duplicatesOf = (groups: readonly ClaimGroup[], claims: readonly ClaimRow[]): Row[] => {
  const known = new Map(claims.map((claim) => [claim.code, claim]));
  return groups.map(({ ground, kind, shared, codes }) => ({
    ground, kind, shared,
    claims: codes.flatMap((code) => {
      const claim = known.get(code);
      return claim === undefined ? [] : [claimOf(claim)];
    }),
  }));
};
