import { Transform } from 'node:stream';
import { HttpFault } from './http-fault.js';

/** Counts what passes through and stops at the limit: of a bomb no more than the limit is ever inflated. */
export const meter = (megabytes: number, told: string): { stream: Transform; count: () => number } => {
  const limit = megabytes * 1_048_576;
  let count = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      count += chunk.length;
      if (count <= limit) done(null, chunk);
      else done(new HttpFault('refused', `${told} 的内容解压后超过 ${megabytes} MB，已停止读取。请减小每页条数，或确认无误后加大 megabytes。`));
    },
  });
  return { stream, count: () => count };
};
