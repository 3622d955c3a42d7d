import type { Evaluation } from '@monitor/store';
import { evaluationYears } from '../load/evaluation-years.js';
import { type FreezeOrder, freezeYear } from './freeze-year.js';

/** Publishes every year of the published edition that was never published, earliest first. @throws as `freezeYear` */
export const freezeClosedYears = async (order: Omit<FreezeOrder, 'year'>): Promise<readonly Evaluation[]> => {
  const { ledger, warehouse } = order.store;
  const published = await ledger.published();
  if (published === null) return [];
  const frozen = new Set((await ledger.evaluations()).map(({ year }) => year));
  const evaluations: Evaluation[] = [];
  for (const year of await evaluationYears(warehouse.writer(published.id))) {
    if (!frozen.has(year)) evaluations.push(await freezeYear({ ...order, year }));
  }
  return evaluations;
};
