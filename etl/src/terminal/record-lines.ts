import { type Field, type Jurisdiction, type RecordDefinition, recordKinds } from '@monitor/domain';

const kinds: readonly RecordDefinition[] = recordKinds;

const WRITTEN: Readonly<Record<Field['kind'], string>> = {
  text: '文字', choice: '可填', date: '日期', money: '金额', number: '数', integer: '整数', list: '多个，用分号或顿号隔开', 'credit-code': '18 位信用代码，或 登记系统:号码',
};

const choicesOf = ({ kind, choices, zh }: Field): string => {
  if (kind !== 'choice') return WRITTEN[kind];
  return choices.length > 0 ? `${WRITTEN.choice}：${choices.join('、')}` : `${WRITTEN.choice}：辖区的${zh}`;
};

/** The kinds of record that a profile can give, one line each; `null` as the name lists all, a kind's name its fields. */
export const recordLines = (name: string | null): readonly string[] | null => {
  if (name === null) return kinds.map(({ name: code, zh }) => `${code}  ${zh}`);
  const kind = kinds.find((each) => each.name === name);
  return kind === undefined ? null : linesOf(kind);
};

const linesOf = ({ zh, key, references, fields }: RecordDefinition): string[] => [
  `${zh}；相同即为同一条：${key.join('、')}${references.length === 0 ? '' : `；须已有：${references.map(({ field, record, key: of }) => `${field} → ${record}.${of}`).join('、')}`}`,
  ...Object.entries(fields).map(([code, field]) => `  ${code}  ${field.zh}${field.required ? '（必填）' : ''}  ${choicesOf(field)}`),
];

/** The lists of the place against which sectors, districts, units of money and registers are read. */
export const placeLines = ({ sectors, districts, money, identities }: Jurisdiction): string[] => [
  `领域：${sectors.map(({ zh }) => zh).join('、')}`,
  `县区：${districts.map(({ zh }) => zh).join('、')}`,
  `金额单位：${money.units.map(({ name }) => name).join('、')}`,
  `登记系统：${identities.length === 0 ? '无' : identities.map(({ code, zh }) => `${code}（${zh}）`).join('、')}`,
];
