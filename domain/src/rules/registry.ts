import { projectGrantCap } from './a10-1-project-grant-cap.rule.js';
import { transferGrantCap } from './a10-2-transfer-grant-cap.rule.js';
import { equityAfterGrant } from './a10-3-equity-after-grant.rule.js';
import { loanCompensationLimit } from './a10-4-loan-compensation.rule.js';
import { noDissolution } from './a11-1-no-dissolution.rule.js';
import { changesFiled } from './a11-2-changes-filed.rule.js';
import { annualReport } from './a12-1-annual-report.rule.js';
import { markedSuccess } from './a12-2-marked-success.rule.js';
import { poorOrBreach } from './a12-3-poor-or-breach.rule.js';
import { rectificationDone } from './a12-4-rectification.rule.js';
import { leadBan } from './a12-5-ban.rule.js';
import { trialPeriod } from './a15-trial-period.rule.js';
import { yearlyEvaluation } from './a3-yearly-evaluation.rule.js';
import { prioritySector } from './a4-1-priority-sector.rule.js';
import { sectorCoverage } from './a4-2-sector-coverage.rule.js';
import { leadInCity } from './a5-1-lead-in-city.rule.js';
import { leadingEnterprise } from './a5-2-leading-enterprise.rule.js';
import { researchRecord } from './a5-3-research-record.rule.js';
import { memberCount } from './a6-1-member-count.rule.js';
import { enterpriseShare } from './a6-2-enterprise-share.rule.js';
import { signatures } from './a7-1-signatures.rule.js';
import { agreementContent } from './a7-2-agreement-content.rule.js';
import { fundAllocation } from './a8-1-fund-allocation.rule.js';
import { industryAnalysis } from './a8-2-industry-analysis.rule.js';
import { taskList } from './a8-3-task-list.rule.js';
import { recognitionWay } from './a9-1-recognition-way.rule.js';
import { recommendingDistrict } from './a9-2-recommending-district.rule.js';
import { applicationPapers } from './a9-3-papers.rule.js';
import { consortiumName } from './a9-4-name.rule.js';
import { directRecognition } from './a9-5-direct-recognition.rule.js';
import { allSectors } from '../jurisdiction/jurisdiction.js';
import { enterRule, type RuleBasis, type RuleEntry } from './rule-entry.js';

const sectors = ({ jurisdiction }: RuleBasis): { sectors: string[]; names: { code: string; zh: string }[] } => ({
  sectors: jurisdiction.sectors.map(({ code }) => code),
  names: allSectors(jurisdiction).map(({ code, zh }) => ({ code, zh })),
});

/** Every rule that a rule set can name. */
export const ruleEntries: readonly RuleEntry[] = [
  enterRule(yearlyEvaluation, ({ scheme }) => ({ minMonths: scheme.calendar.minMonthsForEvaluation, coverageFrom: scheme.grading.coverageFrom })),
  enterRule(prioritySector, sectors),
  enterRule(sectorCoverage, sectors),
  enterRule(leadInCity, ({ jurisdiction }) => ({ regionPrefix: jurisdiction.regionPrefix, districts: jurisdiction.districts.map(({ code, zh }) => ({ code, zh })) })),
  enterRule(leadingEnterprise),
  enterRule(researchRecord),
  enterRule(memberCount),
  enterRule(enterpriseShare),
  enterRule(signatures),
  enterRule(agreementContent),
  enterRule(fundAllocation),
  enterRule(industryAnalysis),
  enterRule(taskList),
  enterRule(recognitionWay),
  enterRule(recommendingDistrict, ({ jurisdiction }) => ({
    districts: jurisdiction.districts.map(({ code, zh, kind }) => ({ code, zh, isZone: kind !== 'administrative' })),
  })),
  enterRule(applicationPapers),
  enterRule(consortiumName, ({ jurisdiction }) => ({ pattern: jurisdiction.namePattern })),
  enterRule(directRecognition),
  enterRule(projectGrantCap),
  enterRule(transferGrantCap),
  enterRule(equityAfterGrant),
  enterRule(loanCompensationLimit),
  enterRule(noDissolution),
  enterRule(changesFiled),
  enterRule(annualReport, ({ scheme }) => ({
    sections: scheme.dimensions.map(({ code, zh }) => ({ code, zh })),
    coverageFrom: scheme.grading.coverageFrom,
  })),
  enterRule(markedSuccess, ({ scheme }) => ({ from: scheme.grading.excellentFrom })),
  enterRule(poorOrBreach, ({ scheme }) => ({ passFrom: scheme.grading.passFrom })),
  enterRule(rectificationDone),
  enterRule(leadBan),
  enterRule(trialPeriod, ({ effective }) => ({ issued: effective.from, until: effective.until })),
];

/** The entry of that rule; `undefined` when nothing can judge it. */
export const ruleEntryOf = (id: string): RuleEntry | undefined => ruleEntries.find(({ definition }) => definition.id === id);
