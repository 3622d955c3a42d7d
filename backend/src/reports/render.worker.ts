import { parentPort, workerData } from 'node:worker_threads';
import { writeDocument } from './document/write-document.js';
import type { RenderOrder } from './render-report.js';
import { writeWorkbook } from './workbook/write-workbook.js';

const order: RenderOrder = workerData;

const bytes = order.format === 'docx' ? await writeDocument(order.report, order.hash) : writeWorkbook(order.report, order.hash);
// A copy of its own: only a whole buffer can change hands.
const own = Uint8Array.from(bytes);
parentPort?.postMessage(own, [own.buffer]);
