import { defineFacts } from '../define-facts.js';
import { membershipAsOf } from './membership-as-of.js';

export const enterpriseShare = defineFacts({
  rule: 'A6.2',
  sql: `SELECT u.consortium AS subject,
      ifNull(m.active, 0) AS activeMembers, ifNull(m.enterprises, 0) AS enterpriseMembers,
      toBool(ifNull(m.lead_active, 0)) AS leadActive, toBool(ifNull(m.lead_is_enterprise, 0)) AS leadIsEnterprise, m.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (${membershipAsOf}) AS m ON m.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
