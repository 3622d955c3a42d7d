-- What readers ask again and again: a consortium in a year with its verdict, and the proposals that wait for a person.

CREATE VIEW consortium_year AS
SELECT
  s.consortium AS consortium, s.year AS year,
  c.name AS name, c.sector AS sector, c.district AS district, c.route AS route,
  c.recognised AS recognised, c.status AS status, c.status_since AS status_since,
  s.lead AS lead, s.lead_name AS lead_name, s.members AS members, s.enterprises AS enterprises,
  v.scheme AS scheme, v.rule_set AS rule_set, v.standing AS standing, v.total AS total, v.coverage AS coverage, v.grade AS grade,
  v.limited_by_cap AS limited_by_cap, v.needs_person AS needs_person, v.rank AS rank, v.ranked AS ranked, v.adjustments AS adjustments
FROM standing AS s
INNER JOIN consortium AS c ON c.code = s.consortium
INNER JOIN consortium_score AS v ON v.consortium = s.consortium AND v.year = s.year;

CREATE VIEW evidence_open_flags AS
SELECT
  consortium, year, 'flag' AS entity, key AS entity_key, headline AS label,
  toDecimal128(1, 6) AS numerator, toDecimal128(0, 6) AS denominator,
  '' AS source_path, '' AS source_sheet, toUInt32(0) AS source_row, '' AS source_cell
FROM flag
WHERE kind IN ('rectify', 'revoke');
