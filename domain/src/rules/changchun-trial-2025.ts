import { changchun } from '../jurisdiction/changchun.js';
import { changchun2025 } from '../scheme/changchun-2025.js';
import { projectGrantCap } from './a10-1-project-grant-cap.rule.js';
import { noDissolution } from './a11-1-no-dissolution.rule.js';
import { annualReport } from './a12-1-annual-report.rule.js';
import { markedSuccess } from './a12-2-marked-success.rule.js';
import { poorOrBreach } from './a12-3-poor-or-breach.rule.js';
import { leadBan } from './a12-5-ban.rule.js';
import { prioritySector } from './a4-1-priority-sector.rule.js';
import { sectorCoverage } from './a4-2-sector-coverage.rule.js';
import { memberCount } from './a6-1-member-count.rule.js';
import { enterpriseShare } from './a6-2-enterprise-share.rule.js';
import { consortiumName } from './a9-4-name.rule.js';
import { bindRule } from './define-rule.js';
import { defineRuleSet, type RuleSet } from './rule-set.js';

const sectors = changchun.sectors.map(({ code }) => code);
const countLead = false;
const { grading, dimensions } = changchun2025;

/** The draft Measures of Changchun as rules; everything their text leaves open is a parameter here and is printed. */
export const changchunTrial2025: RuleSet = defineRuleSet({
  id: 'changchun-trial-2025',
  version: '1.0.0',
  zh: '长春市创新联合体管理办法（试行）（征求意见稿）',
  en: 'Measures for innovation consortia of Changchun (trial, draft for comment)',
  effective: { from: null, until: null },
  note: '办法为征求意见稿，印发日期未定，自印发之日起试行二年；正式文本公布后另立版本',
  rules: [
    bindRule(prioritySector, { sectors }),
    bindRule(sectorCoverage, { sectors, countRectifying: true }),
    bindRule(memberCount, { minimum: 10, countLead }),
    bindRule(enterpriseShare, { minimumPercent: 60, countLead }),
    bindRule(consortiumName, { pattern: changchun.namePattern }),
    bindRule(projectGrantCap, { cap: '10000000.00', per: 'project' }),
    bindRule(noDissolution, {
      governmentLevels: ['national', 'provincial', 'city', 'district'],
      openStatuses: ['approved', 'running', 'extended', 'awaiting_acceptance'],
      minimumParties: 2,
    }),
    bindRule(annualReport, { sections: dimensions.map(({ code, zh }) => ({ code, zh })), coverageFrom: grading.coverageFrom }),
    bindRule(markedSuccess, { from: grading.excellentFrom }),
    bindRule(poorOrBreach, { passFrom: grading.passFrom, join: 'any' }),
    bindRule(leadBan, { barredTiers: ['lead', 'core'] }),
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
