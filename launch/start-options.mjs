import { resolve } from 'node:path';
import { LaunchError, usageExitCode } from './launch-error.mjs';

export const startHelp = `用法 Usage: npm start -- [选项 options]
  --host 地址       监听地址 address to listen on（默认 default 127.0.0.1；环境变量 HOST）
  --port 端口       监听端口 port, 1–65535（默认 default 3000；环境变量 PORT）
  --data-dir 目录   数据目录 data folder（默认 default ./data；环境变量 DATA_DIR）
  --help            显示本说明 show this text
其他设置见 .env.example。 Other settings: see .env.example.`;

const environmentOf = { '--host': 'HOST', '--port': 'PORT', '--data-dir': 'DATA_DIR' };

const refuse = (chinese, english) => {
  throw new LaunchError(`${chinese} ${english} (npm start -- --help)`, usageExitCode);
};

function checkValue(name, value) {
  if (value === undefined || value === '' || value.startsWith('--')) {
    refuse(`选项 ${name} 后面要有一个值。`, `Option ${name} needs a value.`);
  }
  if (name === '--port' && !(/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535)) {
    refuse(`端口 “${value}” 不对：请用 1 到 65535 的整数。`, `Port "${value}" is not an integer from 1 to 65535.`);
  }
}

const splitEqualSigns = (args) =>
  args.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]));

/** npm keeps options written before its `--` for itself; starting without them would be silently wrong. */
function refuseSwallowedOptions(given, environment) {
  for (const name of Object.keys(environmentOf)) {
    const swallowed = environment[`npm_config_${name.slice(2).replaceAll('-', '_')}`];
    if (swallowed && !(name in given)) {
      refuse(`请在选项前加 “--”：npm start -- ${name} 值。`, `Put "--" before the options: npm start -- ${name} VALUE.`);
    }
  }
}

/**
 * Reads the options of `npm start` as environment variables of the server.
 * @returns {{ help: boolean, environment: Record<string, string> }}
 * @throws {LaunchError} exit code 64, one sentence in both languages
 */
export function readStartOptions(args, environment, folder) {
  if (args.includes('--help') || args.includes('-h')) return { help: true, environment: {} };
  const given = {};
  const words = splitEqualSigns(args);
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at];
    if (!(name in environmentOf)) refuse(`不认识的选项 “${name}”。`, `Unknown option "${name}".`);
    checkValue(name, words[at + 1]);
    given[name] = name === '--data-dir' ? resolve(folder, words[at + 1]) : words[at + 1];
  }
  refuseSwallowedOptions(given, environment);
  const named = Object.entries(given).map(([name, value]) => [environmentOf[name], value]);
  return { help: false, environment: Object.fromEntries(named) };
}
