-- The running year at its month ends: what was looked at, what each watched thing showed, and the total expected of every consortium.

CREATE TABLE warning_year (
  year UInt16,
  horizon Date32,
  checks Array(Date32),
  scheme LowCardinality(String),
  rule_set LowCardinality(String),
  lines String,
  thresholds String
) ENGINE = MergeTree ORDER BY year
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE warning (
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  item String,
  label String,
  due Nullable(Date32),
  colour LowCardinality(String),
  months Array(LowCardinality(String)),
  since Date32,
  measured String,
  note String,
  missing String,
  evidence Array(String)
) ENGINE = MergeTree ORDER BY (year, consortium, kind, item)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE forecast (
  consortium String,
  year UInt16,
  history String,
  centre Nullable(Float64),
  low Nullable(Float64),
  high Nullable(Float64),
  side LowCardinality(String),
  note String
) ENGINE = MergeTree ORDER BY (year, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
