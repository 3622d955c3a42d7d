import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { run } from './runs.js';

const source = z.object({
  /** `folder` is the bureau's exchange folder, which needs no profile. */
  name: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  kind: z.enum(['exchange', 'folder', 'http', 'sql', 'upload', 'unknown']),
  /** Where it reads, without secrets; empty where nothing is set. */
  where: z.string(),
  owner: z.string(),
  schedule: z.nullable(z.object({ cron: z.string(), zh: z.string(), en: z.string(), nextAt: z.nullable(z.string()) })),
  /** What is wrong with its profile; with one it is not loaded, and what it had brought stays. */
  faults: z.array(z.object({ file: z.string(), line: z.nullable(z.number()), message: z.string() })),
  lastRun: z.nullable(run),
  lastSuccessAt: z.nullable(z.string()),
  running: z.nullable(run),
  /** Of the published edition. */
  files: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  /** Older versions that wait for a person. */
  waiting: z.number(),
});

export const sources = defineEndpoint({
  name: 'sources',
  method: 'GET',
  path: '/sources',
  summary: 'Where data come from: what, when, how it went, what is in force',
  basis: 'moment',
  query: z.object({}),
  reply: z.object({ sources: z.array(source) }),
});

/** Reads the archived files of a source again with its profile as it is now, without fetching anything. */
export const replaySource = defineEndpoint({
  name: 'replay-source',
  method: 'POST',
  path: '/sources/:name/replay',
  summary: 'Read what a source had brought again, by its present profile',
  basis: 'moment',
  query: z.object({ name: z.string() }),
  reply: run,
});

const version = z.object({ path: z.string(), sha256: z.string(), size: z.number(), firstAt: z.string(), lastAt: z.string() });

/** Contents that came after a newer content of the same file had been taken; the newer stays until a person decides. */
export const waitingVersions = defineEndpoint({
  name: 'waiting-versions',
  method: 'GET',
  path: '/sources/:name/versions',
  summary: 'Older versions of files that wait for a person',
  basis: 'moment',
  query: z.object({ name: z.string() }),
  reply: z.object({ versions: z.array(version) }),
});

/** Takes an older version as the newest from now on; the next load of the source reads it. */
export const acceptVersion = defineEndpoint({
  name: 'accept-version',
  method: 'POST',
  path: '/sources/:name/versions',
  summary: 'Accept an older version of a file, with a reason',
  basis: 'moment',
  query: z.object({ name: z.string(), path: z.string(), sha256: z.string(), reason: z.string().check(z.minLength(2), z.maxLength(500)) }),
  reply: z.object({ versions: z.array(version) }),
});
