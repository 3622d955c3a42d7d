import { builtInPolicies } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { judgeEdition } from '../../../etl/src/judge/judge-edition.js';
import type { Facts } from './facts.js';
import { measured } from './measured.js';
import type { TinyWarehouse } from './tiny-edition.js';

/** The judged edition of these facts. */
export const judged = async (warehouse: TinyWarehouse, facts: Facts): Promise<Writer> => {
  const writer = await measured(warehouse, facts);
  await judgeEdition(writer, { policies: builtInPolicies });
  return writer;
};

const rowsOf = <R extends z.ZodType>(name: string, sql: string, row: R) => defineQuery({ name, scope: 'everyone', params: z.object({}), row, sql });

const rules = rowsOf('rule results', 'SELECT * FROM rule_result AS r ORDER BY r.year, r.subject, r.rule',
  z.object({ subject: z.string(), year: z.number(), rule: z.string(), result: z.string(), as_of: z.string(), measured: z.string(), note: z.string(), evidence: z.array(z.string()) }));
const flags = rowsOf('flags', 'SELECT * FROM flag AS f ORDER BY f.year, f.consortium, f.kind',
  z.object({ key: z.string(), consortium: z.string(), year: z.number(), kind: z.string(), headline: z.string(), reasons: z.string(), evidence: z.array(z.string()), scheme: z.string(), rule_set: z.string() }));
const scores = rowsOf('scores', 'SELECT * FROM consortium_score AS s ORDER BY s.year, s.consortium',
  z.object({
    consortium: z.string(), year: z.number(), standing: z.string(), total: z.number().nullable(), coverage: z.number(), grade: z.string(),
    limited_by_cap: z.boolean(), rank: z.number().nullable(), ranked: z.number(), adjustments: z.string(), scheme: z.string(), rule_set: z.string(),
  }));
const cells = rowsOf('cells', 'SELECT * FROM indicator_score AS s ORDER BY s.year, s.consortium, s.indicator',
  z.object({
    consortium: z.string(), year: z.number(), indicator: z.string(), dimension: z.string(), state: z.string(), value: z.number().nullable(), score: z.number().nullable(),
    contribution: z.number(), numerator: z.string(), denominator: z.string(), evidence: z.string(), self_reported: z.number().nullable(),
  }));

export const ruleRows = (writer: Writer) => writer.ask(rules, {});
export const flagRows = (writer: Writer) => writer.ask(flags, {});
export const scoreRowsOf = (writer: Writer) => writer.ask(scores, {});
export const cellRows = (writer: Writer) => writer.ask(cells, {});

/** `[result, evidence]` of one rule in 2025. */
export const resultOf = async (writer: Writer, rule: string, subject = 'LHT-1'): Promise<[string, string[]]> => {
  const found = (await ruleRows(writer)).find((row) => row.rule === rule && row.subject === subject && row.year === 2025);
  if (found === undefined) throw new Error(`no result of ${rule} for ${subject}`);
  return [found.result, found.evidence];
};

/** Kinds of the flags standing for one consortium in 2025. */
export const kindsOf = async (writer: Writer, consortium = 'LHT-1'): Promise<string[]> =>
  (await flagRows(writer)).filter((row) => row.consortium === consortium && row.year === 2025).map(({ kind }) => kind);
