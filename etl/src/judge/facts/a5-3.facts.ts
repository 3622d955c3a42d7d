import { defineFacts } from '../define-facts.js';
import { leadAsOf } from './lead-as-of.js';

const leads = `SELECT g.lead FROM (${leadAsOf}) AS g`;

/** A lead's part in projects, once each. */
const parts = `SELECT DISTINCT x.project AS project, x.uscc AS uscc
  FROM (
    SELECT b.code AS project, b.lead AS uscc FROM project AS b WHERE b.lead IN (${leads})
    UNION ALL
    SELECT q.project AS project, q.uscc AS uscc FROM project_unit AS q WHERE q.uscc IN (${leads})
  ) AS x`;

/** The newest ten of each level show what a lead has borne, and the rule asks for no more; what was broken off shows nothing. */
const newest = `SELECT h.uscc AS uscc,
    arraySlice(arrayReverseSort(each -> (ifNull(each.endedOn, toDate32('2299-12-31')), each.started, each.project),
      groupArray(CAST((p.code, p.level, p.started, if(p.status = 'accepted' AND p.status_since <= {as_of:Date32}, p.status_since, NULL)),
        'Tuple(project String, level String, started Date32, endedOn Nullable(Date32))'))), 1, 10) AS projects
  FROM project AS p
  INNER JOIN (${parts}) AS h ON h.project = p.code
  WHERE p.started <= {as_of:Date32} AND NOT (p.status IN ('terminated', 'withdrawn') AND p.status_since <= {as_of:Date32})
  GROUP BY h.uscc, p.level`;

/** Projects of the lead in whatever consortium. */
export const researchRecord = defineFacts({
  rule: 'A5.3',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, l.lead AS lead, r.projects AS projects,
      arraySort(arrayConcat(l.evidence, arrayMap(each -> concat('project:', each.project), r.projects))) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${leadAsOf}) AS l ON l.consortium = u.consortium
    LEFT JOIN (
      SELECT n.uscc AS uscc, arraySort(arrayFlatten(groupArray(n.projects))) AS projects
      FROM (${newest}) AS n
      GROUP BY n.uscc
    ) AS r ON r.uscc = l.lead
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
