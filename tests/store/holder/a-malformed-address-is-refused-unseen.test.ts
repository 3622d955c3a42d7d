import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readStoreConfig } from '@monitor/store';

it('without variables everything is in the folder data', () => {
  const inside = { dataDir: resolve('data'), clickhouseUrl: undefined, databaseUrl: undefined };
  expect(readStoreConfig({})).toEqual(inside);
  expect(readStoreConfig({ DATA_DIR: ' ', CLICKHOUSE_URL: '', DATABASE_URL: '' })).toEqual(inside);
});

it('addresses are taken as they are', () => {
  const env = { DATA_DIR: '/srv/monitor', CLICKHOUSE_URL: 'https://etl:p%40ss@ch:8443/app', DATABASE_URL: 'postgresql://l:p@db/ledger' };
  expect(readStoreConfig(env)).toEqual({ dataDir: '/srv/monitor', clickhouseUrl: env.CLICKHOUSE_URL, databaseUrl: env.DATABASE_URL });
});

const malformed: readonly (readonly [string, string])[] = [
  ['CLICKHOUSE_URL', 'etl:hunter2@ch:8443'],
  ['CLICKHOUSE_URL', 'tcp://etl:hunter2@ch:9000'],
  ['CLICKHOUSE_URL', 'hunter2'],
  ['DATABASE_URL', 'mysql://l:hunter2@db/ledger'],
  ['DATABASE_URL', 'postgresql:///hunter2'],
];

it.each(malformed)('%s=%s is refused with an example, and its password is not repeated', (variable, value) => {
  const read = () => readStoreConfig({ [variable]: value });
  expect(read).toThrow(`环境变量 ${variable} 不是可用的地址。请改成`);
  expect(read).not.toThrow('hunter2');
});
