import { annotations } from './en/annotations';
import { records } from './en/records';
import { annualReports } from './en/annual-reports';
import { importing } from './en/importing';
import { sources } from './en/sources';
import { cockpit } from './en/cockpit';
import { codes } from './en/codes';
import { comparison } from './en/comparison';
import { consortium } from './en/consortium';
import { dataQuality } from './en/data-quality';
import { evidence } from './en/evidence';
import { figures } from './en/figures';
import { flagExplanation } from './en/flag-explanation';
import { frame } from './en/frame';
import { funds } from './en/funds';
import { member } from './en/member';
import { outcomes } from './en/outcomes';
import { proceeding } from './en/proceeding';
import { profile } from './en/profile';
import { project } from './en/project';
import { ranking } from './en/ranking';
import { report } from './en/report';
import { robustness } from './en/robustness';
import { ruleNames } from './en/rule-names';
import { rules } from './en/rules';
import { saved } from './en/saved';
import { scoreWhy } from './en/score-why';
import { screen } from './en/screen';
import { search } from './en/search';
import { sector } from './en/sector';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { status } from './en/status';
import { trialReview } from './en/trial-review';
import { warnings } from './en/warnings';
import { whatIf } from './en/what-if';
import type { Messages } from './zh';

export const en: Messages = {
  annotations, records, annualReports, importing, sources, cockpit, codes, comparison, consortium, dataQuality, evidence, figures, flagExplanation, frame, funds, member, outcomes, proceeding,
  profile, project, ranking, report, robustness, ruleNames, rules, saved, scoreWhy, screen, search, sector, shell, signIn, status, trialReview, warnings, whatIf,
};
