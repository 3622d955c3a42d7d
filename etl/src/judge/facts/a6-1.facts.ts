import { defineFacts } from '../define-facts.js';
import { membershipAsOf } from './membership-as-of.js';

export const memberCount = defineFacts({
  rule: 'A6.1',
  sql: `SELECT u.consortium AS subject, ifNull(m.active, 0) AS activeMembers, toBool(ifNull(m.lead_active, 0)) AS leadActive, m.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (${membershipAsOf}) AS m ON m.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
