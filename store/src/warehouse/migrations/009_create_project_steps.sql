-- How long each project took to each stage, and results claimed more than once: they belong to no year and are made anew by every load.

CREATE TABLE project_step (
  step LowCardinality(String),
  consortium String,
  project String,
  place UInt32,
  started Date32,
  reached Nullable(Date32),
  days Int32,
  wait Int32,
  early Bool
) ENGINE = MergeTree ORDER BY (step, consortium, project)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE repeated_claim (
  ground LowCardinality(String),
  kind LowCardinality(String),
  claim String,
  shared String,
  code String,
  consortium String,
  achieved Date32
) ENGINE = MergeTree ORDER BY (ground, kind, claim, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
