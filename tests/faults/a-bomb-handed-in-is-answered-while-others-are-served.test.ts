import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { detectUpload, type ReplyOf, runs, upload as shape } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { aZip } from '../etl/extract/a-zip.js';

let city: City;
let server: RunningServer;
let operator: Caller;
let leader: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  operator = await signedInAt(server.url, 'operator', city.passwords['operator'] ?? '');
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

type Verdict = ReplyOf<typeof detectUpload>;

const VERDICT_MS = 10_000;
/** Not a speed: what takes longer hangs. */
const OTHERS_MS = 5_000;

const judge = async (name: string, bytes: Uint8Array): Promise<Verdict> => {
  const response = await operator.raw(`/api/v1/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(bytes) });
  const { id } = shape.parse(await response.json());
  const began = performance.now();
  const verdict = await operator.ask(detectUpload, { id });
  expect(performance.now() - began, `${name} took too long`).toBeLessThan(VERDICT_MS);
  return verdict;
};

/** Asks something else all the while; returns how long the slowest answer took. */
const whileOthersAsk = async (work: () => Promise<void>): Promise<{ slowest: number; answers: number }> => {
  let [working, slowest, answers] = [true, 0, 0];
  const asking = (async () => {
    while (working) {
      const began = performance.now();
      await leader.ask(runs, {});
      slowest = Math.max(slowest, performance.now() - began);
      answers += 1;
      await pause(20);
    }
  })();
  try {
    await work();
  } finally {
    working = false;
  }
  await asking;
  return { slowest, answers };
};

const cell = (text: string): string => inData(aRow(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));
const rowsOf = (count: number): string => Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${(index * 7919) % 100_003}</v></c></row>`).join('');

const bombs: readonly (readonly [string, () => Uint8Array])[] = [
  ['merge.xlsx', () => aWorkbook({ sheet: `${inData(aRow(1, '<c r="A1"><v>1</v></c>'))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` })],
  ['corner.xlsx', () => aWorkbook({ sheet: inData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') })],
  ['text.xlsx', () => aWorkbook({ sheet: cell('长'.repeat(40_000_000)) })],
  ['rows.xlsx', () => aWorkbook({ sheet: inData(rowsOf(1_500_000)) })],
  ['entities.xlsx', () => aWorkbook({ beforeSheet: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', sheet: cell('&b;') })],
  ['outside.xlsx', () => aWorkbook({ beforeSheet: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>', sheet: cell('&f;') })],
  ['nested.zip', () => aZip([['a.zip', aZip([['b.csv', 'x']])]])],
  ['zeros.zip', () => aZip([['a.csv', Buffer.alloc(200 << 20)]])],
  ['many.zip', () => aZip(Array.from({ length: 5000 }, (_, index) => [`${index}.csv`, 'a\n'] as const))],
  ['up.zip', () => aZip([['../../evil.csv', 'a\n']])],
  ['line.csv', () => Buffer.alloc(30 << 20, 'a')],
  ['quote.csv', () => Buffer.from(`a,b\n"${'x,'.repeat(5_000_000)}`)],
  ['deep.json', () => Buffer.from('['.repeat(2_000_000))],
  ['proto.json', () => Buffer.from(JSON.stringify([JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":1}')]))],
  ['deflated.xlsx', () => deflateRawSync(Buffer.alloc(50 << 20))],
];

describe('a bomb handed in', () => {
  it.each(bombs)('%s has its verdict within its time, and others are served meanwhile', async (name, build) => {
    const bytes = build();
    // Making it takes seconds in which this process hears nothing: connections that were closed meanwhile must be let go first.
    await pause(200);
    const { slowest, answers } = await whileOthersAsk(async () => {
      const { problems, tables } = await judge(name, bytes);
      expect(problems.length + tables.length).toBeGreaterThan(0);
      for (const { message } of problems) expect(message.length).toBeGreaterThan(5);
    });
    expect(answers).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(OTHERS_MS);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const hostile = '../shared/data/hostile';
  it.skipIf(!existsSync(hostile))(`is told, whichever of the strangers' files it is (skipped where ${hostile} is not)`, async () => {
    for (const name of readdirSync(hostile)) {
      const { problems, tables } = await judge(name, readFileSync(`${hostile}/${name}`));
      expect(problems.length + tables.length, name).toBeGreaterThan(0);
    }
  });

  it('ten at once leave the server as it was', async () => {
    const bytes = aWorkbook({ sheet: cell('长'.repeat(30_000_000)) });
    const { slowest } = await whileOthersAsk(async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, async (_, index) => shape.parse(await (await operator.raw(`/api/v1/uploads?name=${index}.xlsx`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(bytes) })).json()).id));
      const verdicts = await Promise.all(ids.map((id) => operator.ask(detectUpload, { id })));
      expect(verdicts.every(({ problems }) => problems.some(({ stops }) => stops))).toBe(true);
    });
    expect(slowest).toBeLessThan(OTHERS_MS);
    expect((await leader.raw('/health/ready')).status).toBe(200);
  });
});
