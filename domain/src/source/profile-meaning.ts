import { recordKinds } from '../record/registry.js';
import type { RecordDefinition } from '../record/define-record.js';
import type { ProfileFault } from './profile-fault.js';
import { type Declared, undeclared } from './declared-columns.js';
import { fieldFaults } from './field-meaning.js';
import type { ProfileRecord } from './profile-mapping.js';
import type { SourceProfile } from './source-profile.js';

const kinds: readonly RecordDefinition[] = recordKinds;

/** Names that expressions know beside the columns. */
const RESERVED = new Set(['part', 'row']);

/** What only the whole profile can tell. */
export const meaningFaults = (profile: SourceProfile): ProfileFault[] => {
  if (profile.exchange) return exchangeFaults(profile);
  const columns = new Set(profile.columns.map(({ name }) => name));
  return [
    ...emptyFaults(profile),
    ...columnFaults(profile),
    ...profile.records.flatMap((record, index) => recordFaults(record, { columns, path: ['records', index] })),
  ];
};

const exchangeFaults = ({ columns, records, skip }: SourceProfile): ProfileFault[] =>
  columns.length + records.length + skip.length === 0 ? [] : [{ path: ['exchange'], message: '交换格式的来源（exchange: true）按文件名识别，不能再写 columns、records 或 skip。请删去其中一种。' }];

const emptyFaults = ({ columns, records }: SourceProfile): ProfileFault[] => [
  ...(columns.length === 0 ? [{ path: ['columns'], message: '没有声明任何列。请列出来源文件的列，或对交换格式写 exchange: true。' }] : []),
  ...(records.length === 0 ? [{ path: ['records'], message: '没有说明一行生成哪些记录。请至少写一种记录。' }] : []),
];

const columnFaults = ({ columns, format }: SourceProfile): ProfileFault[] => {
  const faults: ProfileFault[] = [];
  const names = new Set<string>();
  const places = new Set<number>();
  for (const [index, { name, position }] of columns.entries()) {
    const path = ['columns', index];
    if (RESERVED.has(name)) faults.push({ path: [...path, 'name'], message: `列名“${name}”是保留字。请换一个名称。` });
    if (names.has(name)) faults.push({ path: [...path, 'name'], message: `列“${name}”声明了两次。请删去一个或改名。` });
    if (position !== undefined && places.has(position)) faults.push({ path: [...path, 'position'], message: `第 ${position} 列声明了两次。请改正位置。` });
    if (position === undefined && format.head === 'none') faults.push({ path, message: `文件没有表头（head: none），列“${name}”必须写明位置。请补上 position。` });
    names.add(name);
    if (position !== undefined) places.add(position);
  }
  return faults;
};

const recordFaults = (record: ProfileRecord, { columns, path }: Declared): ProfileFault[] => {
  const kind = kinds.find(({ name }) => name === record.record);
  if (kind === undefined) return [{ path: [...path, 'record'], message: `没有“${record.record}”这种记录。可用的有：${kinds.map(({ name, zh }) => `${name}（${zh}）`).join('、')}。` }];
  const withPart = record.spread === undefined && record.each === undefined ? columns : new Set([...columns, 'part']);
  return [
    ...shapeFaults(record, { columns, path }),
    ...Object.entries(record.fields).flatMap(([name, field]) => fieldFaults({ kind, name, field }, { columns: withPart, path: [...path, 'fields', name] })),
    ...Object.entries(kind.fields).filter(([name, { required }]) => required && record.fields[name] === undefined)
      .map(([name, { zh }]) => ({ path: [...path, 'fields'], message: `${kind.zh}必填的“${zh}”（${name}）没有来源。请给它一列、一个固定值、表达式、标识或查找。` })),
  ];
};

const shapeFaults = ({ once, spread, each }: ProfileRecord, { columns, path }: Declared): ProfileFault[] => {
  const faults: ProfileFault[] = [];
  for (const [index, column] of (once ?? []).entries()) if (!columns.has(column)) faults.push({ path: [...path, 'once', index], message: undeclared(column) });
  if (spread !== undefined && !columns.has(spread.column)) faults.push({ path: [...path, 'spread', 'column'], message: undeclared(spread.column) });
  if (spread !== undefined && each !== undefined) faults.push({ path: [...path, 'spread'], message: 'spread 与 each 不能同时使用。请只留一个。' });
  return faults;
};
