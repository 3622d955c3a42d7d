import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  /** A fresh database's address. */
  newDatabase(): string;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';

function findBinaries(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const folders = readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export const postgresBinaries = findBinaries();

const binaries = postgresBinaries;

/** Why there is no PostgreSQL to test with, or null. */
export const noPostgres = binaries === null ? `no PostgreSQL server under ${DEBIAN}: apt-get install postgresql` : null;

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** Starts a server of our own on a socket in a temporary folder; PostgreSQL refuses to run as root. */
export function startPostgres(): PostgresServer {
  if (binaries === null) throw new Error(noPostgres ?? 'unreachable');
  const folder = mkdtempSync(join(tmpdir(), 'ledger-pg-'));
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]): void => {
    const done = spawnSync(join(binaries, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (done.status !== 0) throw new Error(`${program} ended with ${done.status}`);
  };
  run('initdb', '-D', join(folder, 'data'), '-U', 'ledger', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C');
  run('pg_ctl', 'start', '-w', '-D', join(folder, 'data'), '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses= -c fsync=off`);
  let databases = 0;
  return {
    newDatabase: () => {
      const name = `ledger_${(databases += 1)}`;
      run('createdb', '-h', folder, '-U', 'ledger', name);
      return `postgresql://ledger@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: () => {
      run('pg_ctl', 'stop', '-m', 'immediate', '-D', join(folder, 'data'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
