import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfYear } from '../desk/shown.js';

const MOST = 50;

/** Grants from half of their cap on, the largest first, with how many there are in all. */
export const fundCapItems = defineQuery({
  name: 'fund-cap-items',
  params: z.object(filterParams),
  row: z.object({ kind: z.enum(['project', 'transfer']), key: z.string(), label: z.string(), consortium: z.string(), name: z.string(), amount, all: count }),
  sql: `
    SELECT c.kind AS kind, c.item AS key, c.label AS label, c.consortium AS consortium, u.name AS name, c.amount AS amount, c.all AS all
    FROM (
      SELECT i.kind AS kind, i.item AS item, i.label AS label, i.consortium AS consortium, i.amount AS amount, count() OVER () AS all
      FROM cap_item AS i
      WHERE ${shownOfYear('i')}
      ORDER BY amount DESC, kind, consortium, item
      LIMIT ${MOST}
    ) AS c
    INNER JOIN consortium AS u ON u.code = c.consortium
    ORDER BY amount DESC, kind, consortium, key`,
});
