/** Units in rows, indicators in columns; `null` where an indicator does not apply. */
export type Matrix = readonly (readonly (number | null)[])[];
export type Column = readonly (number | null)[];

/** The columns of a matrix. Throws RangeError on rows of different length, on none, and on a number that is not finite. */
export const columnsOf = (matrix: Matrix): readonly Column[] => {
  const width = matrix[0]?.length ?? 0;
  if (width === 0) throw new RangeError('数据表没有指标或没有单位');
  if (matrix.some((row) => row.length !== width)) throw new RangeError('数据表各行的列数应相同');
  if (matrix.some((row) => row.some((value) => value !== null && !Number.isFinite(value)))) throw new RangeError('数据表含有不是有限数的值');
  return Array.from({ length: width }, (_, at) => matrix.map((row) => row[at] ?? null));
};

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
