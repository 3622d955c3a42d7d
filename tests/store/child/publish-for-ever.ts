import { systemClock } from '../../../store/src/clock.js';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';

const ledger = await openLedger({ dataDir: process.argv[2] ?? '', clock: systemClock, alone: true });
process.stdout.write('ready\n');
for (;;) {
  const run = await ledger.startRun({ trigger: 'command', requestedBy: 'root' });
  const number = await ledger.nextEditionNumber();
  const id = `e${number}`;
  await ledger.draftEdition({ id, number, runId: run.id, scheme: 's', ruleSet: 'r', codeVersion: 'c', manifest: [] });
  await ledger.inTransaction(async (inside) => {
    await inside.publishEdition(id, { totals: { fund_entry: { rows: number, sums: { amount: `${number}.00` } } }, verdictHash: id });
    await inside.finishRun(run.id, { state: 'published', edition: id });
    await inside.appendAudit({ actor: 'root', action: 'publish', subject: id });
  });
}
