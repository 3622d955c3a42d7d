import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseError, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbeddedConnection } from '../../../store/src/warehouse/embedded/connection.js';
import { Engine } from '../../../store/src/warehouse/embedded/engine.js';
import { defaultLimits, settingsFor } from '../../../store/src/warehouse/limits.js';

const folder = mkdtempSync(join(tmpdir(), 'connection-'));
const settings = settingsFor('writer', defaultLimits.writer);
let engine: Engine;
let client: ClickHouseClient;

const clientOn = (database: string): ClickHouseClient =>
  createClient({ connection: new EmbeddedConnection(engine, { database, role: 'writer', settings }) });
const rows = async (query: string): Promise<unknown[]> => (await client.query({ query, format: 'JSONEachRow' })).json();

beforeAll(async () => {
  engine = Engine.open(join(folder, 'data'));
  await clientOn('system').command({ query: 'CREATE DATABASE own ENGINE = Atomic' });
  client = clientOn('own');
  await client.command({ query: 'CREATE TABLE t (id UInt64, name String) ENGINE = MergeTree ORDER BY id' });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('several statements in one call', async () => {
  await expect(client.command({ query: "SELECT ';'; DROP TABLE t" })).rejects.toThrow(/several statements/);
  expect(await rows('SELECT count() AS n FROM t')).toEqual([{ n: '0' }]);
});

it('settings of one call, which the engine would keep for the next', async () => {
  await expect(client.query({ query: 'SELECT 1', clickhouse_settings: { max_result_rows: '1' } })).rejects.toThrow(/clickhouse_settings \(max_result_rows\)/);
});

it('sessions and roles, which the engine does not have', async () => {
  await expect(client.query({ query: 'SELECT 1', session_id: 's' })).rejects.toThrow(/do not exist/);
  await expect(client.query({ query: 'SELECT 1', role: 'admin' })).rejects.toThrow(/do not exist/);
});

it('every setting that is sent exists and is in force', async () => {
  const expected = { ...settings, ...settingsFor('reader', defaultLimits.reader) };
  const names = Object.keys(expected).map((name) => `'${name}'`).join(', ');
  const found = await rows(`SELECT name FROM system.settings WHERE name IN (${names})`);
  expect(found).toHaveLength(Object.keys(expected).length);
  const [inForce] = await rows("SELECT value FROM system.settings WHERE name = 'max_result_rows'");
  expect(inForce).toEqual({ value: settings['max_result_rows'] });
});

it('but takes rows as values and as a stream, never as SQL', async () => {
  const name = '长春\n\nDROP TABLE t;\n🦄';
  await client.insert({ table: 't', values: [{ id: '1', name }], format: 'JSONEachRow' });
  await client.insert({ table: 't', values: Readable.from([Buffer.from('2,"长'), Buffer.from('春"\n')], { objectMode: false }), format: 'CSV' });
  const bytes = Buffer.from('3,长春\n');
  await client.insert({ table: 't', values: Readable.from([bytes.subarray(0, 3), bytes.subarray(3)], { objectMode: false }), format: 'CSV' });
  expect(await rows('SELECT id, name FROM t ORDER BY id')).toEqual([{ id: '1', name }, { id: '2', name: '长春' }, { id: '3', name: '长春' }]);
  await client.command({ query: 'TRUNCATE TABLE t' });
});

it('answers with the client\'s own error, and pings', async () => {
  const failed = await client.query({ query: 'SELECT * FROM nowhere' }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ClickHouseError);
  expect(failed).toMatchObject({ code: '60', type: 'UNKNOWN_TABLE' });
  expect(await client.ping()).toEqual({ success: true });
});

it('and nothing once it is closed', async () => {
  const calls = client.query({ query: 'SELECT 1' });
  await calls;
  await engine.close();
  await engine.close();
  await expect(client.query({ query: 'SELECT 1' })).rejects.toThrow(/已经关闭/);
});
