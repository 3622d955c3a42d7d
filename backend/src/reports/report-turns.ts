import { Injectable } from '@nestjs/common';
import { ProblemError } from '../server/problem-error.js';

const AT_ONCE = 2;
const MOST_WAITING = 8;
const WINDOW_MS = 60_000;
const MOST_PER_WINDOW = 10;

/** Writing a report costs a hundred times a read: two are written at a time, and nobody orders more than ten a minute. */
@Injectable()
export class ReportTurns {
  readonly #ordered = new Map<string, number[]>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** Does the work in its turn. @throws ProblemError `too_many_requests` */
  async take<T>(account: string, work: () => Promise<T>): Promise<T> {
    this.note(account);
    await this.turn();
    try {
      return await work();
    } finally {
      this.handOver();
    }
  }

  private note(account: string): void {
    const now = performance.now();
    const recent = (this.#ordered.get(account) ?? []).filter((at) => now - at < WINDOW_MS);
    if (recent.length >= MOST_PER_WINDOW) {
      const seconds = Math.ceil((WINDOW_MS - (now - (recent[0] ?? now))) / 1000);
      throw new ProblemError('too_many_requests', `每分钟最多导出 ${MOST_PER_WINDOW} 份报告，请 ${seconds} 秒后再试。`);
    }
    this.#ordered.set(account, [...recent, now]);
  }

  private async turn(): Promise<void> {
    if (this.#busy < AT_ONCE) {
      this.#busy += 1;
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) throw new ProblemError('too_many_requests', '正在生成的报告较多，请稍后再试。');
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** A turn goes straight to who waits longest, so that nobody slips in between. */
  private handOver(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy -= 1;
    else next();
  }
}
