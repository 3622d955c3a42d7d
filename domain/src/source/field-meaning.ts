import type { RecordDefinition } from '../record/define-record.js';
import type { Field } from '../record/field.js';
import { recordKinds } from '../record/registry.js';
import type { ProfileFault } from './profile-fault.js';
import type { ProfileField } from './profile-mapping.js';
import { type Declared, undeclared } from './declared-columns.js';

interface Placed {
  readonly kind: RecordDefinition;
  readonly name: string;
  readonly field: ProfileField;
}

const kinds: readonly RecordDefinition[] = recordKinds;

/** What is wrong with where one field comes from. */
export const fieldFaults = ({ kind, name, field }: Placed, declared: Declared): ProfileFault[] => {
  const known = kind.fields[name];
  if (known === undefined) return [{ path: declared.path, message: `${kind.zh}没有“${name}”这个字段。可用的有：${Object.keys(kind.fields).join('、')}。` }];
  return [...sourceFaults(field, known, declared), ...shapingFaults(field, known, declared)];
};

const sourceFaults = (field: ProfileField, known: Field, { columns, path }: Declared): ProfileFault[] => {
  if ('column' in field) return columns.has(field.column) ? [] : [{ path: [...path, 'column'], message: undeclared(field.column) }];
  if ('identity' in field) {
    const faults: ProfileFault[] = columns.has(field.identity.column) ? [] : [{ path: [...path, 'identity', 'column'], message: undeclared(field.identity.column) }];
    if (known.kind !== 'credit-code' && known.kind !== 'list') faults.push({ path: [...path, 'identity'], message: `“${known.zh}”不是单位代码，不能由标识得来。请改用 column 或 value。` });
    return faults;
  }
  return 'lookup' in field ? lookupFaults(field.lookup, { columns, path }) : [];
};

const lookupFaults = (lookup: { record: string; field: string; by: string }, { columns, path }: Declared): ProfileFault[] => {
  const at = [...path, 'lookup'];
  const kind = kinds.find(({ name }) => name === lookup.record);
  if (kind === undefined) return [{ path: [...at, 'record'], message: `没有“${lookup.record}”这种记录，无法查找。请改正。` }];
  const faults: ProfileFault[] = [];
  if (kind.key.length !== 1) faults.push({ path: [...at, 'record'], message: `${kind.zh}不能由一个值认出（需要 ${kind.key.join('、')}），无法查找。请改用只有一个键的记录。` });
  if (kind.fields[lookup.field] === undefined) faults.push({ path: [...at, 'field'], message: `${kind.zh}没有“${lookup.field}”这个字段。可用的有：${Object.keys(kind.fields).join('、')}。` });
  if (!columns.has(lookup.by)) faults.push({ path: [...at, 'by'], message: undeclared(lookup.by) });
  return faults;
};

const shapingFaults = (field: ProfileField, known: Field, { columns, path }: Declared): ProfileFault[] => {
  const faults: ProfileFault[] = [];
  const say = (key: string, message: string): void => {
    faults.push({ path: [...path, key], message });
  };
  if ('split' in field && field.split !== undefined) {
    const { by, spaces, part } = field.split;
    if ((by === undefined) === (spaces === undefined)) say('split', '拆分要写 by（分隔文字）或 spaces（至少几个空白）中的一个。请改正。');
    if (part === 0) say('split', '拆分的 part 从 1 起数，负数从末尾数起，不能是 0。请改正。');
  }
  if (!('column' in field) && !('expression' in field)) return faults;
  if (field.unit !== undefined && known.kind !== 'money') say('unit', `“${known.zh}”不是金额，不能有单位。请删去 unit。`);
  if (typeof field.unit === 'object' && field.unit.from === 'column' && !columns.has(field.unit.column)) say('unit', undeclared(field.unit.column));
  if (typeof field.unit === 'object' && field.unit.from === 'head' && 'expression' in field) say('unit', '表达式没有自己的表头，单位请写明或取自一列。');
  if (field.percent !== undefined && known.kind !== 'number' && known.kind !== 'integer') say('percent', `“${known.zh}”不是一般数值，不能按百分数读取。请删去 percent。`);
  if (field.month !== undefined && known.kind !== 'date') say('month', `“${known.zh}”不是日期。请删去 month。`);
  if (field.unreadable === 'cell' && known.required) say('unreadable', `“${known.zh}”是必填项，读不出时整条记录都不能载入，不能写 unreadable: cell。请删去。`);
  return faults;
};
