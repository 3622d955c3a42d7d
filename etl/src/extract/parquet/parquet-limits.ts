import type { Compressors, FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ExtractFailure } from '../extract-problem.js';

const limits = { columns: 512, groupCells: 40_000_000, groupBytes: 768 << 20, pageBytes: 256 << 20, rows: 2 ** 31 };

/** Refuses what a file declares of itself beyond any use, or that cannot be true. */
export function checkParquet(metadata: FileMetaData, fileBytes: number): void {
  const columns = metadata.schema.length - 1;
  if (columns < 1) throw new ExtractFailure('not_parquet', { detail: '文件没有任何列' });
  if (columns > limits.columns) throw new ExtractFailure('too_big', { detail: `超过 ${limits.columns} 列` });
  let rows = 0;
  for (const group of metadata.row_groups) {
    rows += Number(group.num_rows);
    if (Number(group.num_rows) * columns > limits.groupCells || Number(group.total_byte_size) > limits.groupBytes) {
      throw new ExtractFailure('too_big', { detail: '行组过大，请在导出时把 row group 设为 10 万行左右' });
    }
    for (const { meta_data: chunk } of group.columns) if (chunk && Number(chunk.total_compressed_size) > fileBytes) throw new ExtractFailure('truncated');
  }
  if (rows !== Number(metadata.num_rows) || rows > limits.rows) throw new ExtractFailure('damaged', { detail: `声明有 ${metadata.num_rows} 行，各行组合计 ${rows} 行` });
}

/** The decompressors, each refusing to give more than a page may hold: the size stands in the page and may lie. */
export const boundedCompressors: Compressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, decompress]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > limits.pageBytes) throw new ExtractFailure('bomb', { detail: '数据页解压后超过 256 MB' });
      return decompress(input, length);
    },
  ]),
);
