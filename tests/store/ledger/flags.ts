import { type FrozenFlag, standardTerms } from '@monitor/domain';
import type { Ledger, ProceedingOrder } from '@monitor/store';
import { basisOf } from '@monitor/store';
import { drafted, totals } from './drafts.js';

/** A flag as an edition shows it. */
export const aFlag = (change: Partial<FrozenFlag> = {}): FrozenFlag => ({
  key: 'CC01:2025:commend', kind: 'commend', article: '第十二条', headline: '建议通报表扬：评价为优秀', reasons: [], evidence: ['event:E1'], scheme: 'changchun-2025@1.1.0', ruleSet: 'changchun-trial-2025@1.1.0',
  consortium: 'CC01', name: '长春新能源汽车创新联合体', district: '220173', lead: '91220101MA0000001X', year: 2025, total: 91, grade: 'excellent', needsSecond: false, circumstances: '{}', caseOrderedOn: null, ...change,
});

export const officials = { wang: 'officer', li: 'officer', zhao: 'leader', sun: 'leader', chen: 'analyst', qian: 'district', ops: 'operator' } as const;

/** A ledger with people in office and one published edition. */
export const inOffice = async (ledger: Ledger): Promise<void> => {
  for (const [name, role] of Object.entries(officials)) await ledger.createAccount({ name, displayName: name, passwordHash: 'x', role, districts: 'all' });
  await drafted(ledger, 'e1');
  await ledger.publishEdition('e1', { totals, verdictHash: 'vh1', yearHashes: { 2025: 'yh1' } });
};

type Given = Pick<ProceedingOrder, 'act' | 'by'> & Partial<ProceedingOrder> & { readonly flag?: FrozenFlag | null; readonly evaluable?: boolean };

/** An act on a flag by somebody who has seen everything there is. */
export const anAct = ({ flag = aFlag(), evaluable = true, ...given }: Given): ProceedingOrder => ({
  flagKey: flag?.key ?? 'CC01:2025:commend', reason: '长科函〔2026〕3号', expectedLength: 0, basisSeen: basisOf(flag), shown: { edition: 'e1', flag, evaluable, terms: standardTerms }, ...given,
});
