import { defineFacts } from '../define-facts.js';
import { membershipAsOf } from './membership-as-of.js';

const requests = `SELECT e.consortium AS consortium, max(e.happened) AS requested, argMax(e.code, (e.happened, e.code)) AS event
  FROM event AS e
  WHERE e.kind = 'dissolution_requested' AND e.happened <= {as_of:Date32}
  GROUP BY e.consortium`;

/** Projects not closed on the day of the request, else on the day of judgement; acceptance on that very day frees. A later status hides an open one. */
const openProjects = `SELECT p.consortium AS consortium,
    arraySort(groupArray(CAST((p.code, p.level, if(p.status_since <= ifNull(r.requested, {as_of:Date32}), toString(p.status), 'running')),
      'Tuple(project String, level String, status String)'))) AS open,
    arraySort(groupArray(concat('project:', p.code))) AS evidence
  FROM project AS p
  LEFT JOIN (${requests}) AS r ON r.consortium = p.consortium
  WHERE p.started <= ifNull(r.requested, {as_of:Date32})
    AND NOT (p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since <= ifNull(r.requested, {as_of:Date32}))
  GROUP BY p.consortium`;

export const dissolution = defineFacts({
  rule: 'A11.1',
  sql: `SELECT u.consortium AS subject, r.requested AS dissolutionRequestedOn, p.open AS openProjects,
      ifNull(m.active, 0) AS activeMembers, toBool(ifNull(m.lead_active, 0)) AS leadActive,
      arrayConcat(if(isNull(r.event), emptyArrayString(), [concat('event:', assumeNotNull(r.event))]), p.evidence) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${requests}) AS r ON r.consortium = u.consortium
    LEFT JOIN (${openProjects}) AS p ON p.consortium = u.consortium
    LEFT JOIN (${membershipAsOf}) AS m ON m.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
