import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** What every file of the edition brought. */
export const rowsByFile = defineQuery({
  name: 'rows-by-file',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ path: z.string(), rows_accepted: z.coerce.number(), rows_rejected: z.coerce.number() }),
  sql: 'SELECT path, rows_accepted, rows_rejected FROM source_file',
});
