-- What was refused with the run that saw it first and what became of it, and what the cross-checks found: made anew by every load.

CREATE TABLE quarantine (
  n UInt32,
  key String,
  source LowCardinality(String),
  owner LowCardinality(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String,
  record LowCardinality(String),
  field LowCardinality(String),
  code LowCardinality(String),
  message String,
  original String,
  first_run UInt32,
  first_at String,
  mended_run UInt32,
  mended_at String,
  fate LowCardinality(String)
) ENGINE = MergeTree ORDER BY n
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

-- The rows of the run before while they are compared; empty in a published edition.
CREATE TABLE quarantine_before (
  key String,
  source LowCardinality(String),
  owner LowCardinality(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String,
  record LowCardinality(String),
  field LowCardinality(String),
  code LowCardinality(String),
  message String,
  original String,
  first_run UInt32,
  first_at String,
  mended_run UInt32,
  mended_at String,
  fate LowCardinality(String)
) ENGINE = MergeTree ORDER BY key
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE file_owner (
  path String,
  source LowCardinality(String),
  owner LowCardinality(String)
) ENGINE = MergeTree ORDER BY path
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE finding (
  key String,
  code LowCardinality(String),
  consortium String,
  year UInt16,
  subject String,
  said String,
  expected String,
  evidence UInt32
) ENGINE = MergeTree ORDER BY (code, key)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE finding_row (
  key String,
  code LowCardinality(String),
  side LowCardinality(String),
  record LowCardinality(String),
  record_key String,
  label String,
  value String,
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (code, key, side, source_path, source_row)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
