-- What the rules about recognition, support and bans are judged by: applications, approvals, successions and money for transfers, shares and lost loans.

CREATE TABLE succession (
  from_uscc String,
  to_uscc String,
  since Date32,
  kind LowCardinality(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (from_uscc, to_uscc)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE application (
  consortium String,
  step LowCardinality(String),
  happened Date32,
  uscc Nullable(String),
  district LowCardinality(Nullable(String)),
  document Nullable(String),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, happened, step)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE approval (
  consortium String,
  document String,
  level LowCardinality(String),
  issuer String,
  issued Date32,
  withdrawn Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, document)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE transfer_grant (
  code String,
  consortium String,
  outcome String,
  kind LowCardinality(String),
  paid Date32,
  amount Decimal(18, 2),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, outcome, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE equity_investment (
  code String,
  consortium String,
  uscc String,
  invested Date32,
  amount Decimal(18, 2),
  condition_reached Nullable(Date32),
  converted Nullable(Date32),
  converted_amount Nullable(Decimal(18, 2)),
  exited Nullable(Date32),
  exited_amount Nullable(Decimal(18, 2)),
  exempted Nullable(Date32),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE loan_compensation (
  code String,
  consortium String,
  loan String,
  borrower String,
  lent Date32,
  lender String,
  lender_name String,
  lender_kind LowCardinality(Nullable(String)),
  loss Decimal(18, 2),
  paid Date32,
  compensation Decimal(18, 2),
  source_path LowCardinality(String),
  source_sheet LowCardinality(String),
  source_row UInt32,
  source_cell String
) ENGINE = MergeTree ORDER BY (consortium, loan, code)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

ALTER TABLE ban ADD COLUMN lifted Nullable(Date32) AFTER case_number;
