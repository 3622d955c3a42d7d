import { changchun } from '../jurisdiction/changchun.js';
import { changchun2025 } from '../scheme/changchun-2025.js';
import { bindRuleSet, type RuleSet } from './rule-set.js';
import { type RuleSetDocument, ruleSetDocumentSchema } from './rule-set-document.js';

const countLead = false;
const agreementContent = [
  { zh: '组织机构', words: ['组织机构'] },
  { zh: '建设目标', words: ['建设目标'] },
  { zh: '攻关方向', words: ['攻关方向'] },
  { zh: '权利、责任与义务', words: ['权利', '责任', '义务'] },
  { zh: '研发成果所有权', words: ['成果', '所有权'] },
  { zh: '收益分配', words: ['收益分配'] },
];

/** The draft Measures of Changchun as rules; everything their text leaves open is a parameter here and is printed. */
export const changchunTrial2025Document: RuleSetDocument = ruleSetDocumentSchema.parse({
  id: 'changchun-trial-2025',
  version: '1.1.0',
  zh: '长春市创新联合体管理办法（试行）（征求意见稿）',
  en: 'Measures for innovation consortia of Changchun (trial, draft for comment)',
  years: { from: 2021, to: 2027 },
  effective: { from: null, until: null },
  note: '办法为征求意见稿，印发日期未定，自印发之日起试行二年；正式文本公布后另立版本',
  rules: [
    { rule: 'A3', params: {} },
    { rule: 'A4.1', params: {} },
    { rule: 'A4.2', params: { countRectifying: true } },
    { rule: 'A5.1', params: {} },
    { rule: 'A5.2', params: { kinds: ['leading', 'chain'], undesignated: 'FAIL' } },
    { rule: 'A5.3', params: { levels: ['national', 'provincial', 'city'], years: 3, minimum: 1 } },
    { rule: 'A6.1', params: { minimum: 10, countLead } },
    { rule: 'A6.2', params: { minimumPercent: 60, countLead } },
    { rule: 'A7.1', params: { lateOnOriginal: 'WARN' } },
    { rule: 'A7.2', params: { required: agreementContent } },
    { rule: 'A8.1', params: { early: 'FAIL', outside: 'WARN' } },
    { rule: 'A8.2', params: { minimum: 1 } },
    { rule: 'A8.3', params: {} },
    { rule: 'A9.1', params: { noticeDays: 5, countsFirstDay: true, directSkips: ['reviewed', 'deliberated'] } },
    { rule: 'A9.2', params: { overlaps: [] } },
    { rule: 'A9.3', params: { clauses: ['宗旨目标', '研究方向', '主要任务', '知识产权归属'], statedIn: 'agreement' } },
    { rule: 'A9.4', params: {} },
    { rule: 'A9.5', params: { levels: ['national', 'provincial'] } },
    { rule: 'A10.1', params: { cap: '10000000.00', per: 'project', twinTasksFrom: 1 } },
    { rule: 'A10.2', params: { cap: '10000000.00', per: 'transfer', originKinds: ['university', 'institute'] } },
    { rule: 'A10.3', params: {} },
    { rule: 'A10.4', params: { percent: 100, financialKinds: ['bank', 'microcredit', 'leasing', 'guarantee', 'other_financial'] } },
    {
      rule: 'A11.1',
      params: {
        governmentLevels: ['national', 'provincial', 'city', 'district'],
        openStatuses: ['approved', 'running', 'extended', 'awaiting_acceptance'],
        minimumParties: 2,
      },
    },
    { rule: 'A11.2', params: { filingDays: 30 } },
    { rule: 'A12.1', params: {} },
    { rule: 'A12.2', params: {} },
    { rule: 'A12.3', params: { join: 'any' } },
    { rule: 'A12.4', params: { rectificationMonths: 12, maximumExtensions: 1 } },
    {
      rule: 'A12.5',
      params: { years: 3, barredTiers: ['lead', 'core'], leadsAt: ['order', 'revocation'], follows: ['renamed', 'recoded', 'merged', 'split'] },
    },
    { rule: 'A15', params: { years: 2 } },
  ],
  flagReadings: { missingReport: 'rectify', rectificationMonths: 12 },
  openReadings: [
    { question: '“在我市行政区域内发展”指登记地还是经营地', taken: '登记地、所在地或主要经营地任一在本市即可', param: 'A5.1.districts' },
    { question: '“龙头企业、链主企业”须两者兼有还是任一', taken: '任一', param: 'A5.2.kinds' },
    { question: '名录中没有牵头单位如何处理', taken: '不符合；没有提供名录的不判断', param: 'A5.2.undesignated' },
    { question: '如何看出能够承担市级以上科研任务', taken: '近三年承担或参与过一项，没有的提示', param: 'A5.3.years, A5.3.levels' },
    { question: '后加入成员只签原协议是否足够', taken: '提示补签补充协议', param: 'A7.1.lateOnOriginal' },
    { question: '合作协议必须载明哪些内容', taken: '第七条列举的六项', param: 'A7.2.required' },
    { question: '项目资金拨给非成员或尚未加入的单位', taken: '拨付早于加入的不符合，外拨提示', param: 'A8.1.early, A8.1.outside' },
    { question: '“定期分析”多久一次', taken: '每年一份，少于一份提示', param: 'A8.2.minimum' },
    { question: '试行期满后如何评价', taken: '照评并提示已过试行期', param: 'A15.years' },
    { question: '成员总数与企业比例是否计入牵头单位', taken: '不计入，两种口径同时显示', param: 'A6.1.countLead, A6.2.countLead' },
    { question: '1000万元上限按项目还是按联合体', taken: '按项目', param: 'A10.1.per' },
    { question: '整改中的联合体是否计入产业链覆盖', taken: '计入', param: 'A4.2.countRectifying' },
    { question: '“成效较差、未按协议履约”是任一还是同时', taken: '任一', param: 'A12.3.join' },
    { question: '未报送年度运行报告如何处理', taken: '宽限期后建议限期整改', param: 'RECTIFY.missingReport' },
    { question: '限期整改的期限', taken: '整改通知未写明的按12个月', param: 'REVOKE.rectificationMonths' },
    { question: '何为核心层', taken: '以成员名册登记的层级为准', param: 'A12.5.barredTiers' },
    { question: '公示几个工作日，首日是否计入', taken: '五个工作日，首日计入；不足的提示而不判为不符合', param: 'A9.1.noticeDays, A9.1.countsFirstDay' },
    { question: '直接认定免去哪些环节', taken: '免专家论证与局长办公会审议', param: 'A9.1.directSkips' },
    { question: '开发区与行政区交叠时何者为归口', taken: '对照表未列的请人工认定', param: 'A9.2.overlaps' },
    { question: '应载明的内容须在协议书中还是章程亦可', taken: '须在合作协议书中', param: 'A9.3.statedIn' },
    { question: '攻关清单有几项相同即视为疑似拆分立项', taken: '清单完全相同，一项起', param: 'A10.1.twinTasksFrom' },
    { question: '转化补助上限按每项转化还是按联合体', taken: '按每项转化，基金投资不计入', param: 'A10.2.per' },
    { question: '“高校院所”是否包括医院', taken: '不包括', param: 'A10.2.originKinds' },
    { question: '贷款风险补偿的比例', taken: '办法未规定，以不超过损失为限', param: 'A10.4.percent' },
    { question: '哪些机构属于金融机构', taken: '银行、小额贷款、融资租赁、融资担保及其他金融机构', param: 'A10.4.financialKinds' },
    { question: '调整后几日内报备', taken: '三十日内，逾期提示', param: 'A11.2.filingDays' },
    { question: '整改可延期几次', taken: '一次', param: 'A12.4.maximumExtensions' },
    { question: '整改期间更换牵头单位的，禁入何者', taken: '责令整改时与取消称号时的牵头单位均禁入', param: 'A12.5.leadsAt' },
    { question: '被禁入单位更名、变更代码、合并或分立后', taken: '禁入随主体延续，期限不变', param: 'A12.5.follows' },
    { question: '优秀、合格分数线与优秀比例', taken: '以评价方案为准，办法未规定', param: changchun2025.id },
  ],
});

/** The same rules with the parameters that follow from the first scheme and the city. */
export const changchunTrial2025: RuleSet = bindRuleSet(changchunTrial2025Document, { scheme: changchun2025, jurisdiction: changchun });
