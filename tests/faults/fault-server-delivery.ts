import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceProfile } from '@monitor/domain';
import { type Archive, type Manifest, openArchive } from '@monitor/store';
import { httpSource, type HttpProfile, type HttpSettings } from '../../etl/src/source/http/http-source.js';
import type { Delivery } from '../../etl/src/source/source.js';

/** What a profile says of its place, as a person writes it. */
export type PlaceDraft = Readonly<Record<string, unknown>> & { readonly url: string };

export const aProfile = (http: PlaceDraft, format: Readonly<Record<string, unknown>> = {}): HttpProfile => {
  const profile = sourceProfile.parse({ version: 1, name: 'projects-api', title: { zh: '项目系统' }, kind: 'http', http, format });
  if (profile.kind !== 'http') throw new Error('not a profile of an API');
  return profile;
};

export interface Ordered {
  readonly profile: HttpProfile;
  readonly hosts: string;
  readonly previous?: Manifest;
  readonly deliveries?: number;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly settings?: Partial<HttpSettings>;
}

export interface DeliveryBench {
  readonly archive: Archive;
  /** Milliseconds of every pause that was asked for; nobody really waits. */
  readonly pauses: number[];
  deliver(order: Ordered): Promise<Delivery>;
  /** The text of an archived page. */
  textOf(entry: Manifest[number]): Promise<string>;
  close(): Promise<void>;
}

/** An archive of its own, into which APIs deliver without a moment's patience. */
export const aDeliveryBench = async (): Promise<DeliveryBench> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'delivery-'));
  const archive = await openArchive({ dataDir, alone: true });
  const pauses: number[] = [];
  let number = 0;
  const deliver = async ({ profile, hosts, previous = [], deliveries = 1, secrets = {}, signal = new AbortController().signal, settings = {} }: Ordered): Promise<Delivery> => {
    const workFolder = join(dataDir, `work-${(number += 1)}`);
    await mkdir(workFolder);
    const source = httpSource({ profile, text: JSON.stringify(profile) }, {
      hosts,
      secrets: (name) => secrets[name],
      history: { deliveries: async () => deliveries, refuseWhileOpen: async () => undefined },
      patience: {
        random: () => 0.5,
        sleep: async (ms, aborted) => {
          aborted.throwIfAborted();
          pauses.push(ms);
        },
      },
      ...settings,
    });
    try {
      return await source.deliver({ archive, previous, clock: () => '2026-07-15T02:00:00.000Z', signal, onStep: () => undefined, workFolder });
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
  };
  return {
    archive,
    pauses,
    deliver,
    textOf: async ({ sha256 }) => {
      const parts: Buffer[] = [];
      for await (const part of await archive.open(sha256)) parts.push(part as Buffer);
      return Buffer.concat(parts).toString('utf8');
    },
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
};

/** The identities of everything delivered as JSON. */
export const idsOf = async (bench: DeliveryBench, { entries }: Delivery): Promise<number[]> => {
  const ids: number[] = [];
  for (const entry of entries) {
    const page = JSON.parse(await bench.textOf(entry)) as { items?: { id: number }[] } | { id: number }[];
    ids.push(...(Array.isArray(page) ? page : (page.items ?? [])).map(({ id }) => id));
  }
  return ids;
};
