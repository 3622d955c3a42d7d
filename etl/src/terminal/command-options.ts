import { parseArgs } from 'node:util';
import { UsageError } from './command-end.js';

/** An option without a value. */
export interface Switch {
  readonly meaning: string;
}

/** The options a command knows, each with what it means; all but switches take a value. */
export type OptionTable = Readonly<Record<string, string | Switch>>;

const line = (name: string, option: string | Switch): string => (typeof option === 'string' ? `  --${name} <值>  ${option}` : `  --${name}  ${option.meaning}`);

const usage = (command: string, table: OptionTable): string =>
  [`用法：npm run ${command} [-- 选项]`, ...Object.entries(table).map(([name, option]) => line(name, option)), '  --help  显示本说明'].join('\n');

const asMistake = (command: string, table: OptionTable, error: unknown): UsageError => {
  const known = Object.keys(table).map((name) => `--${name}`).join('、');
  const text = error instanceof Error ? error.message : String(error);
  const named = /'(-[^' ]*)/u.exec(text)?.[1];
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
  if (missing) return new UsageError(`选项 ${named ?? ''} 需要一个值。用 npm run ${command} -- --help 查看说明。`);
  return new UsageError(`不认识的参数${named === undefined ? '' : ` ${named}`}。npm run ${command} 可用的选项：${known}、--help。`);
};

/** Reads `--name value` pairs and switches, which come as `true`; `null` after showing the help. @throws UsageError for anything the table does not know */
export const readOptions = (command: string, table: OptionTable, args: readonly string[]): ReadonlyMap<string, string> | null => {
  if (args.includes('--help')) {
    console.log(usage(command, table));
    return null;
  }
  const options = Object.fromEntries(Object.entries(table).map(([name, option]) => [name, { type: typeof option === 'string' ? ('string' as const) : ('boolean' as const) }]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return new Map(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  } catch (error) {
    throw asMistake(command, table, error);
  }
};
