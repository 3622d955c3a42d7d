import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';

/** A view that the measures and the rule facts share: who counts in which year. */
export interface Scope {
  readonly view: string;
  readonly sql: string;
  readonly reveal: Statement<Record<string, never>>;
}

const defineScope = (view: string, sql: string): Scope => ({
  view,
  sql,
  reveal: defineStatement({ name: `reveal ${view}`, params: z.object({}), sql: `CREATE OR REPLACE VIEW ${view} AS ${sql}` }),
});

/** Consortia of a year: recognised by its end, and neither revoked nor dissolved before it began. */
const unitYear = defineScope(
  'unit_year',
  `SELECT c.code AS consortium, y.year AS year, y.year_start AS year_start, y.year_end AS year_end, y.as_of AS as_of,
    c.recognised AS recognised, c.name AS name, c.status AS status, c.status_since AS status_since,
    c.status IN ('revoked', 'dissolved') AND c.status_since <= y.year_end AS ended
  FROM consortium AS c
  CROSS JOIN evaluation_year AS y
  WHERE c.recognised <= y.year_end
    AND NOT (c.status IN ('revoked', 'dissolved') AND c.status_since < y.year_start)`,
);

/**
 * Members of a year, once each however often they left and came back. The day of leaving is the first day outside.
 * The row that stands for a member is the latest one.
 */
const memberYear = defineScope(
  'member_year',
  `SELECT m.consortium AS consortium, u.year AS year, m.uscc AS uscc,
    any(o.name) AS name, any(o.kind) AS kind,
    max(m.joined <= u.year_start AND (m.left_on IS NULL OR m.left_on > u.year_start)) AS at_start,
    max(m.left_on IS NULL OR m.left_on > u.year_end) AS at_end,
    max(m.tier = 'lead' AND (m.left_on IS NULL OR m.left_on > u.year_end)) AS leads_at_end,
    argMax(ifNull(m.exit_reason, ''), m.joined) AS exit_reason,
    max(m.joined) AS joined,
    argMax(m.source_path, m.joined) AS source_path, argMax(m.source_sheet, m.joined) AS source_sheet,
    argMax(m.source_row, m.joined) AS source_row, argMax(m.source_cell, m.joined) AS source_cell
  FROM membership AS m
  INNER JOIN unit_year AS u ON u.consortium = m.consortium
  INNER JOIN organisation AS o ON o.uscc = m.uscc
  WHERE m.joined <= u.year_end AND (m.left_on IS NULL OR m.left_on > u.year_start)
  GROUP BY m.consortium, u.year, m.uscc`,
);

/** The members of a year as lists, so that a million outcomes meet one row per consortium. */
const rosterYear = defineScope(
  'roster_year',
  `SELECT m.consortium AS consortium, m.year AS year,
    groupUniqArray(m.uscc) AS members,
    groupUniqArrayIf(m.uscc, m.kind = 'enterprise') AS enterprises,
    groupUniqArrayIf(m.uscc, m.kind IN ('university', 'institute')) AS academics
  FROM member_year AS m
  GROUP BY m.consortium, m.year`,
);

/** Projects started by the end of a year and not closed before it began, with everyone who executes them. */
const projectYear = defineScope(
  'project_year',
  `SELECT p.consortium AS consortium, u.year AS year, p.code AS project, p.name AS name, p.level AS level, p.status AS status,
    p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since <= u.year_end AS closed,
    arrayDistinct(arrayPushFront(x.units, p.lead)) AS units,
    p.source_path AS source_path, p.source_sheet AS source_sheet, p.source_row AS source_row, p.source_cell AS source_cell
  FROM project AS p
  INNER JOIN unit_year AS u ON u.consortium = p.consortium
  LEFT JOIN (
    SELECT g.consortium AS consortium, g.project AS project, groupUniqArray(g.uscc) AS units
    FROM project_unit AS g
    GROUP BY g.consortium, g.project
  ) AS x ON x.consortium = p.consortium AND x.project = p.code
  WHERE p.started <= u.year_end
    AND NOT (p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since < u.year_start)`,
);

/** In the order in which they refer to each other. */
export const scopes: readonly Scope[] = [unitYear, memberYear, rosterYear, projectYear];
