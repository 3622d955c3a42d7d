import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDeliveryBench, aProfile, type DeliveryBench, idsOf } from './fault-server-delivery.js';
import { aFaultServer, type FaultServer, type Script } from './fault-server.js';
import { json, status } from './fault-server-answers.js';
import { changing, misplaced, type Row, someRows } from './fault-server-pages.js';

let server: FaultServer;
let bench: DeliveryBench;

beforeAll(async () => {
  server = await aFaultServer(() => status(500));
  bench = await aDeliveryBench();
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const rows = someRows(35);
const ids = (count: number, first = 1): number[] => Array.from({ length: count }, (_, index) => first + index);
const insert = (held: Row[]): void => void held.unshift(...someRows(1, 1000 + held.length));
const remove = (held: Row[]): void => void held.shift();
const exchange = (held: Row[]): void => {
  remove(held);
  held.push(...someRows(1, 2000));
};

const read = (script: Script, place: Readonly<Record<string, unknown>> = {}) => {
  server.play(script);
  return bench.deliver({ profile: aProfile({ url: server.url, pages: { by: 'page', parameter: 'page' }, total: '/total', ...place }), hosts: server.host });
};

const once = (request: number): boolean => request === 3;
const always = (request: number): boolean => request % 3 === 0;

test.each([
  ['a row inserted while it is read', changing(rows, insert, { changeAt: once }), [1035, ...ids(35)]],
  ['a row deleted while it is read', changing(rows, remove, { changeAt: once }), ids(34, 2)],
  ['a row that goes while another comes', changing(rows, exchange, { changeAt: once }), [...ids(34, 2), 2000]],
  ['a page that was given twice', misplaced(rows, (page, { number }) => (number === 3 ? [10, 20] : [(page - 1) * 10, page * 10])), ids(35)],
  ['an empty page in the middle', misplaced(rows, (page, { number }) => (number === 2 ? [0, 0] : [(page - 1) * 10, page * 10])), ids(35)],
  ['a last page that came short', misplaced(rows, (page, { number }) => (page === 4 && number < 6 ? [30, 33] : [(page - 1) * 10, page * 10])), ids(35)],
])('%s: the second reading is whole, and no record is there twice', async (_, script, expected) => {
  const found = await idsOf(bench, await read(script));
  expect(found).toEqual(expected);
  expect(new Set(found).size).toBe(found.length);
});

test('a row inserted is found without a total too, by the record that is pushed onto the next page', async () => {
  const script = changing(rows, insert, { changeAt: once, told: false });
  expect(await idsOf(bench, await read(script, { total: undefined }))).toEqual([1035, ...ids(35)]);
});

const everyPage = (page: number): readonly [number, number] => [(page - 1) * 10, page * 10];

test.each<[string, Script, RegExp, Readonly<Record<string, unknown>>]>([
  ['rows inserted each time', changing(rows, insert, { changeAt: always }), /总数变成|完全相同/u, {}],
  ['rows deleted each time', changing(rows, remove, { changeAt: always }), /总数变成/u, {}],
  ['a page that is always given twice', misplaced(rows, (page) => everyPage(Math.min(page, 3))), /翻页在重复/u, {}],
  ['a page size that is ignored', misplaced(rows, () => [0, 35], false), /翻页在重复/u, { total: undefined }],
  ['an empty page that stays', misplaced(rows, (page) => (page === 2 ? [0, 0] : everyPage(page))), /空的/u, {}],
  ['an empty page that stays, without a total', misplaced(rows, (page) => (page === 2 ? [0, 0] : everyPage(page)), false), /页次不连续/u, { total: undefined }],
  ['a last page that never comes', misplaced(rows, (page) => (page === 4 ? [0, 0] : everyPage(page))), /只读到 30 条/u, {}],
  ['more than the total says', (asked) => json({ total: 33, items: rows.slice((Number(asked.query.get('page')) - 1) * 10, Number(asked.query.get('page')) * 10) }), /共有 35 条.*33 条不等/u, {}],
  ['a cursor that comes again', (asked) => json({ items: someRows(3, asked.number * 10), next: asked.query.get('cursor') === 'b' ? 'a' : asked.query.get('cursor') === 'a' ? 'b' : 'a' }), /绕圈/u, { total: undefined, pages: { by: 'cursor', parameter: 'cursor', next: '/next' } }],
  ['a next page that was read', (asked) => json(someRows(3, asked.number * 10), { link: `<?p=${1 - Number(asked.query.get('p') ?? 0)}>; rel=next` }), /绕圈/u, { total: undefined, pages: { by: 'link' } }],
])('%s: read again once, then refused', async (...[, script, reason, place]) => {
  const outcome = await read(script, place).then(() => 'delivered', (error: Error) => error.message);
  expect(outcome).toMatch(reason);
  expect(outcome).toMatch(/已从头重读一次，仍然如此，本次交付未采用/u);
  const firsts = server.asked.filter(({ query }) => [null, '1'].includes(query.get('page')) && query.get('cursor') === null && query.get('p') === null);
  expect(firsts).toHaveLength(2);
});

test('rows that go while others come, each time, are found by a second look alone', async () => {
  const place = { pages: { by: 'page', parameter: 'page' } };
  const script = () => changing(rows, (held) => (held.shift(), held.push(...someRows(1, 2000 + (held.at(-1)?.id ?? 0)))), { changeAt: always });
  await expect(read(script(), place)).rejects.toThrow(/读完后再看已与先前不同.*已从头重读一次/u);
  expect(new Set(await idsOf(bench, await read(script(), { ...place, confirm: false }))).size).toBe(35);
});

test('a server that gives fewer records at a time than asked for loses none by offset', async () => {
  const script: Script = (asked) => {
    const start = Number(asked.query.get('offset'));
    return json({ total: 35, items: rows.slice(start, start + 7) });
  };
  const pages = { by: 'offset', parameter: 'offset', size: { parameter: 'limit', value: 20 } };
  expect(await idsOf(bench, await read(script, { pages }))).toEqual(ids(35));
});

test('a next page at another host is not followed', async () => {
  const script: Script = () => json(someRows(3), { link: '<http://127.0.0.2:9/x>; rel="next"' });
  await expect(read(script, { total: undefined, pages: { by: 'link' } })).rejects.toThrow(/另一台主机/u);
});
