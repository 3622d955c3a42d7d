import type { DemoScale } from './write-demo.js';

/** What `npm run demo` was asked for. */
export type DemoRequest =
  | { readonly action: 'write'; readonly out: string; readonly seed: number; readonly scale: DemoScale }
  | { readonly action: 'verify'; readonly seed: number; readonly dataDir: string | null };

/** Thrown on a command line that cannot be understood; the message is one Chinese sentence. */
export class DemoUsageError extends Error {}

const DEFAULT_SEED = 1;
const VALUED = ['--scale', '--out', '--seed', '--data-dir'];
const HELP = '可用的选项：--scale city|province|nation、--out 文件夹、--seed 整数、--verify、--data-dir 文件夹';

const valuesOf = (args: readonly string[]): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const [name = '', inline] = (args[index] ?? '').split(/=(.*)/su);
    if (name === '--verify' && inline === undefined) {
      values.set(name, '');
      continue;
    }
    if (!VALUED.includes(name)) throw new DemoUsageError(`不认识选项“${args[index] ?? ''}”。${HELP}。`);
    const value = inline ?? args[(index += 1)];
    if (value === undefined || value === '' || value.startsWith('--')) throw new DemoUsageError(`选项 ${name} 缺少值。${HELP}。`);
    if (values.has(name)) throw new DemoUsageError(`选项 ${name} 写了两次，请只写一次。`);
    values.set(name, value);
  }
  return values;
};

const seedOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_SEED;
  if (!/^\d{1,9}$/u.test(text)) throw new DemoUsageError(`种子“${text}”应为不超过九位的非负整数，如 --seed 7。`);
  return Number(text);
};

const scaleOf = (text: string | undefined): DemoScale => {
  if (text === undefined) return 'city';
  if (text === 'city' || text === 'province' || text === 'nation') return text;
  throw new DemoUsageError(`规模“${text}”应为 city、province 或 nation。`);
};

/** Reads the command line strictly. Throws DemoUsageError on anything unknown, doubled or incomplete. */
export const readDemoOptions = (args: readonly string[]): DemoRequest => {
  const values = valuesOf(args);
  const seed = seedOf(values.get('--seed'));
  const scale = scaleOf(values.get('--scale'));
  if (!values.has('--verify')) {
    if (values.has('--data-dir')) throw new DemoUsageError('选项 --data-dir 只与 --verify 同用。');
    return { action: 'write', seed, scale, out: values.get('--out') ?? `data/demo-${scale}` };
  }
  if (scale !== 'city' || values.has('--out')) throw new DemoUsageError('--verify 只核对城市规模并使用临时文件夹，请去掉 --scale 和 --out。');
  return { action: 'verify', seed, dataDir: values.get('--data-dir') ?? null };
};
