import { ranking, sourceRow, warnings, worstMonths } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const OWN = '220173';

let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

it('looks at the year after the last judged one, every month that is over in the data', async () => {
  const { basis, watch, rows } = await leader.ask(warnings, {});
  expect(watch?.year).toBe(Math.max(...basis.years) + 1);
  expect(watch?.checks.at(-1)?.slice(0, 7)).toBe(watch?.horizon.slice(0, 7));
  for (const { strips, items } of rows) for (const { months } of [...strips, ...items]) expect(months).toHaveLength(watch?.checks.length ?? 0);
});

it('shows strips that are the gravest of their open things, and only open things', async () => {
  const { rows } = await leader.ask(warnings, {});
  const open = rows.filter(({ items }) => items.length > 0);
  expect(open.length).toBeGreaterThan(5);
  for (const { strips, items } of open) {
    for (const { kind, months } of strips.filter((strip) => strip.months.at(-1) === 'red')) {
      expect(worstMonths(items.filter((item) => item.kind === kind).map((item) => item.months)).at(-1), kind).toBe(months.at(-1));
    }
    for (const { colour } of items) expect(['red', 'yellow', 'grey']).toContain(colour);
  }
});

it('names records that open as they were loaded', async () => {
  const { rows } = await leader.ask(warnings, {});
  const keys = rows.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence.slice(0, 1)));
  const kinds = new Map(keys.map((key) => [key.slice(0, key.indexOf(':')), key]));
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['project', 'task', 'milestone', 'membership']));
  for (const [entity, key] of kinds) expect((await leader.ask(sourceRow, { entity, key: key.slice(entity.length + 1) })).key).toBe(key.slice(entity.length + 1));
});

it('says what is missing and from whom wherever it is grey, and accuses nobody there', async () => {
  const grey = (await leader.ask(warnings, {})).rows.flatMap(({ items }) => items.filter(({ colour }) => colour === 'grey'));
  expect(grey.length).toBeGreaterThan(0);
  for (const { missing, note } of grey) {
    expect(missing, note).not.toBe('');
    expect(note).toContain('无法');
  }
});

it('shows a district its own and what the filters leave', async () => {
  const { rows: own } = await leader.ask(warnings, { district: [OWN] });
  expect((await district.ask(warnings, {})).rows).toEqual(own);
  const known = new Set((await district.ask(ranking, {})).rows.map(({ consortium }) => consortium));
  expect(own.length).toBeGreaterThan(0);
  for (const { consortium } of own) expect(known).toContain(consortium);
  const { rows } = await leader.ask(warnings, { sector: ['nev'] });
  expect(new Set(rows.map(({ sector }) => sector))).toEqual(new Set(['nev']));
});

it('has no warnings of another year', async () => {
  const asked = leader.ask(warnings, { year: 2024 });
  await expect(asked).rejects.toThrow(Refused);
  await expect(asked).rejects.toThrow('没有 2024 年度的预警');
});
