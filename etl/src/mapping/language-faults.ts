import type { ProfileFault, ProfileRecord, SourceProfile } from '@monitor/domain';
import { CronTime } from 'cron';
import type { Environment } from '@marcbachmann/cel-js';
import { expressionFault, expressionsOver, isReservedWord } from './expression.js';
import { cleanHead } from './header.js';

/** What is wrong in the small languages of a profile: cron, CEL, and heads that would name two columns. */
export const languageFaults = (profile: SourceProfile): ProfileFault[] => {
  const reserved = profile.columns.flatMap(({ name }, index) => (isReservedWord(name) ? [{ path: ['columns', index, 'name'], message: `列名“${name}”是表达式的保留字。请换一个名称。` }] : []));
  const faults = [...cronFaults(profile), ...reserved, ...headFaults(profile)];
  if (reserved.length > 0) return faults;
  const environment = expressionsOver(profile.columns.map(({ name }) => name));
  const skips = profile.skip.flatMap(({ when }, index) => celFault(environment, { text: when, wanted: 'bool', path: ['skip', index, 'when'] }));
  return [...faults, ...skips, ...profile.records.flatMap((record, index) => recordFaults(environment, record, ['records', index]))];
};

const cronFaults = ({ schedule }: SourceProfile): ProfileFault[] => {
  if (schedule === undefined || CronTime.validateCronExpression(schedule).valid) return [];
  return [{ path: ['schedule'], message: `“${schedule}”不是有效的 cron 表达式。请写成“分 时 日 月 周”，如每天 6 点：0 6 * * *。` }];
};

interface Spoken {
  readonly text: string;
  readonly wanted: 'bool' | 'text';
  readonly path: ProfileFault['path'];
}

const celFault = (environment: Environment, { text, wanted, path }: Spoken): ProfileFault[] => {
  const message = expressionFault(environment, text, wanted);
  return message === null ? [] : [{ path, message }];
};

const recordFaults = (environment: Environment, { when, fields }: ProfileRecord, path: ProfileFault['path']): ProfileFault[] => [
  ...(when === undefined ? [] : celFault(environment, { text: when, wanted: 'bool', path: [...path, 'when'] })),
  ...Object.entries(fields).flatMap(([name, field]) =>
    ('expression' in field ? celFault(environment, { text: field.expression, wanted: 'text', path: [...path, 'fields', name, 'expression'] }) : [])),
];

/** Two columns that the same head would name cannot be told apart. */
const headFaults = ({ columns }: SourceProfile): ProfileFault[] => {
  const known = new Map<string, string>();
  const faults: ProfileFault[] = [];
  for (const [index, { name, head, aliases }] of columns.entries()) {
    for (const word of new Set([head, ...aliases].map((text) => (text.startsWith('/') || text.startsWith('./') ? text : cleanHead(text))))) {
      const other = known.get(word);
      if (other === undefined) known.set(word, name);
      else faults.push({ path: ['columns', index, 'head'], message: `列“${name}”与列“${other}”的表头相同（${word}），无法区分。请改正其中一个。` });
    }
  }
  return faults;
};
