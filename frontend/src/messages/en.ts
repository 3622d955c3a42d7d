import { cockpit } from './en/cockpit';
import { codes } from './en/codes';
import { consortium } from './en/consortium';
import { dataQuality } from './en/data-quality';
import { evidence } from './en/evidence';
import { figures } from './en/figures';
import { flagExplanation } from './en/flag-explanation';
import { frame } from './en/frame';
import { ranking } from './en/ranking';
import { headline } from './en/headline';
import { robustness } from './en/robustness';
import { scoreWhy } from './en/score-why';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { status } from './en/status';
import { warnings } from './en/warnings';
import type { Messages } from './zh';

export const en: Messages = { cockpit, codes, consortium, dataQuality, evidence, figures, flagExplanation, frame, headline, ranking, robustness, scoreWhy, shell, signIn, status, warnings };
