/** `reader` only asks; `writer` changes an unpublished edition and runs the long questions of a load. */
export type Role = 'reader' | 'writer';

/** What one statement may take. */
export interface Limits {
  seconds: number;
  memoryBytes: number;
  resultRows: number;
  resultBytes: number;
}

export type LimitsByRole = Readonly<Record<Role, Limits>>;
export type Settings = Readonly<Record<string, string>>;

const MiB = 1024 * 1024;

export const defaultLimits: LimitsByRole = {
  reader: { seconds: 10, memoryBytes: 1024 * MiB, resultRows: 100_000, resultBytes: 64 * MiB },
  writer: { seconds: 900, memoryBytes: 4096 * MiB, resultRows: 2_000_000, resultBytes: 512 * MiB },
};

// Without the quoting, JSON numbers round decimals and 64-bit integers in JavaScript.
const answers: Settings = {
  output_format_json_quote_decimals: '1',
  output_format_json_quote_64bit_integers: '1',
  output_format_decimal_trailing_zeros: '1',
  join_use_nulls: '1',
  session_timezone: 'Asia/Shanghai',
  // Bound values count as well: room for a list of a few hundred thousand codes.
  max_query_size: String(16 * MiB),
};

// An unknown field or a null in a column that has none must fail the load, not turn into 0.
const writes: Settings = {
  async_insert: '0',
  mutations_sync: '2',
  alter_sync: '2',
  input_format_skip_unknown_fields: '0',
  input_format_null_as_default: '0',
  // Rows are gathered to pieces of this size before they are written; the engine's own would hold a quarter of a GiB twice.
  min_insert_block_size_rows: '262144',
  min_insert_block_size_bytes: String(64 * MiB),
};

/** Groups and sorts beyond it go to the disk, so that ten times the rows take no ten times the memory. */
const SPILL_BYTES = 128 * MiB;

/** The engine settings of a role, the same for the embedded engine and a server. */
export function settingsFor(role: Role, limits: Limits): Settings {
  const spill = String(Math.min(SPILL_BYTES, Math.floor(limits.memoryBytes / 2)));
  return {
    ...answers,
    ...(role === 'reader' ? { readonly: '1' } : writes),
    max_execution_time: String(limits.seconds),
    max_memory_usage: String(limits.memoryBytes),
    max_result_rows: String(limits.resultRows),
    max_result_bytes: String(limits.resultBytes),
    max_bytes_before_external_group_by: spill,
    max_bytes_before_external_sort: spill,
  };
}
