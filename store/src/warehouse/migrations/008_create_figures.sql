-- What pages sum again and again: money, results and stages of a consortium in a year, grants near a cap, what an auditor would ask about, and names as they are searched.

CREATE TABLE money_year (
  consortium String,
  year UInt16,
  source LowCardinality(String),
  category LowCardinality(String),
  kind LowCardinality(String),
  amount Decimal(38, 2),
  lines UInt64
) ENGINE = MergeTree ORDER BY (year, kind, source, category, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE money_month (
  consortium String,
  year UInt16,
  month UInt8,
  fiscal Bool,
  kind LowCardinality(String),
  amount Decimal(38, 2),
  lines UInt64
) ENGINE = MergeTree ORDER BY (year, fiscal, kind, month, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE channel_year (
  consortium String,
  year UInt16,
  channel LowCardinality(String),
  items UInt64,
  amount Decimal(38, 2)
) ENGINE = MergeTree ORDER BY (year, channel, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE result_year (
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  results UInt64,
  with_evidence UInt64,
  amount Decimal(38, 2)
) ENGINE = MergeTree ORDER BY (year, kind, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE stage_year (
  consortium String,
  year UInt16,
  stage LowCardinality(String),
  reached UInt64,
  alone UInt64
) ENGINE = MergeTree ORDER BY (year, stage, consortium)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE project_money (
  consortium String,
  year UInt16,
  project String,
  allocated Decimal(38, 2),
  spent Decimal(38, 2),
  refunded Decimal(38, 2),
  fiscal_balance Decimal(38, 2),
  last_fiscal Nullable(Date32)
) ENGINE = MergeTree ORDER BY (year, consortium, project)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE cap_item (
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  item String,
  label String,
  cap Decimal(38, 2),
  amount Decimal(38, 2)
) ENGINE = MergeTree ORDER BY (year, kind, consortium, item)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE fund_anomaly (
  consortium String,
  year UInt16,
  kind LowCardinality(String),
  item String,
  project Nullable(String),
  label String,
  measured Decimal(38, 2),
  threshold Decimal(38, 2),
  unit LowCardinality(String),
  amount Decimal(38, 2),
  consortia Array(String),
  evidence Array(String)
) ENGINE = MergeTree ORDER BY (year, kind, consortium, item)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE name_index (
  entity LowCardinality(String),
  key String,
  name String,
  initials String,
  other_initials String,
  consortium String,
  district LowCardinality(String)
) ENGINE = MergeTree ORDER BY (entity, key)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
