import { expect, it } from 'vitest';
import { ReplyCache } from '../../backend/src/server/reply-cache.js';

const aReply = (rows: number) => ({ basis: { year: 2025 }, rows: Array.from({ length: rows }, (_, at) => at) });

it('forgets what was asked for longest ago when there are too many', () => {
  const cache = new ReplyCache({ replies: 2, rows: 100 });
  cache.keep('a', aReply(1));
  cache.keep('b', aReply(1));
  cache.get('a');
  cache.keep('c', aReply(1));
  expect(['a', 'b', 'c'].map((tag) => cache.get(tag) !== undefined)).toEqual([true, false, true]);
});

it('forgets as many as a large reply needs, and never keeps one that is larger than its room', () => {
  const cache = new ReplyCache({ replies: 10, rows: 100 });
  for (const tag of ['a', 'b', 'c']) cache.keep(tag, aReply(30));
  cache.keep('large', aReply(60));
  expect(['a', 'b', 'c', 'large'].map((tag) => cache.get(tag) !== undefined)).toEqual([false, false, true, true]);
  cache.keep('too large', aReply(100));
  expect(['c', 'large', 'too large'].map((tag) => cache.get(tag) !== undefined)).toEqual([false, false, false]);
  cache.keep('a', aReply(99));
  expect(cache.get('a')).toEqual(aReply(99));
});

it('counts a reply kept again once', () => {
  const cache = new ReplyCache({ replies: 10, rows: 100 });
  for (let time = 0; time < 5; time += 1) cache.keep('a', aReply(40));
  cache.keep('b', aReply(40));
  expect(cache.get('a')).toBeDefined();
});
