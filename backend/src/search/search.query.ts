import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

/**
 * Names that match, best first, eight of each kind with the count of all. `text` is the wanted text folded (NFKC, lower case, no blanks), `letters` the same where
 * it could be pinyin initials, else empty. An organisation is seen with the consortia it is or was a member of.
 */
export const foundNames = defineQuery({
  name: 'found-names',
  params: z.object({ text: z.string(), letters: z.string() }),
  row: z.object({
    kind: z.enum(['consortium', 'organisation', 'project']),
    key: z.string(),
    name: z.string(),
    district: z.string(),
    consortium: z.string(),
    consortium_name: z.string(),
    sector: z.string(),
    found: count,
  }),
  sql: `
    SELECT f.entity AS kind, f.key AS key, f.name AS name, f.district AS district, f.consortium AS consortium, ifNull(c.name, '') AS consortium_name, ifNull(c.sector, '') AS sector, f.found AS found
    FROM (
      SELECT entity, key, name, district, consortium, place, size, count() OVER (PARTITION BY entity) AS found
      FROM (
        SELECT entity, key, name, district, consortium,
          replaceAll(lowerUTF8(normalizeUTF8NFKC(name)), ' ', '') AS folded, lowerUTF8(key) AS code, lengthUTF8(name) AS size,
          multiIf(
            code = {text:String}, 0,
            startsWith(code, {text:String}), 1,
            startsWith(folded, {text:String}), 2,
            {letters:String} != '' AND (startsWith(initials, {letters:String}) OR startsWith(other_initials, {letters:String})), 3,
            position(folded, {text:String}) > 0, 4,
            {letters:String} != '' AND (position(initials, {letters:String}) > 0 OR position(other_initials, {letters:String}) > 0), 5,
            position(code, {text:String}) > 0, 6,
            7) AS place
        FROM name_index
        WHERE place < 7
          AND ({viewer_all:Bool}
            OR (entity != 'organisation' AND district IN {viewer_districts:Array(String)})
            OR (entity = 'organisation' AND key IN (
              SELECT m.uscc FROM membership AS m INNER JOIN consortium AS u ON u.code = m.consortium WHERE u.district IN {viewer_districts:Array(String)})))
      )
      ORDER BY entity, place, size, key
      LIMIT 8 BY entity
    ) AS f
    LEFT JOIN consortium AS c ON c.code = f.consortium
    ORDER BY kind, f.place, f.size, key`,
});
