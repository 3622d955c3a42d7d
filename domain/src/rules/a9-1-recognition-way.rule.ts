import * as z from 'zod/mini';

import { workdaysWithin } from '../calendar/workdays.js';
import { applicationTurns, applicationWay, walkApplication, type WayWalked, wordOfStep } from './application-way.js';
import { countFact, dateFact, defineRule, evidenceFact, type Judgement, type Measured } from './define-rule.js';

const facts = z.object({
  route: z.enum(['review', 'direct']),
  /** Steps taken up to the as-of date. */
  events: z.array(z.object({ step: z.enum([...applicationWay, ...applicationTurns]), happened: dateFact })),
  /** Whether the last applicant is the unit that led at recognition, or its predecessor; `null` when either is not on record. */
  appliedByLead: z.nullable(z.boolean()),
  recognisedOn: dateFact,
  evidence: evidenceFact,
});
const params = z.object({
  /** Shortest public notice, in working days. */
  noticeDays: countFact,
  countsFirstDay: z.boolean(),
  /** Steps that a direct recognition leaves out. */
  directSkips: z.array(z.enum(applicationWay)),
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;

interface Notice {
  readonly from: string;
  readonly to: string;
  /** `null` where the holidays of the year are not published. */
  readonly days: number | null;
}

const noticeOf = ({ reached }: WayWalked, { countsFirstDay }: Params): Notice | null => {
  const [from, to] = [reached.get('notice_started'), reached.get('notice_ended')];
  if (from === undefined || to === undefined) return null;
  const days = workdaysWithin(from, to);
  const first = countsFirstDay ? 0 : workdaysWithin(from, from);
  return { from, to, days: days === null || first === null ? null : days - first };
};

const faultsOf = ({ appliedByLead, recognisedOn }: Facts, way: WayWalked, notice: Notice | null): readonly string[] => [
  ...way.disorder,
  ...(appliedByLead === false ? ['申报单位不是牵头单位'] : []),
  ...(notice !== null && recognisedOn < notice.to ? [`${recognisedOn} 认定时公示尚未结束（${notice.to}）`] : []),
];

const measure = (way: WayWalked, required: readonly string[], { notice, noticeDays }: { notice: Notice | null; noticeDays: number }): readonly Measured[] => [
  { label: '已登记的环节', value: String(way.reached.size), threshold: String(required.length), unit: '个' },
  ...(notice === null ? [] : [{ label: `公示（${notice.from} 至 ${notice.to}）`, value: notice.days === null ? '未知' : String(notice.days), threshold: String(noticeDays), unit: '个工作日' }]),
];

const judge = (given: Facts, params: Params): Judgement => {
  const { events, route, evidence, appliedByLead } = given;
  if (events.length === 0) return { result: 'UNKNOWN', measured: [], note: '没有申报事项记录，无法核对认定流程，请补录申报事项', evidence };
  const required = applicationWay.filter((step) => route === 'review' || !params.directSkips.includes(step));
  const way = walkApplication(events, required);
  const notice = noticeOf(way, params);
  const told = { measured: measure(way, required, { notice, noticeDays: params.noticeDays }), evidence };
  const faults = faultsOf(given, way, notice);
  if (faults.length > 0) return { ...told, result: 'FAIL', note: `认定流程不符合规定的先后：${faults.join('；')}；请核对并补办或更正记录` };
  const absent = [...required.filter((step) => !way.reached.has(step)).map(wordOfStep), ...(appliedByLead === null ? ['申报单位'] : [])];
  if (absent.length > 0) return { ...told, result: 'UNKNOWN', note: `申报事项缺少：${absent.join('、')}，请补录后再核对` };
  if (notice?.days === null) return { ...told, result: 'UNKNOWN', note: `公示期（${notice.from} 至 ${notice.to}）所在年度的放假安排未收录，无法计算工作日` };
  if (notice !== null && notice.days < params.noticeDays) return { ...told, result: 'WARN', note: `公示 ${notice.days} 个工作日，少于 ${params.noticeDays} 个（办法未规定天数，按规则集取值），请说明理由` };
  return { ...told, result: 'PASS', note: '各环节齐全，先后符合规定' };
};

export const recognitionWay = defineRule({
  id: 'A9.1',
  article: '第九条',
  title: { zh: '认定流程', en: 'Way of recognition' },
  clause: '企业申报、审核推荐、综合评审，经研究及公示无异议后，列入重点支持范围，市科技局相关业务处予以备案',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
