import * as z from 'zod/mini';

import { defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  /** District code of the department that recommended last; `null` when not on record. */
  recommendedBy: z.nullable(z.string()),
  /** District code of the unit that led at recognition, '' outside the city; `null` when not on record. */
  leadDistrict: z.nullable(z.string()),
  evidence: evidenceFact,
});
const params = z.object({
  districts: z.array(z.object({ code: z.string(), zh: z.string(), isZone: z.boolean() })),
  /** Pairs of a zone and a district that stand for each other. */
  overlaps: z.array(z.tuple([z.string(), z.string()])),
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;

const overlap = ([left, right]: readonly [string, string], { overlaps }: Params): boolean =>
  overlaps.some(([one, other]) => (one === left && other === right) || (one === right && other === left));

const judge = ({ recommendedBy, leadDistrict, evidence }: Facts, params: Params): Judgement => {
  if (recommendedBy === null || leadDistrict === null) {
    const wanting = recommendedBy === null ? '归口初审推荐的部门' : '牵头单位所在县区';
    return { result: 'UNKNOWN', measured: [], note: `没有登记${wanting}，请补录后再核对`, evidence };
  }
  const of = (code: string) => params.districts.find((each) => each.code === code);
  const [department, seat] = [of(recommendedBy), of(leadDistrict)];
  const zh = { department: department?.zh ?? recommendedBy, seat: leadDistrict === '' ? '市外' : (seat?.zh ?? leadDistrict) };
  const told = { measured: [{ label: '推荐部门所在县区', value: zh.department, threshold: zh.seat, unit: '' }], evidence };
  if (recommendedBy === leadDistrict) return { ...told, result: 'PASS', note: `由牵头单位所在地${zh.seat}推荐` };
  if (overlap([recommendedBy, leadDistrict], params)) return { ...told, result: 'PASS', note: `推荐部门在${zh.department}，牵头单位在${zh.seat}，两地按对照表视为同一归口` };
  const isZone = department?.isZone === true || seat?.isZone === true;
  if (isZone && leadDistrict !== '') return { ...told, result: 'WARN', note: `推荐部门在${zh.department}，牵头单位登记在${zh.seat}；开发区与行政区有交叠而对照表未列，请人工认定归口` };
  return { ...told, result: 'FAIL', note: `推荐部门在${zh.department}，牵头单位在${zh.seat}，不是归口管理部门；请由${leadDistrict === '' ? '我市' : zh.seat}科技管理部门重新推荐或更正登记` };
};

export const recommendingDistrict = defineRule({
  id: 'A9.2',
  article: '第九条第二项',
  title: { zh: '归口推荐', en: 'Recommended by the own district' },
  clause: '牵头企业所在县（市）区、开发区科技管理部门作为归口管理部门，对申报材料进行初审和推荐',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
