// How fast a year is judged, its ranking drawn anew and a slider followed, each beside a naive implementation in the same run.
// Prints figures and judges nothing.
//   npm run bench -- judge [--units 10000] [--folder FOLDER]
// With --folder, FOLDER (npm run demo -- --scale nation --out FOLDER) is also loaded and its phases are printed.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { changedDraft, flagBasisSchema, lineTable, modelWhatIf, modelYear, rebalance, recompute, standardPlan } from '../../domain/dist/index.js';
import { judgeYear } from '../../etl/dist/judge/judge-year.js';
import { analyseYear } from '../../etl/dist/robust/analyse-year.js';
import { drawAll } from '../../etl/dist/robust/draw-threads.js';
import { cityAnswers, day, multipliedAsker, policy, withLoaded } from './judging/many-units.mjs';
import { naiveDraw, naiveEvaluation, naiveStep } from './judging/naive.mjs';

const { values } = parseArgs({ options: { units: { type: 'string', default: '10000' }, folder: { type: 'string' } } });
const { scheme } = policy;

const say = (line) => process.stdout.write(`${line}\n`);
const told = (what, seconds, slow) => say(`${what}：${seconds.toFixed(3)} 秒；朴素实现 ${slow.toFixed(3)} 秒，为其 ${(slow / seconds).toFixed(1)} 倍`);
const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
};
const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];

const answers = await cityAnswers();
const inCity = answers.find(({ question }) => question === 'units to judge').rows.length;
const asker = multipliedAsker(answers, Math.ceil(Number(values.units) / inCity));

const judgeOnce = async () => {
  const bases = [];
  const judged = await judgeYear({ asker, policy, day }, async (table, rows) => {
    for (const row of rows) if (table === 'flag_basis') bases.push(row.input);
  });
  return { ...judged, bases };
};
await judgeOnce();
const [whole, { scored, bases }] = await timed(judgeOnce);
const [analysis] = await timed(() => analyseYear({ scheme, scored, before: () => null }));
say(`${scored.length} 个联合体 × ${scheme.indicators.length} 项指标，${policy.ruleSet.rules.length} 条规则，${availableParallelism()} 个处理器`);
const slowEvaluation = await naiveEvaluation({ asker, day, scored }, 200);
told('评价（打分、等次、全部规则、门槛、标记与稳定性，不含抽样）', whole - analysis, slowEvaluation);

const ranked = scored.filter(({ graded }) => graded.rank !== null).map(({ unit, score, adjustments }) => ({ consortium: unit.consortium, cells: score.indicators, adjustments }));
const model = modelYear(ranked, scheme);
const task = { model, plan: standardPlan, lines: lineTable(model, { scheme, evaluated: ranked.length, before: () => null }) };
const [everything] = await timed(() => drawAll(task));
const slowDraw = median([1, 2, 3].map(() => naiveDraw(ranked, scheme)));
told(`${standardPlan.draws} 次抽样（${ranked.length} 个有位次，连同各方法位次与敏感性指数）`, everything, slowDraw * standardPlan.draws);

const FEW = 1000;
const units = scored.slice(0, FEW).map(({ unit, score, adjustments, graded, obstacles }, at) => ({
  consortium: unit.consortium, cells: score.indicators.map(({ indicator, state, value }) => ({ indicator, state, value })), adjustments,
  due: graded.grade !== 'not_due', obstacle: obstacles.length === 0 ? null : obstacles.map(({ text }) => text).join('；'), circumstances: flagBasisSchema.parse(JSON.parse(bases[at])),
}));
const whatIf = modelWhatIf(units, policy);
const weights = Object.fromEntries(scheme.indicators.map(({ code, weight }) => [code, weight]));
const changeAt = (step) => ({ weights: rebalance(weights, { code: 'C2', value: 3 + (step % 40) / 10 }, new Set()), goalposts: {}, lines: {} });
const steps = Array.from({ length: 300 }, (_, step) => {
  const change = changeAt(step);
  const began = performance.now();
  recompute(whatIf, changedDraft(scheme, change));
  return performance.now() - began;
});
const slowStep = median(Array.from({ length: 7 }, (_, step) => naiveStep(units, policy, changeAt(step))));
say(`试算 ${units.length} 个联合体一步：中位数 ${median(steps).toFixed(2)} 毫秒（一帧 16.7 毫秒）；朴素实现 ${slowStep.toFixed(2)} 毫秒，为其 ${(slowStep / median(steps)).toFixed(1)} 倍`);

if (values.folder !== undefined) {
  await withLoaded(values.folder, async (_, phases) => {
    say(`装载 ${values.folder}：`);
    for (const { name, count, seconds } of phases) say(`  ${name}：${count}，${Number(seconds).toFixed(1)} 秒`);
  });
}
