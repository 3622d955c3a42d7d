import type { RuleFacts } from '../define-facts.js';
import { projectGrants } from './a10-1.facts.js';
import { transferGrants } from './a10-2.facts.js';
import { equityInvestments } from './a10-3.facts.js';
import { loanCompensations } from './a10-4.facts.js';
import { dissolution } from './a11-1.facts.js';
import { changesFiled } from './a11-2.facts.js';
import { annualReport } from './a12-1.facts.js';
import { markedSuccess } from './a12-2.facts.js';
import { poorOrBreach } from './a12-3.facts.js';
import { rectificationDone } from './a12-4.facts.js';
import { bannedUnits } from './a12-5.facts.js';
import { trialPeriod } from './a15.facts.js';
import { yearlyEvaluation } from './a3.facts.js';
import { primarySector } from './a4-1.facts.js';
import { sectorCoverage } from './a4-2.facts.js';
import { leadInCity } from './a5-1.facts.js';
import { leadingEnterprise } from './a5-2.facts.js';
import { researchRecord } from './a5-3.facts.js';
import { memberCount } from './a6-1.facts.js';
import { enterpriseShare } from './a6-2.facts.js';
import { signatures } from './a7-1.facts.js';
import { agreementContent } from './a7-2.facts.js';
import { fundAllocation } from './a8-1.facts.js';
import { industryAnalysis } from './a8-2.facts.js';
import { taskList } from './a8-3.facts.js';
import { recognitionWay } from './a9-1.facts.js';
import { recommendingDistrict } from './a9-2.facts.js';
import { applicationPapers } from './a9-3.facts.js';
import { consortiumName } from './a9-4.facts.js';
import { directRecognition } from './a9-5.facts.js';

/** Where the facts of each rule come from. */
export const ruleFacts: readonly RuleFacts[] = [
  yearlyEvaluation, leadInCity, leadingEnterprise, researchRecord, signatures, agreementContent, fundAllocation, industryAnalysis, taskList, trialPeriod,
  primarySector, sectorCoverage, memberCount, enterpriseShare, consortiumName, projectGrants,
  dissolution, annualReport, markedSuccess, poorOrBreach, bannedUnits,
  recognitionWay, recommendingDistrict, applicationPapers, directRecognition, transferGrants, equityInvestments, loanCompensations,
  changesFiled, rectificationDone,
];

/** The facts of a rule. @throws RangeError when nothing gathers them */
export const factsOf = (rule: string): RuleFacts => {
  const found = ruleFacts.find((each) => each.rule === rule);
  if (found === undefined) throw new RangeError(`没有为规则 ${rule} 取数的查询，请在 etl/src/judge/facts 登记`);
  return found;
};
