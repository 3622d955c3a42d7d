import { basename } from 'node:path';
import { CompositeFault, type CompositeResult, judgeTable } from '@monitor/domain';
import { refuseFile } from './file-fault.js';
import { readSchemeFile } from './read-scheme.js';
import { readUnitFile } from './read-units.js';
import { scoresCsv } from './write-scores.js';

export interface JudgedFiles {
  readonly result: CompositeResult;
  readonly csv: string;
  /** Chinese; what a person should know and the table does not show. */
  readonly remarks: readonly string[];
}

const winsorisedRemarks = ({ winsorised }: CompositeResult): readonly string[] =>
  winsorised.map(({ indicator, units }) => `指标 ${indicator} 有 ${units.length} 个极端值已向内收（winsorise）：${units.join('、')}`);

/** Judges a table of units by a scheme, both from files. Throws FileFault naming file, row, column or field. */
export const judgeFiles = async (data: string, schemePath: string): Promise<JudgedFiles> => {
  const scheme = await readSchemeFile(schemePath);
  const { table, unitColumn, placeOf, remarks } = await readUnitFile(data, scheme);
  try {
    const result = judgeTable(table, scheme);
    return { result, csv: scoresCsv(result, unitColumn), remarks: [...remarks, ...winsorisedRemarks(result)] };
  } catch (error) {
    if (!(error instanceof CompositeFault)) throw error;
    const { unit, column, field } = error.place;
    if (unit !== undefined) return refuseFile(error, placeOf(unit, column));
    return refuseFile(error, column === undefined ? { file: basename(schemePath), field } : { file: basename(data), column });
  }
};
