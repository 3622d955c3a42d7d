import type { LoadContext, LoadFile } from '../load-file.js';
import { bulkHead, type BulkFile } from './bulk-file.js';

/** Names that the engine takes as they stand: in others it would look for nested columns. */
const PLAIN_NAME = /^[\p{L}\p{N} _*()（）]+$/u;

/** A parquet file that the engine may read as we would; `null` where only our own reading can tell. */
export const parquetFile = async (file: LoadFile, context: LoadContext): Promise<BulkFile | null> => {
  const found = await context.workbooks.parquetColumns(file.content);
  const heads = found?.columns.map(({ name }) => name) ?? [];
  const head = bulkHead(heads, file, context);
  if (found === null || head === null || !heads.every((name) => PLAIN_NAME.test(name))) return null;
  return {
    ...head,
    rows: found.rows,
    isOfLines: false,
    stage: (writer, table, columns) => {
      const stored = found.columns.map(({ name, stored: way }, at) => ({ column: columns[at] ?? '', head: name, stored: way }));
      return writer.stageParquet(table, { file: file.content, columns: stored });
    },
  };
};
