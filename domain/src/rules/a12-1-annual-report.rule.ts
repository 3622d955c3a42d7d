import * as z from 'zod/mini';

import { compareNumbers, textBeside } from '../number/round.js';
import { dateFact, defineRule, evidenceFact, type Judgement, type Measured } from './define-rule.js';

const facts = z.object({
  asOf: dateFact,
  due: dateFact,
  graceUntil: dateFact,
  /** First day the report came, on or before `asOf`. */
  submittedOn: z.nullable(dateFact),
  /** Parts filled: the dimension's code or its Chinese name. */
  sections: z.array(z.string()),
  /** Reported share of applicable cells in percent; `null` when not computed. */
  coverage: z.nullable(z.number()),
  /** False when no report is owed for the year (recognised late in it, or revoked). */
  required: z.boolean(),
  /** Why a report that came cannot be used. */
  quarantined: z._default(z.nullable(z.string()), null),
  evidence: evidenceFact,
});
const params = z.object({
  sections: z.array(z.object({ code: z.string(), zh: z.string() })),
  coverageFrom: z.number(),
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;

const unsent = ({ asOf, due, graceUntil, quarantined }: Facts): Pick<Judgement, 'result' | 'note'> => {
  if (quarantined !== null) return { result: 'UNKNOWN', note: `${quarantined}；改正后重新报送才能判断` };
  if (asOf <= due) return { result: 'NA', note: `报送期限 ${due} 未到` };
  if (asOf <= graceUntil) return { result: 'WARN', note: `已过报送期限 ${due}，宽限至 ${graceUntil}，请尽快报送` };
  return { result: 'FAIL', note: `至 ${asOf} 仍未报送年度运行报告（期限 ${due}，宽限至 ${graceUntil}），请立即补报` };
};

const shortcomings = ({ sections, coverage, submittedOn, due, graceUntil }: Facts, params: Params): readonly { hard: boolean; zh: string }[] => {
  const absent = params.sections.filter(({ code, zh }) => !sections.includes(code) && !sections.includes(zh)).map(({ zh }) => zh);
  const late = submittedOn !== null && submittedOn > due;
  const beyondGrace = submittedOn !== null && submittedOn > graceUntil;
  const thin = coverage !== null && compareNumbers(coverage, params.coverageFrom) < 0;
  return [
    ...(late ? [{ hard: beyondGrace, zh: `晚于期限 ${due}${beyondGrace ? `，且超过宽限 ${graceUntil}` : ''}` }] : []),
    ...(absent.length > 0 ? [{ hard: true, zh: `缺少部分：${absent.join('、')}` }] : []),
    ...(thin ? [{ hard: true, zh: `数据覆盖率 ${textBeside(coverage, params.coverageFrom)}%，低于 ${params.coverageFrom}%` }] : []),
    ...(coverage === null ? [{ hard: false, zh: '数据覆盖率尚未计算' }] : []),
  ];
};

const measure = ({ submittedOn, due, coverage }: Facts, { coverageFrom }: Params): readonly Measured[] => [
  { label: '报送日期', value: submittedOn ?? '未报送', threshold: due, unit: '' },
  { label: '数据覆盖率', value: coverage === null ? '' : textBeside(coverage, coverageFrom), threshold: String(coverageFrom), unit: '%' },
];

const judge = (given: Facts, params: Params): Judgement => {
  const { submittedOn, evidence } = given;
  const measured = measure(given, params);
  if (submittedOn === null) return given.required ? { ...unsent(given), measured, evidence } : { result: 'NA', measured, note: '本年度无须报送年度运行报告', evidence };
  const found = shortcomings(given, params);
  if (found.length === 0) return { result: 'PASS', measured, note: `${submittedOn} 按期报送，四个部分齐全`, evidence };
  return { result: found.some(({ hard }) => hard) ? 'FAIL' : 'WARN', measured, note: `${submittedOn} 报送；${found.map(({ zh }) => zh).join('；')}`, evidence };
};

export const annualReport = defineRule({
  id: 'A12.1',
  article: '第十二条',
  title: { zh: '年度运行报告', en: 'Annual report' },
  clause: '联合体每年围绕合作机制、资源整合、项目攻关、成果转化等方面向市科技局报送年度运行报告',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
