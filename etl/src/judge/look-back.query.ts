import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** Adjusted totals of the years before, as judged in this edition. */
export const earlierTotals = defineQuery({
  name: 'earlier totals',
  scope: 'everyone',
  params: z.object({ year: z.int() }),
  row: z.object({ consortium: z.string(), totals: z.array(z.object({ year: z.number(), total: z.number().nullable() })) }),
  sql: `SELECT v.consortium AS consortium,
      arraySort(score -> score.year, groupArray(CAST((v.year, v.total), 'Tuple(year UInt16, total Nullable(Float64))'))) AS totals
    FROM consortium_score AS v
    WHERE v.year < {year:UInt16}
    GROUP BY v.consortium`,
});

/** Values of some indicators in the years before, in order of their size. */
export const earlierValues = defineQuery({
  name: 'earlier values',
  scope: 'everyone',
  params: z.object({ year: z.int(), indicators: z.array(z.string()) }),
  row: z.object({ consortium: z.string(), indicator: z.string(), values: z.array(z.number()) }),
  sql: `SELECT s.consortium AS consortium, s.indicator AS indicator, arraySort(groupArray(assumeNotNull(s.value))) AS values
    FROM indicator_score AS s
    WHERE s.year < {year:UInt16} AND s.state = 'reported' AND s.value IS NOT NULL AND has({indicators:Array(String)}, s.indicator)
    GROUP BY s.consortium, s.indicator
    ORDER BY s.consortium, s.indicator`,
});

/** The year's budget and what was spent of it by the check day, in 元. */
export const executions = defineQuery({
  name: 'executions',
  scope: 'everyone',
  params: z.object({ year: z.int(), check_on: z.string() }),
  row: z.object({ consortium: z.string(), planned: z.string(), spent: z.string() }),
  sql: `SELECT f.consortium AS consortium,
      toString(sumIf(f.amount, f.kind = 'planned')) AS planned,
      toString(sumIf(f.amount, f.kind = 'spent' AND f.booked <= {check_on:Date32})) AS spent
    FROM fund_entry AS f
    WHERE f.kind IN ('planned', 'spent') AND f.booked >= makeDate32({year:UInt16}, 1, 1) AND f.booked <= makeDate32({year:UInt16}, 12, 31)
    GROUP BY f.consortium`,
});
