import type { ControlTotals, EditionDraft, Ledger } from '@monitor/store';

export const totals: ControlTotals = { fund_entry: { rows: 3, sums: { amount: '1200000.01' } } };

export async function aDraft(ledger: Ledger, id: string): Promise<EditionDraft> {
  const { id: runId } = await ledger.startRun({ trigger: 'command', requestedBy: 'root' });
  return {
    id,
    number: await ledger.nextEditionNumber(),
    runId,
    scheme: 'changchun-2025',
    ruleSet: 'rules-1',
    codeVersion: '0.1.0',
    manifest: [{ source: 'annual-report', path: '年报.xlsx', sha256: 'a'.repeat(64), size: 10 }],
  };
}

export async function drafted(ledger: Ledger, id: string): Promise<void> {
  await ledger.draftEdition(await aDraft(ledger, id));
}
