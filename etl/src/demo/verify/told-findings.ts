import { changchunTrial2025, findingChecks, flagDefinitions, warningKinds } from '@monitor/domain';

import type { ExpectedFlag, ExpectedRule } from '../oracle/expect-verdicts.js';
import type { ExpectedAnomaly } from '../oracle/expect-anomalies.js';
import type { ExpectedFinding } from '../oracle/expect-findings.js';
import type { ExpectedForecast, ExpectedWarning } from '../oracle/expect-warnings.js';

const QUIET = new Set(['PASS', 'NA']);
const CALM = new Set(['green', 'none']);

/** Findings that a reader must look at: everything but kept and not applicable, green and not due. */
export const loudRules = (rules: readonly ExpectedRule[]): readonly ExpectedRule[] => rules.filter(({ result }) => !QUIET.has(result));
export const loudWarnings = (warnings: readonly ExpectedWarning[]): readonly ExpectedWarning[] => warnings.filter(({ colour }) => !CALM.has(colour));

export const ruleText = ({ subject, year, rule, result }: ExpectedRule): string => `规则 ${rule} ${result}：${subject} ${year} 年`;
export const flagText = ({ consortium, year, flag, because }: ExpectedFlag): string => `标记 ${flag}（${[...new Set(because)].sort().join('、')}）：${consortium} ${year} 年`;
export const warningText = ({ consortium, kind, item, colour, months }: ExpectedWarning): string => `预警 ${kind} ${colour}（${months.join(' ')}）：${consortium} ${item}`;
export const forecastText = ({ consortium, low, high }: ExpectedForecast): string => `预测 ${low ?? '无'}–${high ?? '无'}：${consortium}`;

export const anomalyText = ({ consortium, year, kind, item, amount }: ExpectedAnomaly): string => `资金 ${kind} ${amount} 元：${consortium} ${year} 年 ${item}`;

export const findingText = ({ code, consortium, year, subject, said, expected }: ExpectedFinding): string =>
  `核对 ${code}（${said} / ${expected}）：${consortium}${year === 0 ? '' : ` ${year} 年`} ${subject}`;

type Told = Readonly<Record<string, readonly string[]>>;

const zhOfKind: Readonly<Record<string, string>> = { schedule: '序时进度', milestone: '项目节点', gate: '成员门槛', deadline: '期限' };

/** Lines of every rule of the set, also of those that found nothing. */
export const rulesById = (rules: readonly ExpectedRule[]): Told =>
  Object.fromEntries(changchunTrial2025.rules.map(({ id }) => [`规则 ${id}`, loudRules(rules).filter(({ rule }) => rule === id).map(ruleText)]));

export const flagsByKind = (flags: readonly ExpectedFlag[]): Told =>
  Object.fromEntries(flagDefinitions.map(({ kind, zh }) => [`标记 ${zh}`, flags.filter(({ flag }) => flag === kind).map(flagText)]));

export const warningsByKind = (warnings: readonly ExpectedWarning[]): Told =>
  Object.fromEntries(warningKinds.map((kind) => [`年内 ${zhOfKind[kind] ?? kind}`, loudWarnings(warnings).filter((each) => each.kind === kind).map(warningText)]));

const zhOfAnomaly: Readonly<Record<string, string>> = { over_allocated: '支出多于拨付', idle_balance: '财政结余闲置', off_pace: '偏离序时', billed_twice: '重复报账', over_cap: '超过上限' };

export const anomaliesByKind = (anomalies: readonly ExpectedAnomaly[]): Told =>
  Object.fromEntries(Object.entries(zhOfAnomaly).map(([kind, zh]) => [`资金 ${zh}`, anomalies.filter((each) => each.kind === kind).map(anomalyText)]));

/** Lines of every cross-check, also of those that found nothing. */
export const findingsByCheck = (findings: readonly ExpectedFinding[]): Told =>
  Object.fromEntries(findingChecks.map(({ code, title }) => [`核对 ${title.zh}`, findings.filter((each) => each.code === code).map(findingText)]));
