import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

export interface EtlConfig {
  /** The folder that sources are read from; `null` when none is set. */
  readonly sourceDir: string | null;
  /** The folder of the profiles, where it is not `sources` of the data folder. */
  readonly sourcesDir: string | null;
  /** When loads are due, as a cron expression; `null` for never. */
  readonly loadSchedule: string | null;
  /** The jurisdiction, where it is not `jurisdiction.yaml` of the data folder. */
  readonly jurisdictionFile: string | null;
}

const setting = (env: Environment, name: string): string | null => {
  const value = env[name]?.trim() ?? '';
  return value === '' ? null : value;
};

/** Where and when data arrives, from the environment. An empty variable counts as unset. */
export const readEtlConfig = (env: Environment = process.env): EtlConfig => {
  const folderOf = (name: string): string | null => {
    const found = setting(env, name);
    return found === null ? null : resolve(found);
  };
  return { sourceDir: folderOf('SOURCE_DIR'), sourcesDir: folderOf('SOURCES_DIR'), loadSchedule: setting(env, 'LOAD_SCHEDULE'), jurisdictionFile: folderOf('JURISDICTION') };
};

/** A secret that a profile names, or SOURCE_HOSTS: the hosts that APIs may be read from, as `host[:port]` with commas. */
export const environmentSecret = (name: string, env: Environment = process.env): string | undefined => setting(env, name) ?? undefined;

const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of the code that reads and judges: another one makes every edition anew. */
export const codeVersion = z.object({ version: z.string() }).parse(manifest).version;
