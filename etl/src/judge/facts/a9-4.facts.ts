import { defineFacts } from '../define-facts.js';

/** Only namesakes are handed over: every other consortium for each of them would grow with the square of their number. */
export const consortiumName = defineFacts({
  rule: 'A9.4',
  sql: `SELECT u.consortium AS subject, u.name AS name,
      arraySort(arrayFilter(other -> other.consortium != u.consortium, n.namesakes)) AS others,
      [concat('consortium:', u.consortium)] AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT replaceRegexpAll(normalizeUTF8NFKC(c.name), '\\\\s', '') AS plain,
        groupArray(CAST((c.code, c.name, c.status IN ('revoked', 'dissolved') AND c.status_since <= {as_of:Date32}), 'Tuple(consortium String, name String, revoked Bool)')) AS namesakes
      FROM consortium AS c
      WHERE c.recognised <= {as_of:Date32}
      GROUP BY replaceRegexpAll(normalizeUTF8NFKC(c.name), '\\\\s', '')
    ) AS n ON n.plain = replaceRegexpAll(normalizeUTF8NFKC(u.name), '\\\\s', '')
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
