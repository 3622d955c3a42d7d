import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EvidenceAddress } from './address';

const closed: EvidenceAddress = { evidence: undefined, of: undefined, record: undefined };

export interface OpenEvidence {
  readonly measure: string | undefined;
  readonly consortium: string | undefined;
  readonly record: string | undefined;
  readonly show: (measure: string, consortium?: string) => void;
  readonly look: (record: string | undefined) => void;
  readonly close: () => void;
}

/** Search of a link that opens the evidence of a measure on the page it stands on. */
export const evidenceSearch =
  (measure: string, consortium?: string) =>
  <S extends object>(before: S): S & EvidenceAddress => ({ ...before, evidence: measure, of: consortium, record: undefined });

/** Search of a link that opens one record (`entity:key`) as it was loaded. */
export const recordSearch =
  (record: string) =>
  <S extends object>(before: S): S & EvidenceAddress => ({ ...before, evidence: undefined, of: undefined, record });

/** The evidence named by the address. */
export const useEvidence = (): OpenEvidence => {
  const { evidence, of, record } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (part: EvidenceAddress) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
  return {
    measure: evidence,
    consortium: of,
    record,
    show: (measure, consortium) => go({ evidence: measure, of: consortium, record: undefined }),
    look: (wanted) => go({ record: wanted }),
    close: () => go(closed),
  };
};
