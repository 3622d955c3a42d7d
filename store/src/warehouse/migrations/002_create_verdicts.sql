-- The verdicts of one edition: measures, scores, rule results and flags, all recomputable from its facts.

CREATE TABLE standing (
  consortium String,
  year UInt16,
  lead String,
  lead_name String,
  members UInt32,
  enterprises UInt32,
  projects UInt32
) ENGINE = MergeTree ORDER BY (year, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE measure_value (
  consortium String,
  year UInt16,
  measure LowCardinality(String),
  numerator Decimal(38, 6),
  denominator Decimal(38, 6),
  evidence UInt64
) ENGINE = MergeTree ORDER BY (year, measure, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE indicator_score (
  consortium String,
  year UInt16,
  indicator LowCardinality(String),
  dimension LowCardinality(String),
  state LowCardinality(String),
  value Nullable(Float64),
  score Nullable(Float64),
  contribution Float64,
  numerator Decimal(38, 6),
  denominator Decimal(38, 6),
  evidence UInt64,
  self_reported Nullable(Float64)
) ENGINE = MergeTree ORDER BY (year, consortium, indicator)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE consortium_score (
  consortium String,
  year UInt16,
  scheme LowCardinality(String),
  rule_set LowCardinality(String),
  standing LowCardinality(String),
  total Nullable(Float64),
  coverage Float64,
  grade LowCardinality(String),
  limited_by_cap Bool,
  needs_person Bool,
  rank Nullable(UInt32),
  ranked UInt32,
  adjustments String
) ENGINE = MergeTree ORDER BY (year, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE dimension_score (
  consortium String,
  year UInt16,
  dimension LowCardinality(String),
  score Nullable(Float64),
  contribution Float64
) ENGINE = MergeTree ORDER BY (year, consortium, dimension)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE rule_result (
  subject String,
  year UInt16,
  rule LowCardinality(String),
  version LowCardinality(String),
  article LowCardinality(String),
  severity LowCardinality(String),
  result LowCardinality(String),
  as_of Date32,
  measured String,
  note String,
  evidence Array(String)
) ENGINE = MergeTree ORDER BY (year, subject, rule)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE flag (
  key String,
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  article LowCardinality(String),
  headline String,
  reasons String,
  evidence Array(String),
  scheme LowCardinality(String),
  rule_set LowCardinality(String)
) ENGINE = MergeTree ORDER BY (year, consortium, kind)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
