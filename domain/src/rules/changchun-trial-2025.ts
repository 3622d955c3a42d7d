import { changchun } from '../jurisdiction/changchun.js';
import { changchun2025 } from '../scheme/changchun-2025.js';
import { bindRuleSet, type RuleSet } from './rule-set.js';
import { type RuleSetDocument, ruleSetDocumentSchema } from './rule-set-document.js';

const countLead = false;

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
    { rule: 'A4.1', params: {} },
    { rule: 'A4.2', params: { countRectifying: true } },
    { rule: 'A6.1', params: { minimum: 10, countLead } },
    { rule: 'A6.2', params: { minimumPercent: 60, countLead } },
    { rule: 'A9.4', params: {} },
    { rule: 'A10.1', params: { cap: '10000000.00', per: 'project', twinTasksFrom: 1 } },
    {
      rule: 'A11.1',
      params: {
        governmentLevels: ['national', 'provincial', 'city', 'district'],
        openStatuses: ['approved', 'running', 'extended', 'awaiting_acceptance'],
        minimumParties: 2,
      },
    },
    { rule: 'A12.1', params: {} },
    { rule: 'A12.2', params: {} },
    { rule: 'A12.3', params: { join: 'any' } },
    {
      rule: 'A12.5',
      params: { years: 3, barredTiers: ['lead', 'core'], leadsAt: ['order', 'revocation'], follows: ['renamed', 'recoded', 'merged', 'split'] },
    },
  ],
  flagReadings: { missingReport: 'rectify', rectificationMonths: 12 },
  openReadings: [
    { question: '成员总数与企业比例是否计入牵头单位', taken: '不计入，两种口径同时显示', param: 'A6.1.countLead, A6.2.countLead' },
    { question: '1000万元上限按项目还是按联合体', taken: '按项目', param: 'A10.1.per' },
    { question: '整改中的联合体是否计入产业链覆盖', taken: '计入', param: 'A4.2.countRectifying' },
    { question: '“成效较差、未按协议履约”是任一还是同时', taken: '任一', param: 'A12.3.join' },
    { question: '未报送年度运行报告如何处理', taken: '宽限期后建议限期整改', param: 'RECTIFY.missingReport' },
    { question: '限期整改的期限', taken: '整改通知未写明的按12个月', param: 'REVOKE.rectificationMonths' },
    { question: '何为核心层', taken: '以成员名册登记的层级为准', param: 'A12.5.barredTiers' },
    { question: '优秀、合格分数线与优秀比例', taken: '以评价方案为准，办法未规定', param: changchun2025.id },
  ],
});

/** The same rules with the parameters that follow from the first scheme and the city. */
export const changchunTrial2025: RuleSet = bindRuleSet(changchunTrial2025Document, { scheme: changchun2025, jurisdiction: changchun });
