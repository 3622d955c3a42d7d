import { defineFacts } from '../define-facts.js';
import { leadAsOf } from './lead-as-of.js';

export const leadInCity = defineFacts({
  rule: 'A5.1',
  sql: `SELECT u.consortium AS subject, l.lead AS lead, toString(o.kind) AS kind, toString(o.district) AS district, toString(o.principal_place) AS principalPlace,
      arrayConcat(l.evidence, if(isNull(l.lead), emptyArrayString(), [concat('organisation:', assumeNotNull(l.lead))])) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${leadAsOf}) AS l ON l.consortium = u.consortium
    LEFT JOIN organisation AS o ON o.uscc = l.lead
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
