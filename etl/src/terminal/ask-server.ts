import { setTimeout as wait } from 'node:timers/promises';
import { oneRun, problem, type QueryOf, replaySource, type ReplyOf, startRun } from '@monitor/domain';
import type { HolderNote } from '@monitor/store';
import { phaseNames } from '../pipeline/phase-log.js';
import { FailedElsewhere, UsageError } from './command-end.js';
import { outcomeLine, stepLine } from './progress-lines.js';

export type RunRequest = QueryOf<typeof startRun> | { readonly replay: string };

type ServerRun = ReplyOf<typeof oneRun>;

interface Server {
  readonly url: string;
  readonly token: string;
  readonly signal: AbortSignal;
}

const POLL_MS = 500;

/** How to reach the process that holds the data; `null` when it does not serve (another command, or a server still starting). */
export const serverOf = (note: HolderNote | null, signal: AbortSignal): Server | null =>
  note?.url === undefined || note.token === undefined ? null : { url: note.url, token: note.token, signal };

/** Has the running server do the work and tells its progress until the end. @throws UsageError when it cannot be reached, FailedElsewhere when it refuses or the run fails */
export const runOnServer = async (server: Server, request: RunRequest): Promise<void> => {
  try {
    await follow(server, request);
  } catch (error) {
    if (!server.signal.aborted) throw error;
    throw new FailedElsewhere('已停止等待；服务上的运行仍在继续，可在页面“数据与质量”中查看。');
  }
};

const follow = async (server: Server, request: RunRequest): Promise<void> => {
  console.log(`数据由正在运行的服务 ${server.url} 持有，交由它执行……`);
  let run = await begin(server, request);
  let [told, line] = [0, ''];
  for (;;) {
    for (const { name, seconds, count } of run.phases.slice(told)) console.log(`  ${zhOf(name)}：${count}，${seconds} 秒`);
    told = run.phases.length;
    if (run.state !== 'running') break;
    line = tellStep(run, line);
    await wait(POLL_MS, undefined, { signal: server.signal });
    run = oneRun.reply.parse(await call(server, `/api/v1/runs/${run.id}`));
  }
  const { note, state, ...counts } = run;
  if (state === 'failed' || state === 'cancelled') throw new FailedElsewhere(run.error ?? '运行失败，请查看服务日志。');
  console.log(outcomeLine({ ...counts, state, runId: Number(run.id), ...(note === null ? {} : { note }) }));
};

const begin = async (server: Server, request: RunRequest): Promise<ServerRun> => {
  if ('replay' in request) return replaySource.reply.parse(await call(server, `/api/v1/sources/${encodeURIComponent(request.replay)}/replay`, {}));
  return startRun.reply.parse(await call(server, '/api/v1/runs', request));
};

/** A long step every few seconds. */
const tellStep = ({ step }: ServerRun, before: string): string => {
  if (step === null || step.perSecond === null) return before;
  const line = stepLine({ ...step, zh: zhOf(step.phase) });
  if (line !== before) console.log(line);
  return line;
};

const zhOf = (name: string): string => Object.entries(phaseNames).find(([code]) => code === name)?.[1] ?? name;

const call = async ({ url, token, signal }: Server, path: string, body?: object): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const request = body === undefined ? { headers, signal } : { method: 'POST', headers, body: JSON.stringify(body), signal };
  const response = await fetch(new URL(path, url), request).catch((error: unknown) => {
    throw new UsageError(`连不上正在运行的服务 ${url}（${error instanceof Error ? error.message : String(error)}）。请确认它在运行，或停止它后重试。`);
  });
  const reply: unknown = await response.json();
  if (response.ok) return reply;
  const told = problem.safeParse(reply);
  throw new FailedElsewhere(told.success ? told.data.detail : `服务 ${url} 拒绝了请求（${response.status}）。请查看服务日志。`);
};
