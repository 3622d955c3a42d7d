import type { WarningColour, WarningKind } from '@monitor/domain';

import { RUNNING_YEAR } from './days.js';
import { type Finding, found, never, type PlantedCase } from './planted-case.js';

const warning = (kind: WarningKind, colour: WarningColour, after?: WarningColour): Finding => ({ warning: kind, colour, ...(after === undefined ? {} : { after }) });

const of = (consortium: string): readonly [string, number] => [consortium, RUNNING_YEAR];

/** What early warning must tell of the running year, and where it must keep silent. */
export const warningCases: readonly PlantedCase[] = [
  found('warn-schedule-red', of('LHT-039'), ['年内没有支出，远落后于序时进度', warning('schedule', 'red')]),
  found('warn-schedule-behind', of('LHT-017'), ['支出落后二十余个百分点', warning('schedule', 'yellow')]),
  found('warn-schedule-late-fix', of('LHT-023'), ['前七个月没有支出，八月补上', warning('schedule', 'yellow', 'red')]),
  found('warn-schedule-silent', of('LHT-036'), ['今年没有任何经费记录', warning('schedule', 'grey')]),
  never('warn-schedule-kept', of('LHT-001'), ['支出与时间同步', warning('schedule', 'yellow')]),
  found('warn-milestone-overdue', of('LHT-021'), ['节点逾期超过三十天', warning('milestone', 'red')]),
  found('warn-milestone-late-fix', of('LHT-022'), ['节点逾期后补上', warning('milestone', 'yellow', 'red')]),
  found('warn-milestone-just-missed', of('LHT-029'), ['节点逾期不足三十天', warning('milestone', 'yellow')]),
  never('warn-milestone-kept', of('LHT-001'), ['节点均按期', warning('milestone', 'red')]),
  found('warn-gate-leaver', of('LHT-019'), ['八月一家企业退出，比例不足', warning('gate', 'red')]),
  found('warn-gate-late-fix', of('LHT-026'), ['二月一家企业退出，四月补足', warning('gate', 'yellow', 'red')]),
  found('warn-gate-no-roster', of('LHT-012'), ['没有成员名册', warning('gate', 'grey')]),
  never('warn-gate-kept', of('LHT-001'), ['门槛均符合', warning('gate', 'red')]),
  found('warn-report-missing', of('LHT-028'), ['年度报告一直没有报送', warning('deadline', 'red')]),
  found('warn-report-late', of('LHT-027'), ['年度报告迟报', warning('deadline', 'yellow')]),
  found('warn-rectification-near', of('LHT-038'), ['整改期限还有二十天', warning('deadline', 'yellow')]),
  found('warn-task-overdue', of('LHT-031'), ['攻关任务逾期', warning('deadline', 'red')]),
  found('warn-task-late-fix', of('LHT-032'), ['攻关任务逾期后通过', warning('deadline', 'yellow', 'red')]),
  never('warn-deadline-kept', of('LHT-002'), ['没有逾期', warning('deadline', 'red')]),
];
