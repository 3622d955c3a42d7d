import { foundingCases } from './cases-of-founding.js';
import { moneyCases } from './cases-of-money.js';
import { paperCases } from './cases-of-papers.js';
import { warningCases } from './cases-of-warnings.js';
import { found, never, type PlantedCase, rule } from './planted-case.js';

const ruleCases: readonly PlantedCase[] = [
  found('A4.1-other', ['LHT-010', 2025], ['主领域不在九个重点领域', rule('A4.1', 'WARN')]),
  found('A4.1-listed', ['LHT-001', 2025], ['主领域在九个重点领域', rule('A4.1', 'PASS')]),
  found('A4.2-gap', ['city', 2021], ['2022年6月以前有重点领域没有联合体', rule('A4.2', 'WARN')]),
  found('A4.2-full', ['city', 2025], ['九个重点领域全部覆盖', rule('A4.2', 'PASS')]),
  found('A6.1-nine', ['LHT-018', 2025], ['成员 9 家，少一家', rule('A6.1', 'WARN')]),
  found('A6.1-ten', ['LHT-019', 2025], ['成员恰为 10 家', rule('A6.1', 'PASS')]),
  found('A6.2-six-of-eleven', ['LHT-020', 2025], ['企业 6 家，占 11 家的 54.5%', rule('A6.2', 'FAIL')]),
  found('A6.2-exactly-sixty', ['LHT-019', 2025], ['企业恰占 60%', rule('A6.2', 'PASS')]),
  found('A6.2-no-roster', ['LHT-012', 2025], ['没有成员名册', rule('A6.2', 'UNKNOWN')]),
  found('A9.4-alliance', ['LHT-021', 2025], ['名称写作“创新联盟”', rule('A9.4', 'FAIL')]),
  found('A9.4-no-city', ['LHT-022', 2025], ['名称缺“市”字', rule('A9.4', 'FAIL')]),
  found('A9.4-kept', ['LHT-001', 2025], ['名称符合规定', rule('A9.4', 'PASS')]),
  found('A10.1-exact', ['LHT-001', 2025], ['单个项目市级财政恰为 1000 万元', rule('A10.1', 'PASS')]),
  found('A10.1-a-cent-over', ['LHT-023', 2025], ['单个项目市级财政超出一分', rule('A10.1', 'FAIL')]),
  found('A10.1-before-refund', ['LHT-002', 2023], ['两笔 600＋500 万元已拨、尚未退回', rule('A10.1', 'FAIL')]),
  found('A10.1-refunded', ['LHT-002', 2025], ['退回 100 万元后恰为 1000 万元', rule('A10.1', 'PASS')]),
  found('A11.1-running', ['LHT-024', 2025], ['政府项目在研时申请解散', rule('A11.1', 'FAIL')]),
  found('A11.1-accepted', ['LHT-025', 2025], ['政府项目全部结束后申请解散', rule('A11.1', 'PASS')]),
  found('A11.1-enterprise-only', ['LHT-026', 2025], ['申请解散时只有企业横向项目', rule('A11.1', 'PASS')]),
  found('A12.1-on-time', ['LHT-001', 2025], ['报告按期报送', rule('A12.1', 'PASS')]),
  found('A12.1-in-grace', ['LHT-027', 2025], ['报告在宽限期内报送', rule('A12.1', 'WARN')]),
  found('A12.1-missing', ['LHT-028', 2025], ['只收到空工作簿，等于未报送', rule('A12.1', 'FAIL')]),
  found('A12.1-beyond-grace', ['LHT-038', 2024], ['报告超过宽限期', rule('A12.1', 'FAIL')]),
  found('A12.1-quarantined', ['LHT-024', 2025], ['报告工作簿损坏', rule('A12.1', 'UNKNOWN')]),
  found('A12.1-part-missing', ['LHT-031', 2023], ['一个工作表改了名，报告少一部分', rule('A12.1', 'FAIL')]),
  found('A12.2-excellent', ['LHT-001', 2025], ['优秀', rule('A12.2', 'PASS')]),
  found('A12.3-poor', ['LHT-038', 2025], ['总分低于 60', rule('A12.3', 'FAIL')]),
  found('A12.3-breach', ['LHT-029', 2025], ['违约未纠正', rule('A12.3', 'FAIL')]),
  found('A12.3-resolved', ['LHT-030', 2025], ['违约已纠正', rule('A12.3', 'PASS')]),
  found('A12.5-core', ['LHT-032', 2025], ['禁入单位作为核心层加入', rule('A12.5', 'FAIL')]),
  found('A12.5-general', ['LHT-033', 2025], ['禁入单位作为一般成员加入', rule('A12.5', 'PASS')]),
  found('A12.5-after', ['LHT-034', 2025], ['禁入期满后作为核心层加入', rule('A12.5', 'PASS')]),
  found('A12.5-lead', ['LHT-035', 2025], ['禁入单位牵头组建', rule('A12.5', 'FAIL')]),
];

const flagCases: readonly PlantedCase[] = [
  found('COMMEND', ['LHT-001', 2025], ['优秀且材料齐备', { flag: 'commend' }]),
  never('COMMEND-evidence', ['LHT-004', 2025], ['优秀但佐证不足 90%', { flag: 'commend' }]),
  never('COMMEND-cap', ['LHT-009', 2025], ['达到分数线但超出优秀比例', { flag: 'commend' }]),
  found('RECTIFY-poor', ['LHT-038', 2025], ['总分低于 60', { flag: 'rectify', because: 'poor' }]),
  found('RECTIFY-breach', ['LHT-029', 2025], ['违约未纠正', { flag: 'rectify', because: 'breach' }]),
  found('RECTIFY-veto', ['LHT-026', 2025], ['数据弄虚作假经确认，一票否决', { flag: 'rectify', because: 'veto' }]),
  never('RECTIFY-resolved', ['LHT-030', 2025], ['违约已纠正', { flag: 'rectify' }]),
  found('RECTIFY-unreported', ['LHT-028', 2025], ['宽限期满仍未报送', { flag: 'rectify', because: 'report_missing' }]),
  found('RECTIFY-gate', ['LHT-020', 2025], ['企业比例连续两月不达标', { flag: 'rectify', because: 'gate_A6.2' }]),
  found('RECTIFY-low-twice', ['LHT-015', 2025], ['连续两年 60—65 分', { flag: 'rectify', because: 'low_repeatedly' }]),
  found('REVOKE', ['LHT-036', 2025], ['整改期满未通过', { flag: 'revoke', because: 'overdue' }]),
  never('REVOKE-passed', ['LHT-037', 2025], ['整改已通过', { flag: 'revoke' }]),
  found('WATCH-low', ['LHT-016', 2025], ['60—65 分', { flag: 'watch', because: 'low' }]),
  found('WATCH-drop', ['LHT-017', 2025], ['总分较上年下降 15 分以上', { flag: 'watch', because: 'drop' }]),
  found('WATCH-execution', ['LHT-039', 2025], ['九月底预算执行不足一半', { flag: 'watch', because: 'execution' }]),
  found('DATA-difference', ['LHT-013', 2025], ['自报收入比记录多 12%', { flag: 'data', because: 'difference' }]),
  found('DATA-coverage', ['LHT-012', 2025], ['数据覆盖率不足 65%', { flag: 'data', because: 'coverage' }]),
  never('no-flag', ['LHT-011', 2025], ['良好，没有异常', { flag: 'watch' }]),
];

const gradeCases: readonly PlantedCase[] = [
  found('grade-excellent', ['LHT-006', 2025], ['87.2 分，比例之内', { grade: 'excellent', limitedByCap: false, needsPerson: false }]),
  found('grade-just-under-85', ['LHT-011', 2025], ['84.996 分，显示 85.00，仍为良好', { grade: 'good', limitedByCap: false }]),
  found('grade-cap', ['LHT-009', 2025], ['85 分以上，因比例限制', { grade: 'good', limitedByCap: true, needsPerson: false }]),
  found('grade-tie-1', ['LHT-007', 2025], ['比例边上完全同分，待定', { grade: 'good', limitedByCap: true, needsPerson: true }]),
  found('grade-tie-2', ['LHT-008', 2025], ['比例边上完全同分，待定', { grade: 'good', limitedByCap: true, needsPerson: true }]),
  found('grade-just-over-70', ['LHT-031', 2025], ['70.004 分', { grade: 'good' }]),
  found('grade-just-under-70', ['LHT-033', 2025], ['69.996 分，显示 70.00', { grade: 'pass' }]),
  found('grade-just-over-60', ['LHT-037', 2025], ['60.004 分', { grade: 'pass' }]),
  found('grade-just-under-60', ['LHT-034', 2025], ['59.996 分，显示 60.00', { grade: 'fail' }]),
  found('grade-late-report', ['LHT-027', 2025], ['73.29 分，迟报扣 5 分后为合格', { grade: 'pass' }]),
  found('grade-bonus', ['LHT-025', 2025], ['68.12 分，国家级奖励加 2 分后为良好', { grade: 'good' }]),
  found('grade-veto', ['LHT-026', 2025], ['67.41 分，数据弄虚作假经确认，一票否决', { grade: 'fail' }]),
  found('grade-not-due', ['LHT-040', 2025], ['新认定未满一年', { grade: 'not_due' }]),
  found('grade-not-evaluable', ['LHT-012', 2025], ['数据不足，不可评', { grade: 'not_evaluable' }]),
];

/** Every case planted in the city, for every rule, flag, edge of a grade, check of the running year and finding about money. */
export const plantedCases: readonly PlantedCase[] = [...ruleCases, ...foundingCases, ...paperCases, ...flagCases, ...gradeCases, ...warningCases, ...moneyCases];
