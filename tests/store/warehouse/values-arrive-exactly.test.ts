import { defineQuery, type Reader } from '@monitor/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerTo, everybody, failureOf } from './questions.js';
import { type Shelf, shelfKinds } from './shelves.js';

/** Sends a value through a placeholder of the given type and gives back what the engine made of it. */
const echo = async (reader: Reader, type: string, value: unknown): Promise<unknown> => {
  const sql = `SELECT {value:${type}} AS value`;
  const row = z.object({ value: z.unknown() });
  const query = defineQuery({ name: 'echo', params: z.object({ value: z.unknown() }), row, sql, scope: 'everyone' });
  const [answer] = await reader.ask(query, { value }, everybody);
  return answer?.value;
};

const awkward = ["O'Brien", 'a\\b', 'a\\', "\\'; DROP TABLE thing; --", 'line\nline\r\n\ttab', '', ' ', '\\N', 'NULL', '"`{}[]', '长春市🦄𠮷', "['a']", '%s%00&x=1+1'];

describe.each(shelfKinds)('on the $name engine', ({ open }) => {
  let shelf: Shelf;
  let reader: Reader;
  beforeAll(async () => {
    shelf = await open();
    await shelf.warehouse.createEdition('one', null);
    reader = shelf.warehouse.reader('one');
  });
  afterAll(() => shelf.close());

  it.each(awkward)('the text %j comes back as it went', async (text) => {
    expect(await echo(reader, 'String', text)).toBe(text);
    expect(await echo(reader, 'Array(String)', [text, text])).toEqual([text, text]);
    expect(await echo(reader, 'Array(Nullable(String))', [text, null])).toEqual([text, null]);
  });

  it('any text comes back as it went', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }));
    const comesBack = async (list: string[]): Promise<void> => {
      expect(await echo(reader, 'Array(String)', list)).toEqual(list);
    };
    await fc.assert(fc.asyncProperty(texts, comesBack), { numRuns: 100 });
  });

  it.each([
    ['UInt64', '18446744073709551615'],
    ['Int64', '-9223372036854775808'],
    ['Decimal(18, 2)', '9007199254740993.10'],
    ['Decimal(38, 6)', '-12345678901234567890123456789012.000001'],
    ['Nullable(String)', null],
    ['Bool', true],
    ['Bool', false],
    ['Date', '2024-02-29'],
    ['Date32', '1900-01-01'],
    ['UInt8', 255],
    ['Array(UInt16)', [0, 65535]],
  ])('%s %j comes back as it went', async (type, value) => {
    expect(await echo(reader, type, value)).toEqual(value);
  });

  it.each([
    ['UInt8', 300],
    ['UInt8', -1],
    ['Int32', 1.5],
    ['UInt64', 2 ** 53],
    ['Decimal(18, 2)', '1.009'],
    ['Decimal(18, 2)', 0.1],
    ['Decimal(18, 2)', '1,234.5'],
    ['Date', new Date('2024-02-29')],
    ['Date', '1900-01-01'],
    ['Date32', '2024-2-9'],
    ['Float64', Number.NaN],
    ['String', null],
    ['String', undefined],
    ['Array(UInt8)', [1, 300]],
    ['Bool', 'yes'],
  ])('%s refuses %j instead of changing it', async (type, value) => {
    const failed = await failureOf(echo(reader, type, value));
    expect(failed.code).toBe('query_failed');
    expect(failed.message).toContain('参数');
  });

  it('a list of 20,000 codes fits into one question', async () => {
    const codes = Array.from({ length: 20_000 }, (_, at) => `联合体-${String(at)}`);
    expect(await echo(reader, 'Array(String)', codes)).toEqual(codes);
  });

  it('columns keep their digits, and days stay days', async () => {
    const sql = `SELECT toDecimal64('100.00', 2) AS money, toDecimal128('0.10', 2) / 1 AS cent, toUInt64(9007199254740993) AS big,
      toDate32('1950-10-01') AS day, sum(toDecimal64(number, 2)) / 3 AS third, CAST(NULL, 'Nullable(Decimal(18, 2))') AS none FROM numbers(3)`;
    expect(await answerTo(reader, sql)).toEqual([{ money: '100.00', cent: '0.10', big: '9007199254740993', day: '1950-10-01', third: '1.00', none: null }]);
  });

  it('a row without its declared shape fails by name', async () => {
    const query = defineQuery({ name: 'shape', params: z.object({}), row: z.object({ n: z.number() }), sql: "SELECT 'x' AS n", scope: 'everyone' });
    const failed = await failureOf(reader.ask(query, {}, everybody));
    expect(failed).toMatchObject({ code: 'query_failed', query: 'shape' });
    expect(failed.cause).toBeInstanceOf(z.ZodError);
  });
});
