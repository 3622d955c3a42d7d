import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** What a consortium is called and where it works, as the register tells. */
export const judgedNames = defineQuery({
  name: 'judged names',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ consortium: z.string(), name: z.string(), sector: z.string() }),
  sql: 'SELECT c.code AS consortium, c.name AS name, c.sector AS sector FROM consortium AS c',
});
