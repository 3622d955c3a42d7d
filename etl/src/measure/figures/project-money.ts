import { defineStatement } from '@monitor/store';
import { z } from 'zod';
import { fiscalSources } from '../fund-measure.js';

const wanted = (year: string): string => `(empty({years:Array(UInt16)}) OR has({years:Array(UInt16)}, ${year}))`;

const isFiscal = `f.source IN ${fiscalSources}`;

/** What each project was given and spent, from every purse, in all years up to each year's evaluation day; and what the public purse has left there. */
export const fillProjectMoney = defineStatement({
  name: 'fill project_money',
  params: z.object({ years: z.array(z.int()).readonly() }),
  sql: `INSERT INTO project_money (consortium, year, project, allocated, spent, refunded, fiscal_balance, last_fiscal)
    SELECT f.consortium, u.year, f.project,
      sumIf(f.amount, f.kind = 'allocated'), sumIf(f.amount, f.kind = 'spent'), sumIf(f.amount, f.kind = 'refunded'),
      sumIf(if(f.kind = 'spent', -f.amount, f.amount), ${isFiscal}), maxOrNullIf(f.booked, f.kind = 'allocated' AND ${isFiscal})
    FROM fund_entry AS f
    INNER JOIN unit_year AS u ON u.consortium = f.consortium
    WHERE f.kind != 'planned' AND f.booked <= u.as_of AND ${wanted('u.year')}
    GROUP BY f.consortium, u.year, f.project`,
});

/** Years and, place by place, the cap that holds for each; years without a cap are left out. */
export const capParams = z.object({
  years: z.array(z.int()).readonly(),
  capped: z.array(z.int()).readonly(),
  caps: z.array(z.string()).readonly(),
  whole: z.array(z.int()).readonly(),
});

interface CappedMoney {
  readonly kind: 'project' | 'transfer';
  readonly view: string;
  readonly item: string;
  readonly label: string;
  readonly names: string;
}

const cap = `toDecimal128(arrayElement({caps:Array(String)}, indexOf({capped:Array(UInt16)}, g.year)), 2)`;

const fillCaps = ({ kind, view, item, label, names }: CappedMoney) =>
  defineStatement({
    name: `fill cap_item of ${kind}`,
    params: capParams,
    sql: `INSERT INTO cap_item (consortium, year, kind, item, label, cap, amount)
      SELECT g.consortium, g.year, '${kind}', g.item, if(g.item = '', '联合体合计', ifNull(${label}, g.item)), ${cap}, g.amount
      FROM (
        SELECT e.consortium AS consortium, e.year AS year, if(has({whole:Array(UInt16)}, e.year), '', e.${item}) AS item, sum(e.numerator) AS amount
        FROM ${view} AS e
        WHERE has({capped:Array(UInt16)}, e.year) AND ${wanted('e.year')}
        GROUP BY consortium, year, item
      ) AS g
      LEFT JOIN ${names} AS n ON n.consortium = g.consortium AND n.code = g.item
      WHERE g.amount * 2 >= ${cap}`,
  });

/** Grants from half of their cap on: per project by rule A10.1, per transfer by A10.2. */
export const fillProjectCaps = fillCaps({ kind: 'project', view: 'evidence_project_grants', item: 'project', label: 'n.name', names: 'project' });
export const fillTransferCaps = fillCaps({ kind: 'transfer', view: 'evidence_transfer_grants', item: 'outcome', label: 'n.title', names: 'outcome' });
