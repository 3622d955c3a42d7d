import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { packBatch } from './batch-wire.js';
import type { FlatRows } from './flat-rows.js';
import { readParquetColumns } from './parquet/parquet-columns.js';
import { readParquet } from './parquet/parquet-reading.js';
import { isReadingOrder, type ReadingOrder } from './reading-order.js';
import { readWorkbook } from './workbook-reading.js';

/** The process that opens strangers' files: an order per line in, batches out, `null` ends a file. */
async function answer(order: ReadingOrder): Promise<void> {
  for await (const batch of batchesOf(order)) for (const piece of packBatch(batch)) await write(piece);
  await write(Buffer.from('null\n'));
}

function batchesOf(order: ReadingOrder): AsyncGenerator<FlatRows> {
  if (order.type === 'xlsx') return readWorkbook(order);
  return order.type === 'parquet' ? readParquet(order.path) : readParquetColumns(order.path);
}

/** Not process.stdout, which stops everything while the parent is busy: reading goes on beside writing. */
const out = new Socket({ fd: 3, readable: false, writable: true });
const onItsWay = 4 << 20;

/** Waits for the parent once enough is on its way, so that no file piles up here. */
async function write(piece: Buffer): Promise<void> {
  out.write(piece);
  while (out.writableLength > onItsWay) await once(out, 'drain');
}

for await (const line of createInterface({ input: process.stdin })) {
  const order: unknown = JSON.parse(line);
  if (isReadingOrder(order)) await answer(order);
}
out.end();
