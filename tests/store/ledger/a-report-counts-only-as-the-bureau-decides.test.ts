import type { ReportFinding, Role } from '@monitor/domain';
import { type Ledger, REPORT_SOURCE } from '@monitor/store';
import { expect, it } from 'vitest';
import { onBothLedgers } from './ledgers.js';

const doubt: ReportFinding = { severity: 'warning', code: 'jump', sheet: '合作机制', cell: 'E5', item: 'C4.numerator', found: '4', expected: '1', message: '请核对' };
const wrong: ReportFinding = { ...doubt, severity: 'error', code: 'half_filled' };

const subject = { consortium: 'LHT-001', year: 2025 };
const officer = { account: 'officer', role: 'officer' as Role, ofBureau: true };

const handIn = async (ledger: Ledger, sha256: string, given: { findings?: readonly ReportFinding[]; meetings?: string } = {}) => {
  const { id: uploadId } = await ledger.addUpload({ name: '报告.xlsx', sha256, size: 3, uploadedBy: 'district', producedAt: null });
  const cells = [{ item: 'C4.numerator', sheet: '合作机制', cell: 'E5', text: given.meetings ?? '3', value: given.meetings ?? '3' }];
  return ledger.submitReport({ ...subject, uploadId, fileName: '报告.xlsx', sha256, size: 3, account: 'district', role: 'district', day: '2026-03-20', findings: given.findings ?? [], cells });
};

const deciding = (ledger: Ledger) => (act: 'approve' | 'return' | 'withdraw', submission: number, reason = '') => ledger.actOnReport({ ...subject, act, submission, actor: officer, reason, day: '2026-03-21' });

const counting = async (ledger: Ledger): Promise<string[]> => (await ledger.uploadsInForce(REPORT_SOURCE)).map(({ deliveredAs, sha256 }) => `${deliveredAs ?? ''} ${sha256}`);

onBothLedgers('annual reports', (bench) => {
  it('count under one name, and a correction takes the place of the one before', async () => {
    const ledger = await bench().open();
    const decide = deciding(ledger);
    const first = await handIn(ledger, 'one');
    expect(await counting(ledger)).toEqual([]);
    await decide('approve', first.id);
    expect(await counting(ledger)).toEqual(['年度报告-LHT-001-2025.xlsx one']);
    const second = await handIn(ledger, 'two', { meetings: '4' });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect((await decide('approve', second.id)).changes).toEqual([{ item: 'C4.numerator', from: '3', to: '4' }]);
    expect(await counting(ledger)).toEqual(['年度报告-LHT-001-2025.xlsx two']);
    expect((await ledger.reportEvents(2025)).map(({ act, seq }) => `${seq} ${act}`)).toEqual(['1 submit', '2 approve', '3 submit', '4 approve']);
    expect((await ledger.auditEntries({ limit: 1 }))[0]).toMatchObject({ actor: 'officer', action: 'approve-annual-report', subject: 'annual-report:LHT-001:2025' });
    await ledger.verifyAuditChain();
  });

  it('do not count with errors, without a reason for a doubt, or once withdrawn', async () => {
    const ledger = await bench().open();
    const decide = deciding(ledger);
    const faulty = await handIn(ledger, 'one', { findings: [wrong] });
    await expect(decide('approve', faulty.id, '核实')).rejects.toMatchObject({ code: 'report-refused', why: 'errors_open' });
    await decide('return', faulty.id, '请补填');
    const doubtful = await handIn(ledger, 'two', { findings: [doubt] });
    await expect(decide('approve', doubtful.id)).rejects.toMatchObject({ why: 'reason_wanted' });
    await decide('approve', doubtful.id, '核实');
    await decide('withdraw', doubtful.id, '数据有误');
    expect(await counting(ledger)).toEqual([]);
    expect((await ledger.reportSubmissions(2025)).map(({ findings }) => findings)).toEqual([[wrong], [doubt]]);
  });

  it('are kept as they came: no row of them changes', async () => {
    const ledger = await bench().open();
    const decide = deciding(ledger);
    const { id } = await handIn(ledger, 'one');
    const kept = await ledger.reportSubmission(id);
    await decide('return', id, '请改');
    expect(await ledger.reportSubmission(id)).toEqual(kept);
    await expect(decide('approve', id)).rejects.toMatchObject({ why: 'nothing_open' });
    await expect(ledger.reportSubmission(99)).rejects.toMatchObject({ code: 'not-found' });
  });
});
