import { parseArgs } from 'node:util';
import { UsageError } from './command-end.js';

/** The options a command knows, each with what it means; all take a value. */
export type OptionTable = Readonly<Record<string, string>>;

const usage = (command: string, table: OptionTable): string =>
  [`用法：npm run ${command} [-- 选项]`, ...Object.entries(table).map(([name, meaning]) => `  --${name} <值>  ${meaning}`), '  --help  显示本说明'].join('\n');

const asMistake = (command: string, table: OptionTable, error: unknown): UsageError => {
  const known = Object.keys(table).map((name) => `--${name}`).join('、');
  const text = error instanceof Error ? error.message : String(error);
  const named = /'(-[^' ]*)/u.exec(text)?.[1];
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
  if (missing) return new UsageError(`选项 ${named ?? ''} 需要一个值。用 npm run ${command} -- --help 查看说明。`);
  return new UsageError(`不认识的参数${named === undefined ? '' : ` ${named}`}。npm run ${command} 可用的选项：${known}、--help。`);
};

/** Reads `--name value` pairs; `null` after showing the help. @throws UsageError for anything the table does not know */
export const readOptions = (command: string, table: OptionTable, args: readonly string[]): ReadonlyMap<string, string> | null => {
  if (args.includes('--help')) {
    console.log(usage(command, table));
    return null;
  }
  const options = Object.fromEntries(Object.keys(table).map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return new Map(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch (error) {
    throw asMistake(command, table, error);
  }
};
