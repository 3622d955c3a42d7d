import { agreementSignature } from './c1-agreement-signature.measure.js';
import { obligationFulfilment } from './c2-obligation-fulfilment.measure.js';
import { activeMembers } from './c3-active-members.measure.js';
import { governanceMeetings } from './c4-governance-meetings.measure.js';
import { memberRetention } from './c5-member-retention.measure.js';
import { industryAnalyses } from './c6-industry-analyses.measure.js';
import { fiscalExecution } from './f1-fiscal-execution.measure.js';
import { runningConsortia } from './n-running-consortia.measure.js';
import { taskCompletion } from './p1-task-completion.measure.js';
import { milestonesOnTime } from './p2-milestones-on-time.measure.js';
import { targetAttainment } from './p3-target-attainment.measure.js';
import { governmentProjects } from './p4-government-projects.measure.js';
import { jointExecution } from './p5-joint-execution.measure.js';
import { readinessGain } from './p6-readiness-gain.measure.js';
import { researchSpend } from './r1-research-spend.measure.js';
import { leverage } from './r2-leverage.measure.js';
import { budgetExecution } from './r3-budget-execution.measure.js';
import { sharedEquipment } from './r4-shared-equipment.measure.js';
import { jointPlatforms } from './r5-joint-platforms.measure.js';
import { researchStaff } from './r6-research-staff.measure.js';
import { financeAttracted } from './r7-finance-attracted.measure.js';
import { patents } from './t1-patents.measure.js';
import { jointlyOwned } from './t2-jointly-owned.measure.js';
import { technologyContracts } from './t3-technology-contracts.measure.js';
import { resultsTransferred } from './t4-results-transferred.measure.js';
import { newRevenue } from './t5-new-revenue.measure.js';
import { scenarios } from './t6-scenarios.measure.js';
import { standards } from './t7-standards.measure.js';
import { evidenceShare } from './v1-evidence-share.measure.js';
import type { Measure } from './define-measure.js';

/** Every measure: the indicators by dimension, then the figures of the first page. */
export const measures: readonly Measure[] = [
  agreementSignature,
  obligationFulfilment,
  activeMembers,
  governanceMeetings,
  memberRetention,
  industryAnalyses,
  researchSpend,
  leverage,
  budgetExecution,
  sharedEquipment,
  jointPlatforms,
  researchStaff,
  financeAttracted,
  taskCompletion,
  milestonesOnTime,
  targetAttainment,
  governmentProjects,
  jointExecution,
  readinessGain,
  patents,
  jointlyOwned,
  technologyContracts,
  resultsTransferred,
  newRevenue,
  scenarios,
  standards,
  fiscalExecution,
  runningConsortia,
  evidenceShare,
];

/** The measure of that code. @throws RangeError when none bears it */
export const measureOf = (code: string): Measure => {
  const found = measures.find((measure) => measure.code === code);
  if (found === undefined) throw new RangeError(`没有代码为 ${code} 的取数口径，请在 etl/src/measure 登记`);
  return found;
};
