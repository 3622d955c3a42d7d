import { fundCategories, fundKinds, fundSources, outcomeKinds } from '../record/money-codes.js';
import { projectLevels } from '../record/project-records.js';
import { pipelineStages } from '../api/outcomes.js';

/** One name by which the rows of a figure are sliced; without `values` any text may be asked for. */
export interface FigureSlice {
  readonly zh: string;
  readonly values?: readonly string[];
}

/** A sum of rows that pages show and prove, beside the indicators: its rows are listed in the view `evidence_<code>`. */
export interface Figure {
  readonly code: string;
  readonly zh: string;
  /** What the numerator of a row is. */
  readonly unit: 'yuan' | 'count';
  readonly slices: Readonly<Record<string, FigureSlice>>;
}

const codes = (list: readonly { readonly code: string }[]): readonly string[] => list.map(({ code }) => code);

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const yesNo = ['yes', 'no'] as const;

const project: FigureSlice = { zh: '项目' };
const ledger = {
  source: { zh: '来源', values: codes(fundSources) },
  category: { zh: '科目', values: codes(fundCategories) },
  month: { zh: '月份', values: months },
  project,
  unit: { zh: '单位信用代码' },
  fiscal: { zh: '财政资金', values: yesNo },
};

/**
 * The figures in the order of their pages. Numerators: `money` the amount of each ledger line; `spending` what was spent, refunds negative;
 * `research`, `grants`, `equity` (those of all years so far; `new` are the year's), `compensation` the channels of Art. 10, returned money negative;
 * `results` the amount of each outcome, 0 where it has none; `projects` 1 for each that ran in the year;
 * `stages` 1 where a project reached the stage and every one before (denominator 1 where it skipped one);
 * `project_grants` and `transfer_grants` what counts against the caps of Art. 10 up to the year's evaluation day, of all years.
 */
export const figures: readonly Figure[] = [
  { code: 'money', zh: '经费台账', unit: 'yuan', slices: { kind: { zh: '类型', values: codes(fundKinds) }, ...ledger } },
  { code: 'spending', zh: '支出净额', unit: 'yuan', slices: ledger },
  { code: 'research', zh: '市财政攻关资金', unit: 'yuan', slices: { project } },
  { code: 'grants', zh: '转化补助', unit: 'yuan', slices: { kind: { zh: '支持方式', values: ['grant', 'refund'] }, outcome: { zh: '成果' } } },
  {
    code: 'equity', zh: '先投后股', unit: 'yuan',
    slices: { stage: { zh: '阶段', values: ['invested', 'reached', 'converted', 'exited', 'exempted'] }, new: { zh: '当年投入', values: yesNo } },
  },
  { code: 'compensation', zh: '风险补偿', unit: 'yuan', slices: { loan: { zh: '贷款合同' } } },
  {
    code: 'results', zh: '成果', unit: 'yuan',
    slices: { kind: { zh: '成果类型', values: codes(outcomeKinds) }, level: { zh: '级别' }, evidenced: { zh: '有佐证', values: yesNo }, project },
  },
  { code: 'stages', zh: '转化阶段', unit: 'count', slices: { stage: { zh: '阶段', values: pipelineStages } } },
  { code: 'projects', zh: '项目', unit: 'count', slices: { level: { zh: '项目级别', values: codes(projectLevels) }, status: { zh: '项目状态' } } },
  { code: 'project_grants', zh: '项目市级补助', unit: 'yuan', slices: { project } },
  { code: 'transfer_grants', zh: '单项转化补助', unit: 'yuan', slices: { outcome: { zh: '成果' } } },
];

/** The figure of that code, or `undefined`. */
export const figureNamed = (code: string): Figure | undefined => figures.find((figure) => figure.code === code);
