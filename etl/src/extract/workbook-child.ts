import { createInterface } from 'node:readline';
import { packBatch } from './batch-wire.js';
import { readParquet } from './parquet/parquet-reading.js';
import { isReadingOrder, type ReadingOrder } from './reading-order.js';
import { readWorkbook } from './workbook-reading.js';

/** The process that opens strangers' files: an order per line in, batches out, `null` ends a file. */
async function answer(order: ReadingOrder): Promise<void> {
  const batches = order.type === 'parquet' ? readParquet(order.path) : readWorkbook(order);
  for await (const batch of batches) for (const piece of packBatch(batch)) await write(piece);
  await write(Buffer.from('null\n'));
}

/** Waits for the parent to take the piece, so that no file piles up here. */
const write = (piece: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => (error ? reject(error) : resolve()));
  });

for await (const line of createInterface({ input: process.stdin })) {
  const order: unknown = JSON.parse(line);
  if (isReadingOrder(order)) await answer(order);
}
