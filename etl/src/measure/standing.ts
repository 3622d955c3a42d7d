import { defineStatement } from '@monitor/store';
import { z } from 'zod';

/**
 * One row per consortium and year as it stood on 31 December. Members do not include the lead unit,
 * which Art. 6 sets against them; `projects` are those still running.
 */
export const fillStanding = defineStatement({
  name: 'fill standing',
  params: z.object({ years: z.array(z.int()).readonly() }),
  sql: `INSERT INTO standing (consortium, year, lead, lead_name, members, enterprises, projects)
    SELECT u.consortium, u.year, ifNull(m.lead, ''), ifNull(m.lead_name, ''), ifNull(m.members, 0), ifNull(m.enterprises, 0), ifNull(p.projects, 0)
    FROM unit_year AS u
    LEFT JOIN (
      SELECT e.consortium AS consortium, e.year AS year,
        maxIf(e.uscc, e.leads_at_end) AS lead, argMaxIf(e.name, e.uscc, e.leads_at_end) AS lead_name,
        countIf(NOT e.leads_at_end) AS members, countIf(NOT e.leads_at_end AND e.kind = 'enterprise') AS enterprises
      FROM member_year AS e
      WHERE e.at_end
      GROUP BY e.consortium, e.year
    ) AS m ON m.consortium = u.consortium AND m.year = u.year
    LEFT JOIN (
      SELECT q.consortium AS consortium, q.year AS year, countIf(NOT q.closed) AS projects
      FROM project_year AS q
      GROUP BY q.consortium, q.year
    ) AS p ON p.consortium = u.consortium AND p.year = u.year
    WHERE empty({years:Array(UInt16)}) OR has({years:Array(UInt16)}, u.year)`,
});
