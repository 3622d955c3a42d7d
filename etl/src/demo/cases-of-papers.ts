import { found, type PlantedCase, rule } from './planted-case.js';

const recognitionCases: readonly PlantedCase[] = [
  found('A9.1-in-order', ['LHT-001', 2025], ['申报各环节先后无误', rule('A9.1', 'PASS')]),
  found('A9.1-direct', ['LHT-003', 2025], ['直接认定，免论证与审议', rule('A9.1', 'PASS')]),
  found('A9.1-out-of-order', ['LHT-017', 2025], ['受理在归口推荐之前', rule('A9.1', 'FAIL')]),
  found('A9.1-member-applied', ['LHT-014', 2025], ['由成员而非牵头单位申报', rule('A9.1', 'FAIL')]),
  found('A9.1-short-notice', ['LHT-021', 2025], ['公示不足五个工作日', rule('A9.1', 'WARN')]),
  found('A9.1-steps-missing', ['LHT-024', 2025], ['论证与审议未登记', rule('A9.1', 'UNKNOWN')]),
  found('A9.2-own-district', ['LHT-001', 2025], ['由牵头单位所在地推荐', rule('A9.2', 'PASS')]),
  found('A9.2-other-district', ['LHT-030', 2025], ['由外县推荐', rule('A9.2', 'FAIL')]),
  found('A9.2-no-record', ['LHT-012', 2025], ['没有申报记录', rule('A9.2', 'UNKNOWN')]),
  found('A9.3-complete', ['LHT-001', 2025], ['章程与协议书齐全', rule('A9.3', 'PASS')]),
  found('A9.3-no-articles', ['LHT-031', 2025], ['没有章程', rule('A9.3', 'FAIL')]),
  found('A9.3-clause-missing', ['LHT-038', 2025], ['协议书未载明知识产权归属', rule('A9.3', 'FAIL')]),
  found('A9.3-no-checklist', ['LHT-013', 2025], ['协议书未登记载明的内容', rule('A9.3', 'UNKNOWN')]),
  found('A9.5-provincial', ['LHT-003', 2025], ['凭省级批建文件直接认定', rule('A9.5', 'PASS')]),
  found('A9.5-city', ['LHT-042', 2025], ['凭市级文件直接认定', rule('A9.5', 'FAIL')]),
  found('A9.5-no-document', ['LHT-029', 2025], ['直接认定而无批建文件', rule('A9.5', 'UNKNOWN')]),
  found('A9.5-withdrawn', ['LHT-016', 2025], ['批建文件认定后被撤销', rule('A9.5', 'WARN')]),
  found('A9.5-not-yet-withdrawn', ['LHT-016', 2023], ['批建文件当时仍有效', rule('A9.5', 'PASS')]),
  found('A9.5-reviewed', ['LHT-001', 2025], ['评审认定，不需要批建文件', rule('A9.5', 'NA')]),
];

const supportCases: readonly PlantedCase[] = [
  found('A10.1-same-tasks', ['LHT-016', 2025], ['两个市级项目攻关清单相同', rule('A10.1', 'WARN')]),
  found('A10.2-exact', ['LHT-001', 2025], ['一项转化的补助恰为 1000 万元', rule('A10.2', 'PASS')]),
  found('A10.2-refunded', ['LHT-006', 2025], ['1100 万元退回 100 万元，基金投资不计', rule('A10.2', 'PASS')]),
  found('A10.2-a-cent-over', ['LHT-018', 2025], ['一项转化的补助超出一分', rule('A10.2', 'FAIL')]),
  found('A10.2-other-origin', ['LHT-020', 2025], ['补助的成果来自企业', rule('A10.2', 'FAIL')]),
  found('A10.2-unknown-origin', ['LHT-027', 2025], ['补助的成果未登记来源', rule('A10.2', 'UNKNOWN')]),
  found('A10.2-none', ['LHT-001', 2022], ['尚无转化补助', rule('A10.2', 'NA')]),
  found('A10.3-same-day', ['LHT-002', 2025], ['条件达成当日转股，后退出', rule('A10.3', 'PASS')]),
  found('A10.3-exempted', ['LHT-010', 2025], ['未转股，结项免责', rule('A10.3', 'PASS')]),
  found('A10.3-too-early', ['LHT-023', 2025], ['条件达成前转股', rule('A10.3', 'FAIL')]),
  found('A10.3-no-condition', ['LHT-032', 2025], ['转股而未登记条件达成', rule('A10.3', 'UNKNOWN')]),
  found('A10.3-none', ['LHT-001', 2025], ['没有先投后股', rule('A10.3', 'NA')]),
  found('A10.4-in-order', ['LHT-003', 2025], ['补偿为损失的三成', rule('A10.4', 'PASS')]),
  found('A10.4-stranger', ['LHT-034', 2025], ['借款单位不是成员', rule('A10.4', 'FAIL')]),
  found('A10.4-no-bank', ['LHT-037', 2025], ['收款的不是金融机构', rule('A10.4', 'FAIL')]),
  found('A10.4-a-cent-over', ['LHT-039', 2025], ['补偿比损失多一分', rule('A10.4', 'FAIL')]),
  found('A10.4-unknown-kind', ['LHT-011', 2025], ['收款机构类型未登记', rule('A10.4', 'UNKNOWN')]),
  found('A10.4-two-losses', ['LHT-029', 2025], ['两笔补偿登记的损失不同', rule('A10.4', 'WARN')]),
  found('A10.4-none', ['LHT-001', 2025], ['没有风险补偿', rule('A10.4', 'NA')]),
];

const conductCases: readonly PlantedCase[] = [
  found('A11.2-filed', ['LHT-001', 2025], ['任务调整先签协议，21 日内报备', rule('A11.2', 'PASS')]),
  found('A11.2-a-day-late', ['LHT-027', 2025], ['第 31 日才报备', rule('A11.2', 'WARN')]),
  found('A11.2-not-filed', ['LHT-028', 2025], ['从未报备', rule('A11.2', 'WARN')]),
  found('A11.2-signed-after', ['LHT-033', 2025], ['先调整后签协议', rule('A11.2', 'FAIL')]),
  found('A11.2-no-agreements', ['LHT-035', 2025], ['有成员变动而没有任何协议', rule('A11.2', 'UNKNOWN')]),
  found('A11.2-no-change', ['LHT-019', 2024], ['没有变动', rule('A11.2', 'NA')]),
  found('A12.4-overdue', ['LHT-036', 2025], ['整改期满未通过', rule('A12.4', 'FAIL')]),
  found('A12.4-in-time', ['LHT-036', 2024], ['整改期限未到', rule('A12.4', 'WARN')]),
  found('A12.4-passed', ['LHT-037', 2025], ['整改按期通过', rule('A12.4', 'PASS')]),
  found('A12.4-none', ['LHT-001', 2025], ['没有责令整改', rule('A12.4', 'NA')]),
  found('A12.5-heir', ['LHT-014', 2025], ['禁入单位变更代码后作为核心层加入', rule('A12.5', 'FAIL')]),
  found('A12.5-lifted', ['LHT-010', 2025], ['提前解除后作为核心层加入', rule('A12.5', 'PASS')]),
  found('A12.5-stays', ['LHT-029', 2025], ['禁入决定前已是核心层', rule('A12.5', 'WARN')]),
  found('A12.5-before', ['LHT-029', 2023], ['禁入决定之前', rule('A12.5', 'PASS')]),
];

/** Cases of the rules that look at papers, support money, changes and bans. */
export const paperCases: readonly PlantedCase[] = [...recognitionCases, ...supportCases, ...conductCases];
