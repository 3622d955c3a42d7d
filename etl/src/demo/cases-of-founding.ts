import { found, never, type PlantedCase, rule } from './planted-case.js';

const leadCases: readonly PlantedCase[] = [
  found('A3-evaluated', ['LHT-001', 2025], ['已作年度评价', rule('A3', 'PASS')]),
  found('A3-not-evaluated', ['LHT-012', 2025], ['运行满一年而数据不足，没有评价', rule('A3', 'WARN')]),
  found('A3-too-young', ['LHT-042', 2025], ['当年认定，尚不评价', rule('A3', 'NA')]),
  found('A5.1-inside', ['LHT-001', 2025], ['牵头单位在本市', rule('A5.1', 'PASS')]),
  found('A5.1-operates-inside', ['LHT-030', 2025], ['登记在市外，主要经营地在本市', rule('A5.1', 'PASS')]),
  found('A5.1-outside', ['LHT-038', 2025], ['牵头单位在市外', rule('A5.1', 'FAIL')]),
  found('A5.1-no-lead', ['LHT-012', 2025], ['没有成员名册', rule('A5.1', 'UNKNOWN')]),
  found('A5.2-designated', ['LHT-001', 2025], ['牵头单位是链主或龙头', rule('A5.2', 'PASS')]),
  found('A5.2-not-listed', ['LHT-024', 2025], ['不在龙头链主名录中', rule('A5.2', 'FAIL')]),
  found('A5.2-expired', ['LHT-028', 2025], ['称号在申报前一日到期', rule('A5.2', 'FAIL')]),
  found('A5.2-no-lead', ['LHT-012', 2025], ['没有成员名册', rule('A5.2', 'UNKNOWN')]),
  found('A5.3-borne', ['LHT-001', 2025], ['牵头单位承担市级以上项目', rule('A5.3', 'PASS')]),
  found('A5.3-none', ['LHT-028', 2025], ['牵头单位没有参与任何项目', rule('A5.3', 'WARN')]),
  found('A5.3-no-lead', ['LHT-012', 2025], ['没有成员名册', rule('A5.3', 'UNKNOWN')]),
];

const agreementCases: readonly PlantedCase[] = [
  found('A7.1-all', ['LHT-001', 2025], ['成员全部签署', rule('A7.1', 'PASS')]),
  found('A7.1-unsigned', ['LHT-015', 2025], ['一家成员未签署', rule('A7.1', 'FAIL')]),
  found('A7.1-no-authorisation', ['LHT-017', 2025], ['授权人签署而无授权书', rule('A7.1', 'FAIL')]),
  found('A7.1-first-agreement', ['LHT-030', 2025], ['后加入的成员签在原协议上', rule('A7.1', 'WARN')]),
  found('A7.1-no-signatures', ['LHT-012', 2025], ['没有签署记录', rule('A7.1', 'UNKNOWN')]),
  found('A7.2-complete', ['LHT-001', 2025], ['协议内容完整', rule('A7.2', 'PASS')]),
  found('A7.2-incomplete', ['LHT-038', 2025], ['协议未载明收益分配', rule('A7.2', 'FAIL')]),
  found('A7.2-no-checklist', ['LHT-013', 2025], ['载明内容未登记', rule('A7.2', 'UNKNOWN')]),
  found('A7.2-no-agreement', ['LHT-035', 2025], ['没有登记协议', rule('A7.2', 'UNKNOWN')]),
];

const workCases: readonly PlantedCase[] = [
  found('A8.1-within', ['LHT-001', 2025], ['拨付均在预算之内', rule('A8.1', 'PASS')]),
  found('A8.1-over-budget', ['LHT-002', 2023], ['退回之前拨付超出预算', rule('A8.1', 'FAIL')]),
  found('A8.1-before-joining', ['LHT-034', 2025], ['加入之前已拨款', rule('A8.1', 'FAIL')]),
  found('A8.1-outside', ['LHT-022', 2025], ['拨给非成员', rule('A8.1', 'WARN')]),
  found('A8.1-no-budget', ['LHT-023', 2025], ['拨付而没有登记预算', rule('A8.1', 'UNKNOWN')]),
  found('A8.1-no-money', ['LHT-012', 2025], ['没有财政拨付', rule('A8.1', 'NA')]),
  found('A8.2-made', ['LHT-001', 2025], ['形成产业分析报告', rule('A8.2', 'PASS')]),
  found('A8.2-none', ['LHT-028', 2025], ['全年没有产业分析', rule('A8.2', 'WARN')]),
  found('A8.2-nothing-sent', ['LHT-012', 2025], ['没有任何成果记录', rule('A8.2', 'UNKNOWN')]),
  found('A8.2-first-year', ['LHT-042', 2025], ['当年认定，暂不要求', rule('A8.2', 'NA')]),
  found('A8.3-complete', ['LHT-001', 2025], ['攻关清单完整', rule('A8.3', 'PASS')]),
  found('A8.3-no-list', ['LHT-036', 2025], ['项目没有攻关清单', rule('A8.3', 'FAIL')]),
  found('A8.3-unreadable', ['LHT-033', 2025], ['攻关任务的时限无法读取', rule('A8.3', 'UNKNOWN')]),
  found('A8.3-no-project', ['LHT-012', 2025], ['没有项目', rule('A8.3', 'NA')]),
  found('A15-not-issued', ['city', 2025], ['办法印发日期未知', rule('A15', 'UNKNOWN')]),
];

const doubtfulCases: readonly PlantedCase[] = [
  found('not-evaluable-quarantined', ['LHT-024', 2025], ['报告工作簿损坏，不可评', { grade: 'not_evaluable' }]),
  never('RECTIFY-quarantined', ['LHT-024', 2025], ['报告已来而无法读取，不算未报送', { flag: 'rectify' }]),
  found('not-evaluable-stale', ['LHT-035', 2025], ['一年以上没有新数据，不可评', { grade: 'not_evaluable' }]),
  never('RECTIFY-stale', ['LHT-035', 2025], ['数据过旧，不作负面建议', { flag: 'rectify' }]),
];

/** Cases of the rules about leads, agreements and the common work, and of data that allow no verdict. */
export const foundingCases: readonly PlantedCase[] = [...leadCases, ...agreementCases, ...workCases, ...doubtfulCases];
