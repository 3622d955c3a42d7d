import { addDays } from '@monitor/domain';

import { barredNumbers, successor } from './city-departures.js';
import { organisations } from './organisations.js';
import type { Designation, Succession } from './paper-world.js';
import type { ConsortiumWorld } from './world.js';

const DESIGNATED_BEFORE = 500;

/** Leads that no list names, and leads whose title had ended before they applied. */
const UNDESIGNATED = new Set(['LHT-024']);
const EXPIRED = new Set(['LHT-028']);
const APPLIED_BEFORE = 98;

const designationOf = ({ members, register }: ConsortiumWorld, nth: number): Designation[] => {
  const lead = members.find(({ tier }) => tier === 'lead');
  if (lead === undefined || UNDESIGNATED.has(register.code)) return [];
  const validFrom = addDays(register.recognised, -DESIGNATED_BEFORE);
  const validUntil = EXPIRED.has(register.code) ? addDays(register.recognised, -APPLIED_BEFORE - 1) : null;
  const kind = nth % 3 === 0 ? 'chain' : 'leading';
  return [{ uscc: lead.organisation.uscc, kind, validFrom, validUntil, authority: '吉林省工业和信息化厅', document: `吉工信〔${validFrom.slice(0, 4)}〕${nth + 11}号` }];
};

/** Who is on the lists of leading and chain enterprises. */
export const cityDesignations = (worlds: readonly ConsortiumWorld[]): readonly Designation[] => worlds.flatMap(designationOf);

/** A barred unit that went on under another credit code. */
export const citySuccessions: readonly Succession[] = [
  { from: organisations.enterprise(barredNumbers.late).uscc, to: organisations.enterprise(successor).uscc, since: '2024-01-10', kind: 'recoded' },
];
