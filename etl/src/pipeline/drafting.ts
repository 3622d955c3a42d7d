import type { Edition, Manifest, Store, Writer } from '@monitor/store';
import { codeVersion } from '../config.js';
import { checkRoom } from './disk-room.js';
import { judgingNames } from './run-order.js';
import type { RunOrder } from './run-order.js';
import { whenThereIsRoom } from './when-there-is-room.js';

export interface Draft {
  readonly edition: Edition;
  readonly writer: Writer;
}

export interface DraftOrder {
  readonly order: RunOrder;
  readonly runId: number;
  readonly manifest: Manifest;
  /** The edition whose tables are taken over; `null` for empty ones. */
  readonly from: Edition | null;
}

/** A new edition that nobody sees: first in the ledger, so that a crash leaves nothing unknown in the warehouse. @throws PipelineError `disk-full` */
export const openDraft = async ({ order, runId, manifest, from }: DraftOrder): Promise<Draft> => {
  const { ledger, warehouse } = order.store;
  const warning = await checkRoom(order.store);
  if (warning !== null) order.onWarning?.(warning);
  const number = await ledger.nextEditionNumber();
  const id = `e${String(number).padStart(6, '0')}`;
  const edition = await ledger.draftEdition({ id, number, runId, manifest, ...judgingNames(order, codeVersion) });
  try {
    return { edition, writer: await warehouse.createEdition(id, from?.id ?? null) };
  } catch (error) {
    await whenThereIsRoom(ledger, () => ledger.dropDraft(id));
    throw error;
  }
};

/** Takes a draft back, in the warehouse first: while the ledger knows it, the next start can finish the work. */
export const dropDraft = async ({ ledger, warehouse }: Store, id: string): Promise<void> => {
  await warehouse.dropEdition(id);
  await ledger.dropDraft(id);
};

const KEPT = 3;

/** Drops from the warehouse all but the last published editions; their rows in the ledger stay for good. */
export const dropOldEditions = async ({ ledger, warehouse }: Store): Promise<void> => {
  const retired = await ledger.editions({ limit: 1000, state: 'retired' });
  const old = new Set(retired.slice(KEPT - 1).map(({ id }) => id));
  for (const id of await warehouse.editions()) if (old.has(id)) await warehouse.dropEdition(id);
};
