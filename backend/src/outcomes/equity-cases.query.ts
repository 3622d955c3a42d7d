import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from '../desk/shown.js';

const params = z.object(filterParams);

export const equityTotals = defineQuery({
  name: 'equity-totals',
  params,
  row: z.object({ count, invested: amount }),
  sql: `
    SELECT count() AS count, sum(e.amount) AS invested FROM equity_investment AS e
    WHERE e.invested <= makeDate32({year:UInt16}, 12, 31) AND e.consortium IN (${shownConsortia})`,
});

const day = z.nullable(z.string());

/** Investments up to the year's end, the newest first; a day after that end is not reached yet. */
export const equityRows = defineQuery({
  name: 'equity-rows',
  params,
  row: z.object({
    code: z.string(), consortium: z.string(), name: z.string(), uscc: z.string(), company: z.nullable(z.string()), invested: z.string(), amount,
    reached: day, converted: day, convertedAmount: z.nullable(amount), exited: day, exitedAmount: z.nullable(amount), exempted: day,
  }),
  sql: `
    SELECT e.code AS code, e.consortium AS consortium, c.name AS name, e.uscc AS uscc, o.name AS company, toString(e.invested) AS invested, e.amount AS amount,
      toString(if(e.condition_reached <= makeDate32({year:UInt16}, 12, 31), e.condition_reached, NULL)) AS reached,
      toString(if(e.converted <= makeDate32({year:UInt16}, 12, 31), e.converted, NULL)) AS converted,
      if(e.converted <= makeDate32({year:UInt16}, 12, 31), e.converted_amount, NULL) AS convertedAmount,
      toString(if(e.exited <= makeDate32({year:UInt16}, 12, 31), e.exited, NULL)) AS exited,
      if(e.exited <= makeDate32({year:UInt16}, 12, 31), e.exited_amount, NULL) AS exitedAmount,
      toString(if(e.exempted <= makeDate32({year:UInt16}, 12, 31), e.exempted, NULL)) AS exempted
    FROM equity_investment AS e
    INNER JOIN consortium AS c ON c.code = e.consortium
    LEFT JOIN organisation AS o ON o.uscc = e.uscc
    WHERE e.invested <= makeDate32({year:UInt16}, 12, 31) AND e.consortium IN (${shownConsortia})
    ORDER BY e.invested DESC, e.code
    LIMIT 500`,
});
