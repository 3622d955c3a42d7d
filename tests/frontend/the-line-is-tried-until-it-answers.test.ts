import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, isLineLost, keepsPicture } from '../../frontend/src/api/api-error';
import { createEditionWatch, editionOf } from '../../frontend/src/api/edition-watch';
import { createLine, waitBefore } from '../../frontend/src/api/line';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const failing = (code: 'offline' | 'unavailable' | 'not_signed_in' | 'internal', requestId: string | null) => new ApiError({ code, detail: '', status: 0, requestId });

describe('a lost line', () => {
  it('is tried after 1, 2, 4 … 30 seconds until the server answers, and mended once', async () => {
    let answers = false;
    const tries: number[] = [];
    let mended = 0;
    const line = createLine(async () => {
      tries.push(Math.round(Date.now() / 1000));
      if (!answers) throw failing('offline', null);
    }, () => (mended += 1));
    const began = Math.round(Date.now() / 1000);
    line.lose();
    line.lose();
    expect(line.state.get()).toEqual({ isLost: true, tries: 0, isTrying: false, wait: 1 });
    await vi.advanceTimersByTimeAsync(8_000);
    expect(tries.map((at) => at - began)).toEqual([1, 3, 7]);
    answers = true;
    line.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(line.state.get()).toEqual({ isLost: false });
    await vi.advanceTimersByTimeAsync(120_000);
    expect([tries.length, mended]).toEqual([4, 1]);
  });

  it('is mended by any answer that comes meanwhile', async () => {
    let mended = 0;
    const line = createLine(() => Promise.reject(failing('offline', null)), () => (mended += 1));
    line.lose();
    line.mend();
    line.mend();
    expect([line.state.get().isLost, mended]).toEqual([false, 1]);
  });

  it('waits no longer than half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 20].map(waitBefore)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('is told from a refusal of the server', () => {
    expect([failing('offline', null), failing('unavailable', null), failing('unavailable', 'r'), failing('internal', 'r')].map(isLineLost)).toEqual([true, true, false, false]);
    expect([failing('offline', null), failing('not_signed_in', 'r'), failing('internal', 'r')].map(keepsPicture)).toEqual([true, true, false]);
  });
});

describe('an edition', () => {
  const reply = (edition: string, publishedAt: string) => ({ basis: { edition, publishedAt } });

  it('that takes the place of another is news; the first and an older one are not', () => {
    const watch = createEditionWatch();
    expect(watch.hear(reply('e1', '2026-01-01T00:00:00Z'))).toBe(false);
    expect(watch.hear({ views: [] })).toBe(false);
    expect(watch.hear(reply('e2', '2026-02-01T00:00:00Z'))).toBe(true);
    expect(watch.shown.get()).toMatchObject({ edition: 'e2', isNews: true });
    expect(watch.hear(reply('e1', '2026-01-01T00:00:00Z'))).toBe(true);
    expect(watch.shown.get()?.edition).toBe('e2');
    watch.read();
    expect(watch.shown.get()?.isNews).toBe(false);
    expect([editionOf(null), editionOf({ basis: 1 }), editionOf(reply('e1', 'x'))]).toEqual([null, null, { edition: 'e1', publishedAt: 'x' }]);
  });
});
