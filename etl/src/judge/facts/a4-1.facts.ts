import { defineFacts } from '../define-facts.js';

export const primarySector = defineFacts({
  rule: 'A4.1',
  sql: `SELECT u.consortium AS subject, toString(c.sector) AS primarySector, [concat('consortium:', c.code)] AS evidence
    FROM unit_year AS u
    INNER JOIN consortium AS c ON c.code = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
