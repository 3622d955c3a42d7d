import { defineFacts } from '../define-facts.js';
import { leadAsOf } from './lead-as-of.js';

/** Everyone with a part in a project, once. */
const parts = `SELECT DISTINCT x.project AS project, x.uscc AS uscc
  FROM (
    SELECT p.code AS project, p.lead AS uscc FROM project AS p
    UNION ALL
    SELECT q.project AS project, q.uscc AS uscc FROM project_unit AS q
  ) AS x`;

/** Projects of the lead in whatever consortium; what was broken off shows no ability. */
export const researchRecord = defineFacts({
  rule: 'A5.3',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, l.lead AS lead, r.projects AS projects, arraySort(arrayConcat(l.evidence, r.evidence)) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${leadAsOf}) AS l ON l.consortium = u.consortium
    LEFT JOIN (
      SELECT h.uscc AS uscc,
        arraySort(groupArray(CAST((p.code, p.level, p.started, if(p.status = 'accepted' AND p.status_since <= {as_of:Date32}, p.status_since, NULL)),
          'Tuple(project String, level String, started Date32, endedOn Nullable(Date32))'))) AS projects,
        arraySort(groupArray(concat('project:', p.code))) AS evidence
      FROM project AS p
      INNER JOIN (${parts}) AS h ON h.project = p.code
      WHERE p.started <= {as_of:Date32} AND NOT (p.status IN ('terminated', 'withdrawn') AND p.status_since <= {as_of:Date32})
        AND h.uscc IN (SELECT g.lead FROM (${leadAsOf}) AS g)
      GROUP BY h.uscc
    ) AS r ON r.uscc = l.lead
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
