import { defaultLimits, type Reader } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, asking, everybody, failureOf } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

const limits = { ...defaultLimits, reader: { ...defaultLimits.reader, seconds: 1, resultRows: 250_000, memoryBytes: 200 * 1024 * 1024 } };

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let reader: Reader;
  beforeAll(async () => {
    shelf = await open({ limits });
    await shelf.warehouse.createEdition('one', null);
    reader = shelf.warehouse.reader('one');
  });
  afterAll(() => shelf.close());

  const next = (): Promise<Record<string, unknown>[]> => answerTo(reader, "SELECT 'next' AS x");

  it.each([
    ['an exception', "SELECT 'SECRET' AS s, throwIf(number = 199999) AS t FROM numbers(200000)", 'query_failed'],
    ['the time limit', "SELECT 'SECRET' AS s, sleepEachRow(0.01) AS t FROM numbers(500)", 'timeout'],
    ['the row limit', "SELECT 'SECRET' AS s FROM numbers(250001)", 'too_big'],
    ['the memory limit', 'SELECT groupArray(toString(number)) AS s FROM numbers(20000000)', 'too_big'],
    ['a table that is not there', 'SELECT * FROM nowhere', 'query_failed'],
  ])('after %s the next answer is its own alone', async (_, sql, code) => {
    const failed = await failureOf(answerTo(reader, sql));
    expect(failed.code).toBe(code);
    expect(failed.query).toBe('question');
    expect(failed.message).toMatch(/「question」.+[:：].+。$/);
    for (let again = 0; again < 5; again += 1) expect(await next()).toEqual([{ x: 'next' }]);
  });

  it('an answer at the limit is whole', async () => {
    expect(await answerTo(reader, 'SELECT number FROM numbers(250000)')).toHaveLength(250_000);
  });

  it('many failing and answering at once never mix', async () => {
    const work = Array.from({ length: 60 }, (_, at) =>
      at % 3 === 0
        ? failureOf(answerTo(reader, "SELECT 'SECRET' AS s, throwIf(number = 99999) AS t FROM numbers(100000)"))
        : answerTo(reader, `SELECT ${String(at)} AS at, toUInt8(1) AS one`),
    );
    const answers = await Promise.all(work);
    const expected = answers.map((_, at) => (at % 3 === 0 ? answers[at] : [{ at, one: 1 }]));
    expect(answers).toEqual(expected);
  });

  it('settings of one question are not those of another', async () => {
    const sql = "SELECT getSetting('max_result_rows') AS rows, getSetting('readonly') AS readonly, timezone() AS zone";
    const before = await answerTo(reader, sql);
    await failureOf(answerTo(reader, 'SELECT number FROM numbers(300000)'));
    expect(await answerTo(reader, sql)).toEqual(before);
    expect(before).toEqual([{ rows: 250_000, readonly: 1, zone: 'Asia/Shanghai' }]);
  });

  it.each([
    ["SELECT * FROM file('/etc/hostname', 'LineAsString')"],
    ["SELECT * FROM url('http://127.0.0.1:9/', 'LineAsString')"],
    ['DROP TABLE thing'],
    ['INSERT INTO thing (id) SELECT 1'],
    ['SET max_result_rows = 0'],
    ['SELECT 1 SETTINGS max_result_rows = 0'],
  ])('the engine itself refuses a reader: %s', async (sql) => {
    const failed = await failureOf(reader.ask({ ...asking('SELECT 1'), sql }, {}, everybody));
    expect(failed.cause).toMatchObject({ code: sql.startsWith('SET') ? expect.stringMatching(/^(62|164)$/) : '164' });
    expect(await answerTo(reader, 'SELECT count() AS things FROM thing')).toEqual([{ things: '0' }]);
  });
});
