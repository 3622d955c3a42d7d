import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EvidenceAddress } from './address';

const closed: EvidenceAddress = { evidence: undefined, of: undefined, slice: undefined, record: undefined };

export interface OpenEvidence {
  readonly measure: string | undefined;
  readonly consortium: string | undefined;
  /** The part of the figure meant: `kind:spent,source:city`. */
  readonly slice: string | undefined;
  readonly record: string | undefined;
  readonly show: (measure: string, consortium?: string, slice?: string) => void;
  readonly look: (record: string | undefined) => void;
  readonly close: () => void;
}

/** Search of a link that opens the evidence of a measure, or of a slice of a figure (`kind:spent,source:city`), on the page it stands on. */
export const evidenceSearch =
  (measure: string, consortium?: string, slice?: string) =>
  <S extends object>(before: S): S & EvidenceAddress => ({ ...before, evidence: measure, of: consortium, slice, record: undefined });

/** Search of a link that opens one record (`entity:key`) as it was loaded. */
export const recordSearch =
  (record: string) =>
  <S extends object>(before: S): S & EvidenceAddress => ({ ...before, evidence: undefined, of: undefined, slice: undefined, record });

/** The evidence named by the address. */
export const useEvidence = (): OpenEvidence => {
  const { evidence, of, slice, record } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (part: EvidenceAddress) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
  return {
    measure: evidence,
    consortium: of,
    slice,
    record,
    show: (measure, consortium, part) => go({ evidence: measure, of: consortium, slice: part, record: undefined }),
    look: (wanted) => go({ record: wanted }),
    close: () => go(closed),
  };
};
