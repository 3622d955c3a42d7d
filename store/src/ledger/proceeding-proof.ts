import { z } from 'zod';
import { ProceedingDamaged } from '../store-error.js';
import { auditBook } from './audit.js';
import type { LedgerHandle } from './handle.js';
import { APPENDED, findFrozenFlag, listProceedings } from './proceeding-record.js';

const detailShape = z.object({ hash: z.string() });

const auditedHashes = async ({ db }: LedgerHandle): Promise<readonly string[]> => {
  const rows = await db.selectFrom('audit').select('detailJson').where('action', '=', APPENDED).orderBy('seq').execute();
  return rows.map(({ detailJson }) => detailShape.parse(JSON.parse(detailJson)).hash);
};

/** Every event, every frozen flag and the audit chain hold each other. @throws ProceedingDamaged, AuditBroken */
export const countProceedingEvents = async (inside: LedgerHandle): Promise<{ readonly events: number }> => {
  await auditBook(inside).verifyAuditChain();
  const events = (await listProceedings(inside, {})).flatMap((each) => each.events);
  const kept = new Set(events.map(({ hash }) => hash));
  const audited = await auditedHashes(inside);
  const missing = audited.find((hash) => !kept.has(hash));
  if (missing !== undefined || audited.length !== events.length) {
    throw new ProceedingDamaged('审计中有处置记录，账本里却没有，记录被删除或截断。请立即停止办理、保全账本，并从备份核对。');
  }
  for (const basis of new Set(events.map((event) => event.basis))) if (basis !== '') await findFrozenFlag(inside, basis);
  return { events: events.length };
};
