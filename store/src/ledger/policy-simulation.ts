import type { Selectable } from 'kysely';
import { z } from 'zod';
import { NotFound, PolicyChanged } from '../store-error.js';
import { appendAudit } from './audit.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import { findPolicy, type PolicyName, toldPolicy } from './policy-document.js';
import type { SimulationTable } from './tables.js';

const jsonShape = z.record(z.string(), z.unknown());

/** A draft judged against a closed year: an alternative that was looked at, kept for good. */
export type Simulation = Omit<Selectable<SimulationTable>, 'summaryJson' | 'resultJson'> & {
  /** Counts and names. */
  summary: Readonly<Record<string, unknown>>;
};

export interface NewSimulation {
  readonly name: PolicyName;
  /** Of the text that was judged by. */
  readonly sha256: string;
  readonly year: number;
  readonly edition: string;
  readonly askedBy: string;
  readonly summary: Simulation['summary'];
  /** Everything else that was found, as plain JSON. */
  readonly result: Readonly<Record<string, unknown>>;
}

export const simulationBook = (ledger: LedgerHandle) => ({
  /** @throws NotFound; PolicyChanged when the document was changed since it was judged by */
  recordSimulation: (simulation: NewSimulation): Promise<Simulation> => atomically(ledger, (inside) => record(inside, simulation)),
  /** Newest first. */
  simulations: (filter: Partial<PolicyName> = {}): Promise<Simulation[]> => list(ledger, filter),
  /** With everything that was found. @throws NotFound */
  simulation: (id: number): Promise<Simulation & { result: NewSimulation['result'] }> => find(ledger, id),
});

const record = async (inside: LedgerHandle, { name, sha256, year, edition, askedBy, summary, result }: NewSimulation): Promise<Simulation> => {
  const document = await findPolicy(inside, name);
  if (document.sha256 !== sha256) throw new PolicyChanged(`${toldPolicy(name)}在模拟期间已被改动。请重新模拟。`);
  const row: Omit<Selectable<SimulationTable>, 'resultJson'> = {
    id: await nextNumber(inside, 'simulation'), kind: name.kind, documentId: name.id, documentVersion: name.version, sha256, year, edition, askedBy,
    at: inside.clock(), summaryJson: JSON.stringify(summary),
  };
  await inside.db.insertInto('simulation').values({ ...row, resultJson: JSON.stringify(result) }).execute();
  await appendAudit(inside, { actor: askedBy, action: 'simulate-policy', subject: `${name.kind}:${name.id}@${name.version}`, detail: { simulation: row.id, sha256, year, edition } });
  return asSimulation(row);
};

const SHORT = ['id', 'kind', 'documentId', 'documentVersion', 'sha256', 'year', 'edition', 'askedBy', 'at', 'summaryJson'] as const;

const list = async ({ db }: LedgerHandle, { kind, id, version }: Partial<PolicyName>): Promise<Simulation[]> => {
  let rows = db.selectFrom('simulation').select(SHORT).orderBy('id', 'desc');
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (id !== undefined) rows = rows.where('documentId', '=', id);
  if (version !== undefined) rows = rows.where('documentVersion', '=', version);
  return (await rows.execute()).map(asSimulation);
};

const find = async ({ db }: LedgerHandle, id: number): Promise<Simulation & { result: NewSimulation['result'] }> => {
  const row = await db.selectFrom('simulation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的模拟。请从模拟记录中选择。`);
  const { resultJson, ...short } = row;
  return { ...asSimulation(short), result: jsonShape.parse(JSON.parse(resultJson)) };
};

const asSimulation = ({ summaryJson, ...row }: Omit<Selectable<SimulationTable>, 'resultJson'>): Simulation => ({
  ...row,
  summary: jsonShape.parse(JSON.parse(summaryJson)),
});
