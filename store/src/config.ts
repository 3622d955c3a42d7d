import { resolve } from 'node:path';
import { ConfigInvalid } from './store-error.js';

export interface StoreConfig {
  dataDir: string;
  clickhouseUrl: string | undefined;
  databaseUrl: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface UrlRule {
  variable: string;
  protocols: readonly string[];
  example: string;
}

const CLICKHOUSE: UrlRule = {
  variable: 'CLICKHOUSE_URL',
  protocols: ['http:', 'https:'],
  example: 'https://用户:口令@主机:8443/库名',
};
const DATABASE: UrlRule = {
  variable: 'DATABASE_URL',
  protocols: ['postgres:', 'postgresql:'],
  example: 'postgresql://用户:口令@主机:5432/库名',
};

/**
 * Where the data lives, from the environment. An empty variable counts as unset.
 * @throws ConfigInvalid for a malformed address; the address itself is never shown, it may hold a password.
 */
export function readStoreConfig(env: Environment = process.env): StoreConfig {
  return {
    dataDir: resolve(text(env, 'DATA_DIR') ?? 'data'),
    clickhouseUrl: url(env, CLICKHOUSE),
    databaseUrl: url(env, DATABASE),
  };
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function url(env: Environment, rule: UrlRule): string | undefined {
  const value = text(env, rule.variable);
  if (value === undefined) return undefined;
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed === undefined || !rule.protocols.includes(parsed.protocol) || parsed.host === '') {
    throw new ConfigInvalid(`环境变量 ${rule.variable} 不是可用的地址。请改成 ${rule.example} 的形式，或将其清空以使用内置存储。`);
  }
  return value;
}
