import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const SEEN = `({viewer_all:Bool} OR (f.consortium != '' AND f.consortium IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)})))`;

const finding = z.object({ key: z.string(), code: z.string(), consortium: z.string(), consortiumName: z.string(), year: z.number(), subject: z.string(), said: z.string(), expected: z.string(), evidence: z.number() });

/** Findings are few: the page narrows and counts them by what people said, which the edition does not know. */
export const seenFindings = defineQuery({
  name: 'seen-findings',
  scope: 'viewer',
  params: z.object({}),
  row: finding,
  sql: `SELECT f.key AS key, f.code AS code, f.consortium AS consortium, ifNull(c.name, '') AS consortiumName, f.year AS year, f.subject AS subject, f.said AS said, f.expected AS expected, f.evidence AS evidence
    FROM finding AS f LEFT JOIN consortium AS c ON c.code = f.consortium WHERE ${SEEN} ORDER BY f.code, f.consortium, f.year, f.subject, f.key LIMIT 20000`,
});

/** What is another consortium's is proof for the city alone. */
export const findingRows = defineQuery({
  name: 'finding-rows',
  scope: 'viewer',
  params: z.object({ key: z.string() }),
  row: z.object({ side: z.string(), record: z.string(), record_key: z.string(), label: z.string(), value: z.string(), path: z.string(), sheet: z.string(), row: z.number(), cell: z.string() }),
  sql: `SELECT r.side AS side, r.record AS record, r.record_key AS record_key, r.label AS label, r.value AS value, r.source_path AS path, r.source_sheet AS sheet, r.source_row AS row, r.source_cell AS cell
    FROM finding_row AS r INNER JOIN finding AS f ON f.key = r.key
    WHERE r.key = {key:String} AND ${SEEN} AND ({viewer_all:Bool} OR r.side != 'left') ORDER BY side, path, row, record_key`,
});
