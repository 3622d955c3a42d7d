import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { drainPending, Session } from 'chdb';
import { identifier, literal, parameterText } from '../parameters.js';
import type { Role, Settings } from '../limits.js';
import { WarehouseError } from '../warehouse-error.js';
import { locked, whyNotOpened } from './open-failure.js';
import { Slots } from './slots.js';

/** One statement for the engine. */
export interface Call {
  sql: string;
  database: string;
  role: Role;
  settings: Settings;
  parameters?: Readonly<Record<string, unknown>> | undefined;
  signal?: AbortSignal | undefined;
}

const slots: Readonly<Record<Role, number>> = { reader: 4, writer: 2 };
const patience = 100;

// The engine binds one folder per process, and its own refusal advises closing a session that nobody has.
let bound: string | null = null;

/**
 * The engine on one folder. Every call has a session of its own: after a failure the engine hands the
 * rows it had already made to the next call of the same session, and settings stay on it.
 */
export class Engine {
  readonly folder: string;
  readonly #base: Session;
  readonly #lanes = { reader: new Slots(slots.reader), writer: new Slots(slots.writer) };
  readonly #running = new Set<AbortController>();
  #open = true;

  private constructor(folder: string, base: Session) {
    this.folder = folder;
    this.#base = base;
  }

  /** @throws WarehouseError `locked` when somebody has the folder, `unavailable` with the engine's reason. */
  static open(path: string): Engine {
    if (bound !== null) throw locked(bound);
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const folder = realpathSync(path);
      const engine = new Engine(folder, new Session(folder));
      bound = folder;
      return engine;
    } catch (error) {
      throw whyNotOpened(path, error);
    }
  }

  /** The answer's bytes, as the SQL's FORMAT says. @throws the engine's own error, or the signal's reason. */
  async run(call: Call): Promise<Buffer> {
    if (!this.#open) throw closed();
    const stop = new AbortController();
    const leave = (): void => stop.abort(call.signal?.reason);
    this.#running.add(stop);
    call.signal?.addEventListener('abort', leave, { once: true });
    if (call.signal?.aborted === true) leave();
    const work = this.#lanes[call.role].within(() => this.#inSession(call, stop.signal), stop.signal);
    return untilAborted(work, stop.signal).finally(() => {
      this.#running.delete(stop);
      call.signal?.removeEventListener('abort', leave);
    });
  }

  async #inSession(call: Call, signal: AbortSignal): Promise<Buffer> {
    const session = this.#session(call.settings);
    try {
      session.query(`USE ${identifier(call.database)}`);
      const given = Object.entries(call.parameters ?? {});
      if (given.length > 0) session.query(`SET ${given.map(([name, value]) => `param_${name}=${literal(parameterText(value))}`).join(', ')}`);
      return await this.#cancellable(session, call.sql, signal);
    } finally {
      session.close();
    }
  }

  async #cancellable(session: Session, sql: string, signal: AbortSignal): Promise<Buffer> {
    const tag = `/* qid:${randomUUID()} */`;
    const done = new AbortController();
    const kill = (): void => void this.#killUntil(done.signal, tag).catch((error: unknown) => process.emitWarning(String(error)));
    signal.addEventListener('abort', kill, { once: true });
    try {
      signal.throwIfAborted();
      const answer = await session.queryAsync(`${tag} ${sql}`);
      return Buffer.from(answer.bytes());
    } finally {
      done.abort();
      signal.removeEventListener('abort', kill);
    }
  }

  // ASYNC, since SYNC waits for ever; repeated, since a query that is only starting is not yet to be found.
  async #killUntil(done: AbortSignal, tag: string): Promise<void> {
    while (!done.aborted) {
      const session = this.#session({});
      try {
        session.query(`KILL QUERY WHERE startsWith(query, ${literal(tag)}) ASYNC`);
      } finally {
        session.close();
      }
      await sleep(patience);
    }
  }

  #session(settings: Settings): Session {
    return new Session(this.folder, { connectionArgs: Object.entries(settings).map(([name, value]) => `--${name}=${value}`) });
  }

  /** Stops what runs, waits until the engine has let go of the folder. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    for (const stop of this.#running) stop.abort(closed());
    await drainPending();
    this.#base.close();
    await drainPending();
    if (bound === this.folder) bound = null;
  }
}

const closed = (): WarehouseError =>
  new WarehouseError({ code: 'unavailable', query: 'close', message: '数据仓库已经关闭：请重新启动服务后再试。' });

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
