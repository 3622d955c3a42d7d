import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { ofYear, shown } from './shown.js';

const MOST = 50;

/** Grants from half of their cap on, the largest first, with how many there are in all. */
export const fundCapItems = defineQuery({
  name: 'fund-cap-items',
  params: z.object(filterParams),
  row: z.object({ kind: z.enum(['project', 'transfer']), key: z.string(), label: z.string(), consortium: z.string(), name: z.string(), amount, all: count }),
  sql: `
    SELECT c.kind AS kind, c.item AS key, c.label AS label, c.consortium AS consortium, u.name AS name, c.amount AS amount, count() OVER () AS all
    FROM cap_item AS c
    ${ofYear('c')}
    WHERE c.year = {year:UInt16}${shown('u')}
    ORDER BY amount DESC, kind, consortium, key
    LIMIT ${MOST}`,
});
