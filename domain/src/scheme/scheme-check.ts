import { isCalendarDate } from '../calendar/calendar-date.js';
import { compareNumbers } from '../number/round.js';
import type { FieldProblem } from '../policy/field-problem.js';
import { eventKinds } from '../record/event-kinds.js';
import type { Goalposts, Indicator } from './indicator.js';
import type { Scheme } from './scheme.js';

type Check = (scheme: Scheme) => readonly FieldProblem[];

const found = (wrong: boolean, path: string, message: string): readonly FieldProblem[] => (wrong ? [{ path, message }] : []);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const doubles = (codes: readonly string[]): readonly string[] => [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];

const codes: Check = ({ indicators, dimensions }) => [
  ...doubles(dimensions.map(({ code }) => code)).map((code) => ({ path: 'dimensions', message: `维度代码 ${code} 重复，请改为各不相同的代码` })),
  ...doubles(indicators.map(({ code }) => code)).map((code) => ({ path: 'indicators', message: `指标代码 ${code} 重复，请改为各不相同的代码` })),
];

const years: Check = ({ years: { from, to } }) => found(from > to, 'years', `适用年度从 ${from} 到 ${to}，一年也不包含，请把起始年度改到终止年度之前`);

const postProblem = (posts: Goalposts): string | null => {
  if (posts.type === 'interval') return posts.lb < posts.lo && posts.lo <= posts.hi && posts.hi < posts.ub ? null : '区间型参照值应满足 lb < lo ≤ hi < ub';
  if (posts.lo === posts.hi) return `参照值的零分点与满分点同为 ${posts.lo}，无法计分，请拉开两者`;
  return posts.type === 'log' && Math.min(posts.lo, posts.hi) < 0 ? '对数型参照值不能为负，请改为不小于 0 的数' : null;
};

const pointsUp = (posts: Goalposts): Indicator['direction'] => {
  if (posts.type === 'interval') return 'interval';
  return posts.lo < posts.hi ? 'up' : 'down';
};

const indicatorProblems = (indicator: Indicator, index: number, known: ReadonlySet<string>): readonly FieldProblem[] => {
  const { code, goalposts, direction, value, denominator, dimension } = indicator;
  const at = `indicators.${index}`;
  const posts = postProblem(goalposts);
  return [
    ...found(posts !== null, `${at}.goalposts`, `指标 ${code}：${posts ?? ''}`),
    ...found(posts === null && pointsUp(goalposts) !== direction, `${at}.direction`, `指标 ${code} 的方向与参照值不一致，请改正其一`),
    ...found((value === 'ratio') !== (denominator !== null), `${at}.denominator`, `指标 ${code}：比值型必须有分母，合计型不能有分母`),
    ...found(!known.has(dimension), `${at}.dimension`, `指标 ${code} 的维度 ${dimension} 不存在，请改为方案中的维度`),
  ];
};

const indicators: Check = (scheme) => {
  const known = new Set(scheme.dimensions.map(({ code }) => code));
  return scheme.indicators.flatMap((indicator, index) => indicatorProblems(indicator, index, known));
};

const weights: Check = (scheme) => {
  const whole = sum(scheme.dimensions.map(({ weight }) => weight));
  const parts = scheme.dimensions.flatMap(({ code, weight }) => {
    const part = sum(scheme.indicators.filter(({ dimension }) => dimension === code).map((each) => each.weight));
    return found(compareNumbers(part, weight) !== 0, 'indicators', `维度 ${code} 的指标权重合计为 ${part}，应为 ${weight}`);
  });
  return [...found(compareNumbers(whole, 100) !== 0, 'dimensions', `维度权重合计为 ${whole}，应为 100`), ...parts];
};

const grading: Check = ({ grading: { excellentFrom, goodFrom, passFrom, tieBreak, share }, dimensions }) => {
  const known = new Set(dimensions.map(({ code }) => code));
  const strangers = tieBreak.filter((code) => !known.has(code));
  return [
    ...found(!(excellentFrom > goodFrom && goodFrom > passFrom), 'grading', `等次分数线应由高到低：优秀 ${excellentFrom}、良好 ${goodFrom}、合格 ${passFrom}`),
    ...found(strangers.length > 0, 'grading.tieBreak', `同分排序所用的维度 ${strangers.join('、')} 不存在，请改为方案中的维度`),
    ...found(share.minimum < 0, 'grading.share.minimum', '优秀名额的下限不能为负'),
  ];
};

const adjustments: Check = ({ adjustments: entries }) => [
  ...doubles(entries.map(({ code }) => code)).map((code) => ({ path: 'adjustments', message: `加分与否决事项代码 ${code} 重复，请改为各不相同的代码` })),
  ...entries.flatMap(({ code, kind, event, points }, index) => [
    ...found(!eventKinds.some((each) => each.code === event), `adjustments.${index}.event`, `事项 ${code} 的事件类型 ${event} 不存在，请改为事件记录中的类型`),
    ...found(kind === 'bonus' && !(points > 0), `adjustments.${index}.points`, `加分事项 ${code} 的分值为 ${points}，请填大于 0 的分值`),
    ...found(kind === 'veto' && points !== 0, `adjustments.${index}.points`, `一票否决事项 ${code} 不计分，分值请填 0`),
  ]),
];

const isDay = (monthDay: string): boolean => isCalendarDate(`2001-${monthDay}`);

const calendar: Check = ({ calendar: { reportDue, evaluateOn, graceDays }, flagging: { executionCheckOn } }) => [
  ...Object.entries({ 'calendar.reportDue': reportDue, 'calendar.evaluateOn': evaluateOn, 'flagging.executionCheckOn': executionCheckOn }).flatMap(([path, text]) =>
    found(!isDay(text), path, `${text} 不是每年都有的一天，请按“月-日”填写，如 03-31`)),
  ...found(graceDays < 0, 'calendar.graceDays', '宽限天数不能为负'),
];

const checks: readonly Check[] = [codes, years, indicators, weights, grading, adjustments, calendar];

/** Everything in which a scheme of the right shape contradicts itself; nothing for one that can be used. */
export const contradictions = (scheme: Scheme): readonly FieldProblem[] => checks.flatMap((check) => check(scheme));

/** Throws RangeError naming the first contradiction and its field. */
export const checkScheme = (scheme: Scheme): void => {
  const [first] = contradictions(scheme);
  if (first !== undefined) throw new RangeError(`评价方案 ${scheme.id} ${scheme.version}：${first.message}（${first.path}）`);
};
