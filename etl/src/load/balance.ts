import { type RecordDefinition, recordKinds } from '@monitor/domain';
import type { ControlTotals } from '@monitor/store';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { type FactSink, unitsOf } from './fact-sink.js';
import { summedColumns } from './record-reader.js';

const kinds: readonly RecordDefinition[] = recordKinds;

const differ = (kind: RecordDefinition, what: string, found: { table: bigint | number; parsed: bigint | number }): PipelineError =>
  new PipelineError('totals-differ', `${kind.zh}的${what}对不上：解析得到 ${found.parsed}，入库得到 ${found.table}。本次装载已作废，原有数据不受影响，请重新装载；若再次出现，请联系管理员。`);

const rowsOf = (totals: ControlTotals, kind: RecordDefinition): number => totals[kind.name]?.rows ?? 0;
const sumOf = (totals: ControlTotals, kind: RecordDefinition, { name, places }: { name: string; places: number }): bigint => unitsOf(totals[kind.name]?.sums[name] ?? '0', places);

/** Throws PipelineError unless the tables grew by exactly what the parser took, in rows and in every summed column. */
export const assertBalanced = (before: ControlTotals, after: ControlTotals, sink: FactSink): void => {
  for (const kind of kinds) {
    const parsed = sink.totals(kind.name);
    const grown = rowsOf(after, kind) - rowsOf(before, kind);
    if (grown !== parsed.rows) throw differ(kind, '行数', { table: grown, parsed: parsed.rows });
    for (const column of summedColumns(kind)) {
      const sum = sumOf(after, kind, column) - sumOf(before, kind, column);
      const taken = parsed.sums.get(column.name) ?? 0n;
      if (sum !== taken) throw differ(kind, `“${kind.fields[column.name]?.zh ?? column.name}”合计`, { table: sum, parsed: taken });
    }
  }
};

/** Throws PipelineError unless exactly the rows that the cross checks told are gone. */
export const assertRemoved = (before: ControlTotals, after: ControlTotals, told: ReadonlyMap<string, number>): void => {
  for (const kind of kinds) {
    const gone = rowsOf(before, kind) - rowsOf(after, kind);
    const expected = told.get(kind.name) ?? 0;
    if (gone !== expected) throw differ(kind, '剔除行数', { table: gone, parsed: expected });
  }
};
