import { findingChecks } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import type { Check } from './define-check.js';
import { jump, overBudget, overspent, subtotal, unitSlip } from './money.check.js';
import { batchDates, claimedTwice, memberGone, selfReported, twinIdentity } from './record.check.js';

/** One for each code that the domain tells of. */
export const checks: readonly Check[] = [selfReported, overBudget, overspent, claimedTwice, unitSlip, jump, batchDates, subtotal, memberGone, twinIdentity];

const rowsFound = defineQuery({ name: 'rows-found', scope: 'everyone', params: z.object({ code: z.string() }), row: z.object({ count: z.coerce.number() }), sql: 'SELECT count() AS count FROM finding_row WHERE code = {code:String}' });

/** Holds the records of a judged edition against each other, anew. Findings change no verdict. @throws RangeError when a code has no words, WarehouseError */
export const findAll = async (writer: Writer, today: string): Promise<void> => {
  const untold = checks.find(({ code }) => !findingChecks.some((each) => each.code === code));
  if (untold !== undefined) throw new RangeError(`Nothing says what ${untold.code} means`);
  await writer.replaceTable('finding');
  await writer.replaceTable('finding_row');
  for (const { code, tellRows, tellFindings } of checks) {
    await writer.execute(tellRows, { today });
    const [rows] = await writer.ask(rowsFound, { code });
    if (rows !== undefined && rows.count > 0) await writer.execute(tellFindings, { today });
  }
};
