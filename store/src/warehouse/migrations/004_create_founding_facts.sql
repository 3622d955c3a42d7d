-- What the founding rules ask for: designations of leads, agreements with their content, and where a unit mainly operates.

CREATE TABLE designation (
  uscc String,
  kind LowCardinality(String),
  valid_from Date32,
  valid_until Nullable(Date32),
  authority String,
  document Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (uscc, kind, valid_from)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE agreement (
  consortium String,
  code String,
  kind LowCardinality(String),
  dated Date32,
  clauses Array(String),
  change_kind LowCardinality(Nullable(String)),
  units Array(String),
  effective Nullable(Date32),
  filed Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

ALTER TABLE organisation ADD COLUMN principal_place LowCardinality(Nullable(String)) AFTER district;
