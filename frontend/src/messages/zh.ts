import { annotations } from './zh/annotations';
import { records } from './zh/records';
import { annualReports } from './zh/annual-reports';
import { importing } from './zh/importing';
import { sources } from './zh/sources';
import { cockpit } from './zh/cockpit';
import { codes } from './zh/codes';
import { comparison } from './zh/comparison';
import { consortium } from './zh/consortium';
import { dataQuality } from './zh/data-quality';
import { evidence } from './zh/evidence';
import { figures } from './zh/figures';
import { flagExplanation } from './zh/flag-explanation';
import { frame } from './zh/frame';
import { funds } from './zh/funds';
import { member } from './zh/member';
import { outcomes } from './zh/outcomes';
import { proceeding } from './zh/proceeding';
import { profile } from './zh/profile';
import { project } from './zh/project';
import { ranking } from './zh/ranking';
import { report } from './zh/report';
import { robustness } from './zh/robustness';
import { ruleNames } from './zh/rule-names';
import { rules } from './zh/rules';
import { saved } from './zh/saved';
import { scoreWhy } from './zh/score-why';
import { screen } from './zh/screen';
import { search } from './zh/search';
import { sector } from './zh/sector';
import { shell } from './zh/shell';
import { signIn } from './zh/sign-in';
import { status } from './zh/status';
import { trialReview } from './zh/trial-review';
import { warnings } from './zh/warnings';
import { whatIf } from './zh/what-if';

export const zh = {
  annotations, records, annualReports, importing, sources, cockpit, codes, comparison, consortium, dataQuality, evidence, figures, flagExplanation, frame, funds, member, outcomes, proceeding,
  profile, project, ranking, report, robustness, ruleNames, rules, saved, scoreWhy, screen, search, sector, shell, signIn, status, trialReview, warnings, whatIf,
};

/** Every text on the screen; a language that lacks one does not compile. */
export type Messages = typeof zh;
