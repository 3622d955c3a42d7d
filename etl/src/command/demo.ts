import { StoreError } from '@monitor/store';

import { DemoFolderNotUsable } from '../demo/demo-folder.js';
import { DemoUsageError, readDemoOptions } from '../demo/demo-options.js';
import { tallyTable } from '../demo/verify/tally-table.js';
import { verifyDemo } from '../demo/verify/verify-demo.js';
import { DemoSeedUnfit } from '../demo/write-city.js';
import { type DemoOrder, manifestPath, writeDemo } from '../demo/write-demo.js';

const USAGE = 64;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

const write = async (order: Omit<DemoOrder, 'onProgress'>): Promise<number> => {
  const began = performance.now();
  const { counts } = await writeDemo({ ...order, onProgress: (done, of) => console.log(`已写 ${done}/${of} 个联合体，${seconds(began)}`) });
  const rows = Object.values(counts).reduce((sum, each) => sum + each, 0);
  console.log(Object.entries(counts).map(([record, count]) => `${record} ${count}`).join('，'));
  console.log(`演示数据已写入 ${order.out}：${rows} 行，${seconds(began)}。应当发现的内容见 ${manifestPath(order.out)}`);
  return 0;
};

const verify = async (seed: number, dataDir: string | null): Promise<number> => {
  const began = performance.now();
  const { comparisons, tallies } = await verifyDemo({ seed, dataDir, onProgress: ({ zh, count, seconds: took, over }) => over && console.log(`${zh}：${count}，${took.toFixed(1)} 秒`) });
  let wrong = 0;
  for (const [kind, { found, missed, unexplained }] of Object.entries(comparisons)) {
    wrong += missed.length + unexplained.length;
    console.log(`${kind}：找到 ${found}，漏掉 ${missed.length}，无法解释 ${unexplained.length}`);
    for (const line of missed) console.log(`  漏掉 ${line}`);
    for (const line of unexplained) console.log(`  无法解释 ${line}`);
  }
  console.log(tallyTable(tallies).join('\n'));
  console.log(wrong === 0 ? `预埋内容全部找到，没有多余的标记（${seconds(began)}）` : `有 ${wrong} 处不符（${seconds(began)}）`);
  return wrong === 0 ? 0 : 1;
};

const run = async (args: readonly string[]): Promise<number> => {
  const request = readDemoOptions(args);
  return request.action === 'verify' ? verify(request.seed, request.dataDir) : write(request);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof DemoUsageError || error instanceof DemoFolderNotUsable || error instanceof DemoSeedUnfit;
  if (!isUsage && !(error instanceof StoreError)) throw error;
  console.error(error.message);
  process.exitCode = isUsage ? USAGE : 1;
}
