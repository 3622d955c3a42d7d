-- The facts of one edition: one table per kind of record, each row with the place it was read from.

CREATE TABLE organisation (
  uscc String,
  name String,
  kind LowCardinality(String),
  district LowCardinality(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (uscc)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE consortium (
  code String,
  name String,
  sector LowCardinality(String),
  secondary_sectors Array(String),
  district LowCardinality(String),
  route LowCardinality(String),
  approval_document Nullable(String),
  recognised Date32,
  status LowCardinality(String),
  status_since Date32,
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE membership (
  consortium String,
  uscc String,
  tier LowCardinality(String),
  joined Date32,
  left_on Nullable(Date32),
  exit_reason Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, uscc, joined)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE signature (
  consortium String,
  agreement String,
  uscc String,
  signed Date32,
  signer LowCardinality(String),
  authorisation Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, agreement, uscc)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE platform (
  code String,
  consortium String,
  name String,
  kind LowCardinality(String),
  level LowCardinality(String),
  operators Array(String),
  since Date32,
  until Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE event (
  code String,
  consortium String,
  kind LowCardinality(String),
  happened Date32,
  deadline Nullable(Date32),
  uscc Nullable(String),
  clause Nullable(String),
  detail Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, happened, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE ban (
  uscc String,
  decided Date32,
  case_number String,
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (uscc, decided)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE project (
  code String,
  consortium String,
  name String,
  level LowCardinality(String),
  lead String,
  started Date32,
  planned_end Date32,
  status LowCardinality(String),
  status_since Date32,
  budget Decimal(18, 2),
  trl_start Nullable(Int32),
  trl_end Nullable(Int32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE project_unit (
  project String,
  consortium String,
  uscc String,
  role LowCardinality(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, project, uscc)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE task (
  code String,
  project String,
  consortium String,
  title String,
  owner String,
  target_name String,
  target_unit String,
  direction LowCardinality(String),
  target Decimal(24, 6),
  actual Nullable(Decimal(24, 6)),
  due Date32,
  accepted Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, project, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE milestone (
  code String,
  project String,
  consortium String,
  title String,
  planned Date32,
  actual Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, project, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE fund_entry (
  entry String,
  consortium String,
  project String,
  uscc String,
  source LowCardinality(String),
  category LowCardinality(String),
  kind LowCardinality(String),
  booked Date32,
  amount Decimal(18, 2),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, project, booked, entry)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE outcome (
  code String,
  consortium String,
  project Nullable(String),
  kind LowCardinality(String),
  title String,
  achieved Date32,
  level LowCardinality(Nullable(String)),
  amount Nullable(Decimal(18, 2)),
  owners Array(String),
  origin Nullable(String),
  registration Nullable(String),
  evidence Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, kind, achieved, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE report (
  consortium String,
  year Int32,
  submitted Date32,
  sections Array(String),
  signed_by Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, year)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE report_item (
  consortium String,
  year Int32,
  item String,
  value Decimal(24, 6),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, year, item)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE source_file (
  path String,
  sha256 String,
  size UInt64,
  kind LowCardinality(String),
  rows_accepted UInt64,
  rows_rejected UInt64
) ENGINE = MergeTree ORDER BY path
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE rejection (
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String,
  record LowCardinality(String),
  field LowCardinality(String),
  code LowCardinality(String),
  message String,
  original String
) ENGINE = MergeTree ORDER BY (source_path, source_sheet, source_row, source_cell)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE evaluation_year (
  year UInt16,
  year_start Date32,
  year_end Date32,
  as_of Date32
) ENGINE = MergeTree ORDER BY year
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
