import { type WarningKind, warningKinds } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Outlook, outlooks, type WarningAddress } from '../../address/warning-address';

export interface WarningView {
  readonly kind: readonly WarningKind[];
  readonly outlook: readonly Outlook[];
  readonly chooseKinds: (codes: readonly string[]) => void;
  readonly chooseOutlooks: (codes: readonly string[]) => void;
}

const noKinds: readonly WarningKind[] = [];
const noOutlooks: readonly Outlook[] = [];

/** What of the warnings is looked at, kept in the address. */
export const useWarningView = (): WarningView => {
  const { kind = noKinds, outlook = noOutlooks } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (part: WarningAddress) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
  const filled = <Code,>(codes: readonly Code[]): readonly Code[] | undefined => (codes.length === 0 ? undefined : codes);
  return {
    kind,
    outlook,
    chooseKinds: (codes) => go({ kind: filled(warningKinds.filter((each) => codes.includes(each))) }),
    chooseOutlooks: (codes) => go({ outlook: filled(outlooks.filter((each) => codes.includes(each))) }),
  };
};
