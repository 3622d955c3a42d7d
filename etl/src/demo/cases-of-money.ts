import { found, never, type PlantedCase } from './planted-case.js';

const anomaly = (kind: string) => ({ anomaly: kind });

/** What the page about money must point out, and what it must leave alone. */
export const moneyCases: readonly PlantedCase[] = [
  found('money-over-allocated-1', ['LHT-005', 2025], ['已结束的项目支出多于拨付', anomaly('over_allocated')]),
  found('money-over-allocated-2', ['LHT-011', 2025], ['已结束的项目支出多于拨付', anomaly('over_allocated')]),
  found('money-idle-1', ['LHT-001', 2025], ['项目结束两年后仍有财政结余', anomaly('idle_balance')]),
  found('money-idle-2', ['LHT-002', 2025], ['项目结束两年后仍有财政结余', anomaly('idle_balance')]),
  never('money-idle-new', ['LHT-040', 2025], ['新认定的联合体还没有两年的结余', anomaly('idle_balance')]),
  found('money-off-pace-1', ['LHT-039', 2025], ['次年上半年没有支出，落后于项目自身进度', anomaly('off_pace')]),
  found('money-off-pace-2', ['LHT-023', 2025], ['次年上半年没有支出，落后于项目自身进度', anomaly('off_pace')]),
  found('money-billed-twice-inside', ['LHT-003', 2025], ['同一单位同日同额在两个项目中报账', anomaly('billed_twice')]),
  found('money-billed-twice-here', ['LHT-004', 2025], ['同一笔账在另一个联合体再报一次', anomaly('billed_twice')]),
  found('money-billed-twice-there', ['LHT-010', 2025], ['再报另一个联合体的同一笔账', anomaly('billed_twice')]),
  never('money-billed-once', ['LHT-001', 2025], ['每笔账只报一次', anomaly('billed_twice')]),
  found('money-over-cap-project', ['LHT-023', 2025], ['单个项目市级财政超出一分', anomaly('over_cap')]),
  found('money-over-cap-transfer', ['LHT-018', 2025], ['一项转化的补助超出一分', anomaly('over_cap')]),
  never('money-at-cap', ['LHT-001', 2025], ['恰为 1000 万元', anomaly('over_cap')]),
];
