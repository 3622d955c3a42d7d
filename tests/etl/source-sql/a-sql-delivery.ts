import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceProfile } from '@monitor/domain';
import { type Archive, type Manifest, openArchive } from '@monitor/store';
import type { Delivery, DeliveryOrder } from '../../../etl/src/source/source.js';
import { type SqlProfile, sqlSource } from '../../../etl/src/source/sql/sql-source.js';
import type { DatabaseServer } from './database-server.js';

export type SqlDraft = Readonly<Record<string, unknown>> & { readonly query: string };

export const aSqlProfile = (system: DatabaseServer['system'], sql: SqlDraft): SqlProfile => {
  const profile = sourceProfile.parse({ version: 1, name: 'projects-db', title: { zh: '项目库' }, kind: 'sql', format: { type: 'ndjson' }, sql: { system, address: 'PROJECTS_DB', ...sql } });
  if (profile.kind !== 'sql') throw new Error('not a profile of a database');
  return profile;
};

export interface Asked {
  readonly previous?: Manifest;
  readonly deliveries?: number;
  readonly address?: string;
  readonly signal?: AbortSignal;
  readonly onStep?: DeliveryOrder['onStep'];
}

export interface SqlBench {
  readonly archive: Archive;
  deliver(profile: SqlProfile, asked?: Asked): Promise<Delivery>;
  /** The rows of everything delivered, in order. */
  rowsOf(delivery: Pick<Delivery, 'entries'>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** An archive of its own, into which a database delivers. */
export const aSqlBench = async (server: DatabaseServer): Promise<SqlBench> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sql-delivery-'));
  const archive = await openArchive({ dataDir, alone: true });
  let number = 0;
  return {
    archive,
    deliver: async (profile, { previous = [], deliveries = 1, address = server.address, signal = new AbortController().signal, onStep = () => undefined } = {}) => {
      const workFolder = join(dataDir, `work-${(number += 1)}`);
      await mkdir(workFolder);
      const source = sqlSource(profile, {
        text: JSON.stringify(profile),
        secret: (name) => (name === 'PROJECTS_DB' ? address : undefined),
        history: { deliveries: async () => deliveries, refuseWhileOpen: async () => undefined },
      });
      try {
        return await source.deliver({ archive, previous, clock: () => '2026-07-15T02:00:00.000Z', signal, onStep, workFolder });
      } finally {
        await rm(workFolder, { recursive: true, force: true });
      }
    },
    rowsOf: async ({ entries }) => {
      const rows: Record<string, unknown>[] = [];
      for (const { sha256 } of entries) {
        const parts: Uint8Array[] = [];
        for await (const part of await archive.open(sha256)) parts.push(part);
        for (const line of Buffer.concat(parts).toString('utf8').split('\n')) if (line !== '') rows.push(JSON.parse(line));
      }
      return rows;
    },
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
};
