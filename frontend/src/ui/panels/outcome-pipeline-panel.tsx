import { type Filters, outcomePipeline, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { ChartPanel } from '../chart-panel';
import type { ChartTableContent } from '../chart-table';
import { Percent } from '../figures';
import styles from './outcome-pipeline-panel.module.css';
import { type PipelineRow, pipelineRows, weakestStep } from './pipeline-rows';

type Reply = ReplyOf<typeof outcomePipeline>;

const WIDE_ENOUGH = 18;

const count = (projects: number): string => groupDigits(String(projects));
const sliceOf = (stage: PipelineRow['stage']): string => `stage:${stage}`;

const Bar = ({ row: { reached, ofStarted }, unit }: { row: PipelineRow; unit: string }) => {
  const width = ofStarted ?? 0;
  const isInside = width >= WIDE_ENOUGH;
  return (
    <span className={styles.track}>
      <i className={styles.fill} style={{ width: `${width}%` }} />
      <span className={isInside ? `${styles.count} ${styles.inside}` : styles.count} style={{ insetInlineStart: isInside ? 0 : `${width}%` }}>{count(reached)} {unit}</span>
    </span>
  );
};

/** What stands between a stage and the one before. */
const Step = ({ row: { conversion, ofStarted, alone }, isWeakest }: { row: PipelineRow; isWeakest: boolean }) => {
  const { outcomes: { pipeline } } = useMessages();
  if (conversion === null) return null;
  return (
    <span className={styles.step}>
      <span className={isWeakest ? styles.weakest : undefined}><span aria-hidden="true">↓ </span>{pipeline.converted(percentText(conversion))}</span>
      {ofStarted !== null && <span>{pipeline.ofStarted} {percentText(ofStarted)}%</span>}
      {alone > 0 && <span>{pipeline.aloneTold(count(alone))}</span>}
    </span>
  );
};

const Stages = ({ rows }: { rows: readonly PipelineRow[] }) => {
  const { outcomes: words } = useMessages();
  const weakest = weakestStep(rows);
  return (
    <ol className={styles.stages}>
      {rows.map((row) => (
        <li key={row.stage}>
          <Step row={row} isWeakest={weakest?.to === row.stage} />
          <Link to="." search={evidenceSearch('stages', undefined, sliceOf(row.stage))} resetScroll={false} className={styles.link ?? ''} title={words.open(words.stages[row.stage])}>
            <span className={styles.name}>{words.stages[row.stage]}</span>
            <Bar row={row} unit={words.projects} />
          </Link>
        </li>
      ))}
    </ol>
  );
};

const tableOf = (rows: readonly PipelineRow[], { outcomes: { pipeline, stages, projects }, figures }: Messages): ChartTableContent => ({
  head: [{ name: pipeline.stage }, { name: pipeline.reached, unit: projects }, { name: pipeline.conversion, unit: figures.percent }, { name: pipeline.ofStarted, unit: figures.percent }, { name: pipeline.alone, unit: projects }],
  rows: rows.map(({ stage, reached, conversion, ofStarted, alone }) => ({
    key: stage,
    cells: [stages[stage], count(reached), <Percent key="conversion" value={conversion} sign={false} reason={stage === 'started' ? pipeline.first : figures.noDenominator} />, <Percent key="share" value={ofStarted} sign={false} />, count(alone)],
  })),
});

/** What the pipeline says, from the same numbers as its bars. */
export const pipelineTold = (rows: readonly PipelineRow[], { pipeline, stages }: Messages['outcomes']): string => {
  const weakest = weakestStep(rows);
  const whole = pipeline.told(count(rows[0]?.reached ?? 0), count(rows.at(-1)?.reached ?? 0));
  return weakest === null ? whole : whole + pipeline.weakest({ from: stages[weakest.from], to: stages[weakest.to], rate: percentText(weakest.conversion) });
};

/** 立项 → 有攻关清单 → 攻关完成 → 形成成果 → 签约转化 → 取得收入: how many projects got how far. */
export const OutcomePipelinePanel = ({ filters }: { filters: Filters }) => {
  const messages = useMessages();
  const { pipeline, noProjects, sourceProjects } = messages.outcomes;
  const asked = useEndpoint(outcomePipeline, filters);
  const told = ({ stages }: Reply): string => pipelineTold(pipelineRows(stages), messages.outcomes);
  return (
    <ChartPanel
      slug="outcome-pipeline" title={pipeline.title} unit={pipeline.unit} asked={asked} height={250}
      empty={({ stages }) => ((stages[0]?.reached ?? 0) === 0 ? noProjects : null)}
      drawing={({ stages }) => <Stages rows={pipelineRows(stages)} />}
      told={told}
      table={({ stages }) => tableOf(pipelineRows(stages), messages)}
      below={(reply) => <p className={styles.said}>{told(reply)}</p>}
      about={{ formula: pipeline.formula, source: sourceProjects, note: pipeline.note, proof: { measure: 'stages' } }}
    />
  );
};
