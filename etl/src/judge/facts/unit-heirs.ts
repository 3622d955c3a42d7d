/**
 * Common tables `heir`: from every unit of the link table to each unit that came after it, with the changes on the shortest way, up to the day.
 * A new name or a new code is the same entity in both directions; a merger or a division only goes forward.
 */
export const unitHeirs = `RECURSIVE link AS (
    SELECT s.from_uscc AS here, s.to_uscc AS there, toString(s.kind) AS kind, s.since AS since FROM succession AS s WHERE s.since <= {as_of:Date32}
    UNION DISTINCT
    SELECT s.to_uscc AS here, s.from_uscc AS there, toString(s.kind) AS kind, s.since AS since FROM succession AS s WHERE s.since <= {as_of:Date32} AND s.kind IN ('renamed', 'recoded')
  ),
  way AS (
    SELECT l.here AS origin, l.there AS uscc, [CAST((l.kind, l.since), 'Tuple(kind String, since Date32)')] AS changes, [l.here, l.there] AS passed FROM link AS l
    UNION ALL
    SELECT w.origin AS origin, l.there AS uscc, arrayPushBack(w.changes, CAST((l.kind, l.since), 'Tuple(kind String, since Date32)')) AS changes, arrayPushBack(w.passed, l.there) AS passed
    FROM way AS w
    INNER JOIN link AS l ON l.here = w.uscc
    WHERE NOT has(w.passed, l.there)
  ),
  heir AS (
    SELECT w.origin AS origin, w.uscc AS uscc, argMin(w.changes, (length(w.changes), w.changes)) AS changes
    FROM way AS w
    GROUP BY w.origin, w.uscc
  )`;
