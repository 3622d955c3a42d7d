import { compareNumbers } from '../number/round.js';
import { checkIndicator } from './check-composite-indicator.js';
import { refuse } from './composite-fault.js';
import type { CompositeDimension, CompositeScheme } from './composite-scheme.js';

/** Columns of the result that are no level. */
export const RESERVED = ['rank', 'band'] as const;

const checkCodes = ({ dimensions, indicators }: CompositeScheme): void => {
  const seen = new Set<string>();
  for (const { code } of [...dimensions, ...indicators]) {
    if (seen.has(code)) refuse('code_doubled', { zh: `代码 ${code} 出现两次，请改成各不相同的代码。`, en: `Code ${code} stands twice; make the codes differ.` }, { field: code });
    if (RESERVED.some((word) => word === code)) refuse('code_reserved', { zh: `代码 ${code} 留给结果列使用，请换一个。`, en: `Code ${code} is a column of the result; choose another.` }, { field: code });
    seen.add(code);
  }
};

const checkRoot = ({ dimensions }: CompositeScheme): void => {
  const roots = dimensions.filter(({ parent }) => parent === undefined).map(({ code }) => code);
  if (roots.length === 0) refuse('root_missing', { zh: '没有最上层：应恰有一个维度不写 parent，它就是总指数。', en: 'No top level: exactly one dimension, the index itself, has no parent.' }, { field: 'dimensions' });
  if (roots.length > 1) refuse('root_doubled', { zh: `有 ${roots.length} 个维度没有 parent（${roots.join('、')}），只有总指数可以不写，请给其余的写上 parent。`, en: `${roots.join(', ')} have no parent; only the index itself may lack one.` }, { field: 'dimensions' });
};

const checkParents = ({ dimensions, indicators }: CompositeScheme): void => {
  const known = new Set(dimensions.map(({ code }) => code));
  for (const { code, parent } of [...dimensions, ...indicators]) {
    if (parent !== undefined && !known.has(parent)) {
      refuse('parent_unknown', { zh: `${code} 的 parent 是 ${parent}，但没有这个维度，请补上该维度或改正 parent。`, en: `${code} names the parent ${parent}, which is no dimension; add it or mend the name.` }, { field: `${code}.parent` });
    }
  }
};

const checkCycle = (start: CompositeDimension, byCode: ReadonlyMap<string, CompositeDimension>): void => {
  const way = [start.code];
  for (let at = start.parent; at !== undefined; at = byCode.get(at)?.parent) {
    if (way.includes(at)) refuse('hierarchy_cycle', { zh: `层级成了环：${[...way, at].join(' → ')}，请改正其中一个 parent。`, en: `The hierarchy runs in a circle: ${[...way, at].join(' → ')}; mend one parent.` }, { field: `${start.code}.parent` });
    way.push(at);
  }
};

const childrenOf = ({ dimensions, indicators }: CompositeScheme, code: string): readonly { readonly weight: number }[] =>
  [...dimensions, ...indicators].filter(({ parent }) => parent === code);

const checkChildren = (scheme: CompositeScheme, { code, sum = scheme.sum }: CompositeDimension): void => {
  const children = childrenOf(scheme, code);
  if (children.length === 0) refuse('dimension_empty', { zh: `维度 ${code} 下面没有维度或指标，请删除它或给它加上指标。`, en: `Dimension ${code} has nothing below it; remove it or give it indicators.` }, { field: code });
  const whole = children.reduce((total, { weight }) => total + weight, 0);
  if (sum !== undefined && compareNumbers(whole, sum) !== 0) {
    refuse('weights_sum', { zh: `${code} 之下的权重合计为 ${whole}，方案要求 ${sum}，请调整权重或 sum。`, en: `The weights below ${code} sum to ${whole}, the scheme says ${sum}; mend a weight or sum.` }, { field: `${code}.sum` });
  }
};

const checkBands = ({ bands }: CompositeScheme): void => {
  for (const [index, { name, from }] of bands.entries()) {
    const last = index === bands.length - 1;
    const next = bands[index + 1]?.from;
    if (from === undefined && last) continue;
    if (from === undefined || (next !== undefined && compareNumbers(from, next) <= 0)) {
      refuse('bands_order', { zh: `分组 ${name} 的分数线应高于下一组，只有最后一组可以不写 from，请由高到低排列。`, en: `The line of band ${name} must lie above the next one's; only the last may leave from out.` }, { field: `bands[${index + 1}](${name}).from` });
    }
  }
};

/** Throws CompositeFault on the first contradiction: doubled codes, a hierarchy that is no tree, weights, reference values or bands that cannot be. */
export const checkCompositeScheme = (scheme: CompositeScheme): void => {
  checkCodes(scheme);
  checkRoot(scheme);
  checkParents(scheme);
  const byCode = new Map(scheme.dimensions.map((dimension) => [dimension.code, dimension]));
  for (const dimension of scheme.dimensions) checkCycle(dimension, byCode);
  for (const dimension of scheme.dimensions) checkChildren(scheme, dimension);
  for (const indicator of scheme.indicators) checkIndicator(scheme, indicator);
  checkBands(scheme);
};
