import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineArguments, engineEnvironment, projectRoot } from '../../../launch/layout.mjs';
import { freePort } from './browser.mjs';

const run = async (entry, args) => {
  const child = spawn(process.execPath, [...engineArguments, join(projectRoot, entry), ...args], { stdio: 'inherit', env: { ...process.env, ...engineEnvironment } });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${entry} 以 ${code} 结束`);
};

const serve = async (dataDir, settings = {}) => {
  const port = await freePort();
  const child = fork(join(projectRoot, 'backend/dist/main.js'), [], {
    execArgv: engineArguments, stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...engineEnvironment, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', ...settings },
  });
  let printed = '';
  child.stdout.on('data', (bytes) => (printed += bytes.toString()));
  const ended = once(child, 'exit');
  const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!ready) throw new Error(`服务未能启动：\n${printed}`);
  return { url: `http://127.0.0.1:${port}`, printed: () => printed, stop: async () => { child.kill('SIGTERM'); await ended; } };
};

const passwordIn = (printed) => /^ {2}leader +((?:[a-z2-9]{4}-){3}[a-z2-9]{4}) /mu.exec(printed)?.[1];

/** Writes, loads and judges a city of that size in its folder, once. */
const build = async (folder, scale, say) => {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const source = join(fresh, 'source');
  say(`正在写出并装载规模 ${scale} 的城市，只此一次……`);
  await run('etl/dist/command/demo.js', ['--scale', scale, '--out', source]);
  const server = await serve(join(fresh, 'data'), { SOURCE_DIR: source });
  await server.stop();
  await writeFile(join(fresh, 'password'), passwordIn(server.printed()) ?? '');
  await rm(source, { recursive: true, force: true });
  await rename(fresh, folder);
};

/** A running product on a city of that size, and the leader's password. */
export const servedCity = async (scale, say) => {
  const folder = join(projectRoot, 'tests/output/bench', `web-${scale}`);
  if (!existsSync(folder)) await build(folder, scale, say);
  const server = await serve(join(folder, 'data'));
  return { url: server.url, password: await readFile(join(folder, 'password'), 'utf8'), stop: server.stop };
};
