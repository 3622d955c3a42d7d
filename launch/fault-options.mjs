import { plan } from '../tests/faults/plan.mjs';
import { LaunchError, usageExitCode } from './launch-error.mjs';

const names = new Set(['--only', '--runs', '--seed']);

const refuse = (chinese, english) => {
  throw new LaunchError(`${chinese} ${english} 用法 Usage: npm run faults -- [--only A1,A2] [--runs 20] [--seed 7]`, usageExitCode);
};

const wholeNumber = (name, text) => {
  if (!/^[1-9]\d{0,5}$/u.test(text)) refuse(`选项 ${name} 应为 1 以上的整数。`, `Option ${name} needs a whole number from 1.`);
  return text;
};

function chosen(text) {
  const codes = text.split(',');
  const unknown = codes.filter((code) => !plan.some(({ fault }) => fault === code));
  if (unknown.length > 0) refuse(`没有故障 ${unknown.join('、')}，可用的有：${plan.map(({ fault }) => fault).join('、')}。`, 'No such fault.');
  return plan.filter(({ fault }) => codes.includes(fault));
}

/** `--only` picks rows of the plan, `--runs` overrules how often each fault is tried, `--seed` repeats a run. @throws LaunchError */
export function readFaultOptions(args) {
  const given = {};
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = args.slice(index, index + 2);
    if (!names.has(name)) refuse(`不认识选项 “${name}”。`, `Unknown option "${name}".`);
    if (value === undefined) refuse(`选项 ${name} 后面要有一个值。`, `Option ${name} needs a value.`);
    given[name] = value;
  }
  const seed = wholeNumber('--seed', given['--seed'] ?? String((Date.now() % 999_999) + 1));
  const runs = given['--runs'] === undefined ? {} : { FAULT_RUNS: wholeNumber('--runs', given['--runs']) };
  return { items: given['--only'] === undefined ? plan : chosen(given['--only']), environment: { FAULTS: 'full', FAULT_SEED: seed, ...runs } };
}
