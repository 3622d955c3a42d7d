import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const part = z.object({ measure: z.string(), numerator: z.string(), denominator: z.string(), evidence: z.coerce.number() });
/** What a measure found: decimal text, and the number of rows behind it. */
export type MeasuredCell = z.output<typeof part>;

/** Every measure of a year, one row per consortium. */
export const measuredCells = defineQuery({
  name: 'measured cells',
  scope: 'everyone',
  params: z.object({ year: z.int() }),
  row: z.object({ consortium: z.string(), cells: z.array(part) }),
  sql: `SELECT v.consortium AS consortium,
      arraySort(groupArray(CAST((v.measure, toString(v.numerator), toString(v.denominator), v.evidence),
        'Tuple(measure String, numerator String, denominator String, evidence UInt64)'))) AS cells
    FROM measure_value AS v
    WHERE v.year = {year:UInt16}
    GROUP BY v.consortium`,
});

/** The numbers of the system that a consortium confirmed or corrected in its report, in the indicator's own unit. */
export const confirmations = defineQuery({
  name: 'confirmations',
  scope: 'everyone',
  params: z.object({ year: z.int() }),
  row: z.object({ consortium: z.string(), items: z.array(z.object({ indicator: z.string(), value: z.string() })) }),
  sql: `SELECT i.consortium AS consortium,
      arraySort(groupArray(CAST((substring(i.item, 1, length(i.item) - length('.confirmed')), toString(i.value)), 'Tuple(indicator String, value String)'))) AS items
    FROM report_item AS i
    WHERE i.year = {year:UInt16} AND endsWith(i.item, '.confirmed')
    GROUP BY i.consortium`,
});
