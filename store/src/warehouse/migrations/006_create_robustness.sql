-- How far ranks and flags depend on the choices of the scheme, what a flag rests on besides the score, and why a consortium cannot be judged.

CREATE TABLE rank_interval (
  consortium String,
  year UInt16,
  nominal UInt32,
  low Float64,
  middle Float64,
  high Float64,
  top_share Float64,
  bottom_share Float64,
  band UInt32
) ENGINE = MergeTree ORDER BY (year, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE method_rank (
  consortium String,
  year UInt16,
  method LowCardinality(String),
  rank Nullable(UInt32),
  total Nullable(Float64)
) ENGINE = MergeTree ORDER BY (year, method, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE choice_influence (
  year UInt16,
  choice LowCardinality(String),
  first Nullable(Float64),
  total Nullable(Float64)
) ENGINE = MergeTree ORDER BY (year, choice)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE flag_stability (
  key String,
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  stands Bool,
  share Float64,
  stability Float64,
  needs_second Bool
) ENGINE = MergeTree ORDER BY (year, consortium, kind)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE flag_basis (
  consortium String,
  year UInt16,
  input String
) ENGINE = MergeTree ORDER BY (year, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE obstacle (
  consortium String,
  year UInt16,
  code LowCardinality(String),
  text String,
  from_whom String
) ENGINE = MergeTree ORDER BY (year, consortium, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
