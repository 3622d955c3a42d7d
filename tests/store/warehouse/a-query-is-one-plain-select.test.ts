import { defineQuery, defineStatement } from '@monitor/store';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const row = z.object({});
const query = (sql: string, params = z.object({})) => defineQuery({ name: 'q', params, row, sql, scope: 'everyone' });
const statement = (sql: string) => defineStatement({ name: 's', params: z.object({}), sql });
const restricted = 'SELECT 1 WHERE {viewer_all:Bool} OR has({viewer_districts:Array(String)}, district)';

describe('defineQuery', () => {
  it.each([
    ['SELECT 1; DROP TABLE t', /more than one statement/],
    ["SELECT 'a' ; SELECT 2", /more than one statement/],
    ["SELECT 1 INTO OUTFILE '/tmp/x'", /file of the host/],
    ['SELECT 1 FORMAT JSON', /FORMAT/],
    ['SELECT 1 SETTINGS max_threads = 1', /SETTINGS/],
    ['SELECT clickhouse_settings FROM t', /clickhouse_settings/],
    ["SELECT * FROM file('/etc/passwd')", /table function/],
    ["SELECT * FROM URL ('http://x')", /table function/],
    ["SELECT * FROM postgresql('h', 'd', 't', 'u', 'p')", /table function/],
    ["SELECT 'unclosed", /unbalanced quote/],
    ["SELECT 1 # ' DROP TABLE t", /unbalanced quote|"#"/],
    ['SELECT $a$ ; $a$', /more than one|heredoc/],
    ['DROP TABLE t', /begin with SELECT/],
    ['-- SELECT\nINSERT INTO t SELECT 1', /begin with SELECT/],
    ['SELECT {a:String}', /no parameter for \{a\}/],
    ["SELECT {viewer_all:Bool}", /declares scope "everyone"/],
  ])('refuses %s', (sql, reason) => {
    expect(() => query(sql)).toThrow(reason);
  });

  it.each([
    ["SELECT 'a;b' AS x -- and ; here\n"],
    ["WITH 1 AS a SELECT /* ; INTO OUTFILE */ a, 'FORMAT JSON', \"file(\" FROM t"],
    ["SELECT 'it''s', 'a\\'b;', `odd;name` FROM t"],
  ])('takes %s', (sql) => {
    expect(query(sql).sql).toBe(sql);
  });

  it('wants every parameter used, under one type', () => {
    expect(() => query('SELECT 1', z.object({ a: z.string() }))).toThrow(/never uses the parameter a/);
    expect(() => query('SELECT {a:String}, {a:UInt8}', z.object({ a: z.string() }))).toThrow(/two types/);
    const typed = query("SELECT {a: DateTime('Asia/Shanghai')}, {a:DateTime('Asia/Shanghai')}", z.object({ a: z.string() }));
    expect([...typed.placeholders]).toEqual([['a', "DateTime('Asia/Shanghai')"]]);
  });

  it('wants the viewer in every question, unless it is everyone\'s', () => {
    const ask = (sql: string) => defineQuery({ name: 'q', params: z.object({}), row, sql });
    expect(ask(restricted).scope).toBe('viewer');
    expect(() => ask('SELECT 1')).toThrow(/\{viewer_all:Bool\}/);
    expect(() => ask('SELECT {viewer_all:Bool}')).toThrow(/viewer_districts/);
    expect(() => ask(`SELECT 1 -- ${restricted}`)).toThrow(/viewer_all/);
    expect(() => ask(restricted.replace('Bool', 'UInt8'))).toThrow(/viewer_all/);
  });
});

describe('defineStatement', () => {
  it.each([
    ['SELECT 1', /neither DDL/],
    ['KILL QUERY WHERE 1', /neither DDL/],
    ['SET readonly = 0', /neither DDL/],
    ['DROP DATABASE edition_1', /whole database/],
    ['CREATE DATABASE x', /whole database/],
    ["INSERT INTO t FROM INFILE '/etc/passwd' FORMAT CSV", /file of the host/],
    ['INSERT INTO FUNCTION file(\'/tmp/x\') SELECT 1', /table function/],
    ['TRUNCATE TABLE a; TRUNCATE TABLE b', /more than one/],
  ])('refuses %s', (sql, reason) => {
    expect(() => statement(sql)).toThrow(reason);
  });

  it('takes an INSERT … SELECT with bound values', () => {
    const params = z.object({ year: z.number() });
    const insert = defineStatement({ name: 's', params, sql: 'INSERT INTO t SELECT * FROM u WHERE year = {year:UInt16}' });
    expect(insert.bind({ year: 2024 })).toEqual({ year: 2024 });
  });
});
