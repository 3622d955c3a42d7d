import { type PipelineStage, pipelineStages } from '../api/outcomes.js';
import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import { inEvidence, said, sentence } from './pieces.js';
import type { SectorParts } from './sector-parts.js';
import type { Sentence } from './sentence.js';
import { toldPercent } from './told-number.js';

/** What a project has come to, in the words of every page and report. */
export const pipelineStageNames: Readonly<Record<PipelineStage, Bilingual>> = {
  started: { zh: '立项', en: 'approved' },
  listed: { zh: '有攻关清单', en: 'with a task list' },
  completed: { zh: '攻关完成', en: 'completed' },
  result: { zh: '形成成果', en: 'with a result' },
  contract: { zh: '签约转化', en: 'under contract' },
  revenue: { zh: '取得收入', en: 'with revenue' },
};

interface PipelineStep {
  readonly from: PipelineStage;
  readonly to: PipelineStage;
  readonly entered: number;
  readonly reached: number;
}

/** The stage fewest of those before it reached, the earliest of equals; `null` without a project. */
export const weakestStep = (stages: SectorParts['pipeline']['stages']): PipelineStep | null => {
  const reachedAt = (stage: PipelineStage) => stages.find((each) => each.stage === stage)?.reached ?? 0;
  const steps = pipelineStages.slice(1).flatMap((to, place) => {
    const from = pipelineStages[place];
    return from === undefined || reachedAt(from) === 0 ? [] : [{ from, to, entered: reachedAt(from), reached: reachedAt(to) }];
  });
  return steps.reduce<PipelineStep | null>((weakest, step) => (weakest === null || step.reached * weakest.entered < weakest.reached * step.entered ? step : weakest), null);
};

/** Where most projects stop on their way from approval to revenue. */
export const pipeline = ({ pipeline: { stages } }: SectorParts): Sentence => {
  const weakest = weakestStep(stages);
  if (weakest === null) return sentence('pipeline', 'plain', { zh: said`本年度没有在研项目。`, en: said`No project ran in the year.` });
  const { from, to, entered, reached } = weakest;
  if (reached === entered) return sentence('pipeline', 'good', { zh: said`立项的${inEvidence(`${entered}个`, 'stages', `stage:${from}`)}项目全部走到取得收入。`, en: said`All ${inEvidence(String(entered), 'stages', `stage:${from}`)} projects came from approval to revenue.` });
  const [before, after] = [pipelineStageNames[from], pipelineStageNames[to]];
  const share = toldPercent((reached / entered) * 100);
  return sentence('pipeline', 'plain', {
    zh: said`转化链条最弱的一环是“${before.zh}→${after.zh}”：${inEvidence(`${entered}个`, 'stages', `stage:${from}`)}项目中${inEvidence(`${reached}个`, 'stages', `stage:${to}`)}走到，占${share}。`,
    en: said`The weakest step of the pipeline is from "${before.en}" to "${after.en}": ${inEvidence(String(reached), 'stages', `stage:${to}`)} of ${inEvidence(String(entered), 'stages', `stage:${from}`)} projects, ${share}.`,
  });
};

/** The share of the year's outcomes that a contract, an invoice or a certificate stands behind. */
export const evidenceRate = ({ outcomes, scheme }: SectorParts): Sentence => {
  const count = outcomes.kinds.reduce((sum, kind) => sum + kind.count, 0);
  const proven = outcomes.kinds.reduce((sum, kind) => sum + kind.withEvidence, 0);
  if (count === 0) return sentence('evidence', 'plain', { zh: said`本年度没有登记成果。`, en: said`No outcome was recorded in the year.` });
  const share = (proven / count) * 100;
  const isLow = share < scheme.flagging.evidenceFrom;
  return sentence('evidence', isLow ? 'watch' : 'good', {
    zh: said`登记成果${inEvidence(`${count}项`, 'results')}，有佐证材料的${inEvidence(`${proven}项`, 'results', 'evidenced:yes')}，佐证率${toldPercent(share)}${isLow ? `，低于${scheme.flagging.evidenceFrom}%的要求` : ''}。`,
    en: said`${inEvidence(String(proven), 'results', 'evidenced:yes')} of ${inEvidence(String(count), 'results')} outcomes have evidence, ${toldPercent(share)}${isLow ? `, below the ${scheme.flagging.evidenceFrom}% asked for` : ''}.`,
  });
};
