import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { postgresBinaries } from '../../store/ledger/postgres-server.js';

export type System = 'postgresql' | 'mysql';

export interface DatabaseServer {
  readonly system: System;
  /** Address of an account that may do everything, as of the source's own account. */
  readonly address: string;
  readonly port: number;
  /** Runs statements one after the other as the administrator; returns the rows of the last. */
  admin(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  /** Processes or threads that read for the product now. */
  readers(): Promise<number[]>;
  /** Breaks off what reads for the product, as an administrator would. */
  killReaders(): Promise<number>;
  /** Stops the processes that answer, as a hung machine would, and lets them go on. */
  freeze(): Promise<() => void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const MARIADB = ['/usr/sbin/mariadbd', '/usr/sbin/mysqld'].find((path) => existsSync(path)) ?? null;

/** Why there is no server of this kind to test with, or null. */
export const absent: Readonly<Record<System, string | null>> = {
  postgresql: postgresBinaries === null ? 'no PostgreSQL server: apt-get install postgresql' : null,
  mysql: MARIADB === null ? 'no MariaDB server: apt-get install mariadb-server' : null,
};

export const aDatabaseServer = (system: System): Promise<DatabaseServer> => (system === 'mysql' ? aMariadb() : aPostgres());

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const asUser = (name: string): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: Number(execFileSync('id', ['-u', name], { encoding: 'utf8' })), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) } : {};

/** A folder that the server's own user may write. */
const aServerFolder = ({ uid, gid }: { uid?: number; gid?: number }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'db-'));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o755);
  return folder;
};

const untilUp = async (isUp: () => Promise<unknown>): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await isUp();
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await wait(100);
    }
  }
};

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));

const frozen = (pids: readonly number[]): (() => void) => {
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  };
};

const aPostgres = async (): Promise<DatabaseServer> => {
  const binaries = postgresBinaries ?? '';
  const [user, port] = [asUser('postgres'), await freePort()];
  const folder = aServerFolder(user);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'admin', '--auth-local=trust', '--auth-host=scram-sha-256', '--no-sync', '-E', 'UTF8', '--locale=C'], { ...user, cwd: folder, stdio: 'ignore' });
  const start = (): ChildProcess => spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=12'], { ...user, cwd: folder, stdio: 'ignore' });
  let child = start();
  const admin = async (...statements: readonly string[]): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ host: folder, port, user: 'admin', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) rows = (await client.query(statement)).rows;
      return rows;
    } finally {
      await client.end();
    }
  };
  const readers = async (): Promise<number[]> => (await admin(`SELECT pid FROM pg_stat_activity WHERE application_name = 'monitor-source'`)).map(({ pid }) => Number(pid));
  await untilUp(() => admin('SELECT 1'));
  await admin(`CREATE ROLE reader LOGIN PASSWORD 's3cret/word'`, 'GRANT CREATE ON SCHEMA public TO reader', `ALTER ROLE admin SET timezone = 'Asia/Shanghai'`);
  return {
    system: 'postgresql',
    address: `postgresql://reader:${encodeURIComponent('s3cret/word')}@127.0.0.1:${port}/postgres`,
    port,
    admin,
    readers,
    killReaders: async () => (await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'monitor-source'`)).length,
    freeze: async () => frozen(await readers()),
    restart: async () => {
      child.kill('SIGINT');
      await ended(child);
      child = start();
      await untilUp(() => admin('SELECT 1'));
    },
    stop: async () => {
      child.kill('SIGQUIT');
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const aMariadb = async (): Promise<DatabaseServer> => {
  const [user, port] = [asUser('mysql'), await freePort()];
  const folder = aServerFolder(user);
  const [data, socketPath] = [join(folder, 'data'), join(folder, 'socket')];
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'], { ...user, cwd: folder, stdio: 'ignore' });
  const start = (): ChildProcess =>
    spawn(MARIADB ?? '', ['--no-defaults', `--datadir=${data}`, `--socket=${socketPath}`, `--port=${port}`, '--bind-address=127.0.0.1', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--local-infile=1'], { ...user, cwd: folder, stdio: 'ignore' });
  let child = start();
  const admin = async (...statements: readonly string[]): Promise<Record<string, unknown>[]> => {
    const line = await createConnection({ socketPath, user: 'root', database: 'mysql' });
    try {
      let rows: unknown = [];
      for (const statement of statements) [rows] = await line.query(statement);
      return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
    } finally {
      await line.end();
    }
  };
  const readers = async (): Promise<number[]> => (await admin(`SELECT id FROM information_schema.processlist WHERE user = 'reader'`)).map((row) => Number(row['id'] ?? row['ID']));
  await untilUp(() => admin('SELECT 1'));
  await admin(`SET GLOBAL time_zone = '+08:00'`, 'CREATE DATABASE city CHARACTER SET utf8mb4', `CREATE USER reader@'127.0.0.1' IDENTIFIED BY 's3cret/word'`, `GRANT ALL ON city.* TO reader@'127.0.0.1'`);
  const inCity = (...statements: readonly string[]): Promise<Record<string, unknown>[]> => admin('USE city', ...statements);
  return {
    system: 'mysql',
    address: `mysql://reader:${encodeURIComponent('s3cret/word')}@127.0.0.1:${port}/city`,
    port,
    admin: inCity,
    readers,
    killReaders: async () => {
      const found = await readers();
      for (const id of found) await admin(`KILL ${id}`);
      return found.length;
    },
    freeze: async () => frozen(child.pid === undefined ? [] : [child.pid]),
    restart: async () => {
      child.kill('SIGKILL');
      await ended(child);
      child = start();
      await untilUp(() => admin('SELECT 1'));
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
