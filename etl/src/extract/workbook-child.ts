import { createInterface } from 'node:readline';
import { readWorkbook } from './workbook-reading.js';

/** The process that opens strangers' workbooks: a path per line in, batches as JSON lines out, `null` ends a workbook. */
async function answer(path: string): Promise<void> {
  for await (const batch of readWorkbook(path)) await writeLine(JSON.stringify(batch));
  await writeLine('null');
}

/** Waits for the parent to take the line, so that no workbook piles up here. */
const writeLine = (line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });

for await (const line of createInterface({ input: process.stdin })) {
  const path: unknown = JSON.parse(line);
  if (typeof path === 'string') await answer(path);
}
