import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WarehouseError } from '../warehouse-error.js';

const probe = 'try { new (require(process.argv[1]).Session)(process.argv[2]).close() } catch { process.exitCode = 3 }';

/**
 * Why a folder would not open. The engine tells JavaScript nothing and writes its reason to stderr,
 * so a second process tries the same folder and its stderr is read.
 */
export function whyNotOpened(folder: string, cause: unknown): WarehouseError {
  const engine = createRequire(import.meta.url).resolve('chdb');
  const tried = spawnSync(process.execPath, ['-e', probe, engine, folder], { encoding: 'utf8', timeout: 30_000 });
  const reason = tried.stderr.split('\n').find((line) => line.includes('Exception:')) ?? tried.stderr.trim();
  if (/Cannot lock file/.test(reason)) return locked(folder, reason);
  const told = cause instanceof Error ? cause.message : String(cause);
  const message = `数据仓库目录 ${folder} 打不开（${reason === '' ? told : reason}）。请将该目录改名保存后重新启动，数据会由原始文件与台账重建。`;
  return new WarehouseError({ code: 'unavailable', query: 'open', message, cause: new Error(reason, { cause }) });
}

/** The folder belongs to another process, or to another warehouse of this one. */
export function locked(folder: string, cause?: unknown): WarehouseError {
  const message = `数据仓库目录 ${folder} 正被${holder(folder)}使用：请先停止它，或改用另一个数据目录。`;
  return new WarehouseError({ code: 'locked', query: 'open', message, cause });
}

function holder(folder: string): string {
  const note = join(folder, 'status');
  const pid = existsSync(note) ? /^PID: (\d+)/m.exec(readFileSync(note, 'utf8'))?.[1] : undefined;
  return pid === undefined ? '另一个进程' : `进程 ${pid} `;
}
