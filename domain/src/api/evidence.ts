import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, filters, provenance, wholeNumber } from './shared-shapes.js';

const row = z.object({
  consortium: z.string(),
  name: z.string(),
  entity: z.string(),
  key: z.string(),
  label: z.string(),
  numerator: decimalText,
  denominator: decimalText,
  source: provenance,
});

/**
 * What part of a figure is meant: `slice=kind:spent,source:city`. Each figure knows its own names (`money`: kind, source, category, month, project;
 * `results`: kind, level, evidenced, project; `stages`: stage); several values of one name are alternatives.
 */
const slice = z.optional(z.string().check(z.maxLength(300)));

const page = { slice, offset: z._default(wholeNumber, 0), limit: z._default(wholeNumber, 200) };

/** The rows behind a number: for one consortium (`consortium`), or for a tile under the page's filters. Sums are over all rows, not the page. */
export const evidence = defineEndpoint({
  name: 'evidence',
  method: 'GET',
  path: '/evidence/:measure',
  summary: 'Rows behind an indicator or a tile, each with its file, sheet and cell',
  basis: 'edition',
  query: z.extend(filters, { measure: z.string(), consortium: z.optional(z.string()), ...page }),
  reply: z.object({ basis, measure: z.string(), numerator: decimalText, denominator: decimalText, count: z.number(), rows: z.array(row) }),
});

/** One source row as it stood in the file, for the last step of a drill-down. */
export const sourceRow = defineEndpoint({
  name: 'source-row',
  method: 'GET',
  path: '/source-row',
  summary: 'A record as loaded, with the file it came from',
  basis: 'edition',
  query: z.object({ entity: z.string(), key: z.string() }),
  reply: z.object({
    entity: z.string(),
    key: z.string(),
    source: provenance,
    sha256: z.string(),
    values: z.array(z.object({ field: z.string(), label: z.string(), value: z.nullable(z.string()) })),
  }),
});
