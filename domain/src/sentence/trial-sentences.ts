import type { JurisdictionMoney } from '../jurisdiction/jurisdiction.js';
import type { ReplyOf } from '../api/define-endpoint.js';
import type { trialCases, trialReview } from '../api/trial-review.js';
import { addDays } from '../calendar/calendar-date.js';
import { parseYuan } from '../number/money.js';
import { roundHalfUp } from '../number/round.js';
import { inRegister, said, sentence } from './pieces.js';
import type { Sentence } from './sentence.js';
import { changeOn, moved, toldAmount } from './told-number.js';

type Review = ReplyOf<typeof trialReview>;
type Phase = Review['phases'][number];
type Cases = ReplyOf<typeof trialCases>;

const phaseIn = ({ phases }: Pick<Review, 'phases'>, wanted: Phase['phase']): Phase | undefined => phases.find(({ phase }) => phase === wanted);

/** What an amount comes to per 元 of fiscal money spent; `null` where none was spent. Amounts are decimal text in 元. */
export const perFiscalYuan = (amount: string, spent: string): number | null => {
  const under = parseYuan(spent);
  return under <= 0n ? null : Number((parseYuan(amount) * 1_000_000n) / under) / 1_000_000;
};

/** An amount of a phase as a mean per year of four quarters, in 元; phases of unequal length are compared by it. */
export const perYear = (amount: string, quarters: number): number | null => (quarters === 0 ? null : (Number(amount) / quarters) * 4);

const groundSentence = ({ dayOne: { date, ground, until, years } }: Review): Sentence => {
  const last = addDays(until, -1);
  if (ground === 'issued') {
    return sentence('trial-ground', 'plain', {
      zh: said`《办法》自 ${date} 起施行，试行 ${years} 年，至 ${last}。`,
      en: said`The Measures are in force since ${date}, on trial for ${years} years, to ${last}.`,
    });
  }
  const chosen = { zh: ground === 'given' ? '您指定的' : '假定的', en: ground === 'given' ? 'your own' : 'an assumed' };
  return sentence('trial-ground', 'watch', {
    zh: said`《办法》尚未印发，施行日未定；本页以${chosen.zh}施行日 ${date} 对照前后，只供测算，不是正式的成效结论。`,
    en: said`The Measures are not issued and have no day one; this page compares before and after ${chosen.en} day one, ${date}, as an estimate and not as an official finding.`,
  });
};

const notYet = ({ dayOne: { date }, basis: { year } }: Review): Sentence =>
  sentence('trial-not-yet', 'plain', { zh: said`到 ${year} 年度末还没有到施行日 ${date}，以下都是施行前的情况。`, en: said`At the end of ${year} day one, ${date}, has not come; all figures lie before it.` });

const registerSentence = (review: Review, { review: reviewed, direct, revoked, dissolved }: Phase): Sentence => {
  const standing = inRegister(String(review.quarters.at(-1)?.standing ?? 0));
  return sentence('trial-register', revoked > 0 ? 'watch' : 'plain', {
    zh: said`施行以来认定联合体 ${reviewed + direct} 个（评审认定 ${reviewed} 个、直接认定 ${direct} 个），取消称号 ${revoked} 个，解散 ${dissolved} 个，期末在册 ${standing} 个。`,
    en: said`Since day one ${reviewed + direct} consortia were recognised (${reviewed} by review, ${direct} directly), ${revoked} lost their title and ${dissolved} were dissolved; ${standing} stand at the end.`,
  });
};

const moneySentence = ({ allocated, spent, research, transfer, equity, compensation }: Phase, money: JurisdictionMoney): Sentence => {
  const told = (language: 'zh' | 'en') => (yuan: string): string => toldAmount(yuan, money)[language];
  const [zh, en] = [told('zh'), told('en')];
  return sentence('trial-money', 'plain', {
    zh: said`财政资金拨付 ${zh(allocated)}、支出 ${zh(spent)}；第十条各渠道中，市财政攻关资金 ${zh(research)}，转化补助 ${zh(transfer)}，先投后股 ${zh(equity)}，风险补偿 ${zh(compensation)}。`,
    en: said`Fiscal money: ${en(allocated)} allocated, ${en(spent)} spent. By channel of Art. 10: research ${en(research)}, transfer grants ${en(transfer)}, investments ${en(equity)}, loss compensation ${en(compensation)}.`,
  });
};

const ratioText = (value: number): string => roundHalfUp(value, 2);

const resultsSentence = (during: Phase, before: Phase | undefined, money: JurisdictionMoney): Sentence => {
  const now = perFiscalYuan(during.revenue, during.spent);
  const then = before === undefined ? null : perFiscalYuan(before.revenue, before.spent);
  const [contracts, revenue] = [toldAmount(during.contracts, money), toldAmount(during.revenue, money)];
  const beside = then === null ? { zh: '', en: '' } : { zh: `（施行前 ${ratioText(then)} 元）`, en: ` (before: CNY ${ratioText(then)})` };
  const ratio = now === null
    ? { zh: '没有财政支出，无法与财政支出对比', en: 'no fiscal money was spent to compare it with' }
    : { zh: `每 1 元财政支出对应收入 ${ratioText(now)} 元${beside.zh}，相关不等于因果`, en: `CNY ${ratioText(now)} of revenue stand beside each yuan of fiscal money${beside.en}, which is no proof of cause` };
  return sentence('trial-results', 'plain', {
    zh: said`形成成果 ${during.results} 项，技术合同 ${contracts.zh}，新增销售收入 ${revenue.zh}；${ratio.zh}。`,
    en: said`${during.results} results, contracts of ${contracts.en} and new revenue of ${revenue.en}; ${ratio.en}.`,
  });
};

const paceSentence = (during: Phase, before: Phase | undefined): Sentence | null => {
  const change = before === undefined ? null : changeOn(perYear(before.revenue, before.quarters), perYear(during.revenue, during.quarters));
  if (change === null) return null;
  const { direction, size } = moved(change);
  const zh = { up: `增加 ${size}%`, down: `减少 ${size}%`, level: '持平' }[direction];
  const en = { up: `up ${size}%`, down: `down ${size}%`, level: 'level' }[direction];
  return sentence('trial-pace', direction === 'down' ? 'watch' : 'plain', {
    zh: said`按年均计算，施行后的新增销售收入较施行前${zh}。`,
    en: said`Per year, new revenue since day one is ${en} on the time before.`,
  });
};

const sumOf = (rows: Review['compliance'], outcome: 'pass' | 'fail' | 'warn' | 'unknown'): number => rows.reduce((sum, row) => sum + row[outcome], 0);

const complianceSentence = ({ compliance, basis: { year } }: Review): Sentence | null => {
  const [now, before] = [compliance.filter((row) => row.year === year), compliance.filter((row) => row.year === year - 1)];
  if (now.length === 0) return null;
  const fail = sumOf(now, 'fail');
  const judged = fail + sumOf(now, 'pass') + sumOf(now, 'warn') + sumOf(now, 'unknown');
  const last = before.length === 0 ? { zh: '', en: '' } : { zh: `（上年 ${sumOf(before, 'fail')} 项）`, en: ` (${sumOf(before, 'fail')} the year before)` };
  return sentence('trial-compliance', fail > 0 ? 'watch' : 'good', {
    zh: said`${year} 年度逐条核查 ${judged} 项，不符合 ${fail} 项${last.zh}，提示 ${sumOf(now, 'warn')} 项，无法判定 ${sumOf(now, 'unknown')} 项。`,
    en: said`In ${year} ${judged} findings were made: ${fail} failed${last.en}, ${sumOf(now, 'warn')} warned, ${sumOf(now, 'unknown')} could not be judged.`,
  });
};

const casesSentence = ({ kinds }: Cases): Sentence => {
  const count = (of: 'opened' | 'running' | 'overdue'): number => kinds.reduce((sum, kind) => sum + kind[of], 0);
  const [opened, running, overdue] = [count('opened'), count('running'), count('overdue')];
  if (opened === 0) return sentence('trial-cases', 'plain', { zh: said`处置台账中还没有事项。`, en: said`The ledger of proceedings is still empty.` });
  return sentence('trial-cases', overdue > 0 ? 'poor' : 'plain', {
    zh: said`处置事项 ${opened} 件，办结 ${opened - running} 件，在办 ${running} 件，其中整改期限已过 ${overdue} 件。`,
    en: said`${opened} proceedings were opened, ${opened - running} are closed and ${running} are running, ${overdue} of them past their deadline.`,
  });
};

/** What the Measures achieved since day one, in sentences made of the two replies and nothing else; what happened before day one is never told as theirs. */
export const trialSentences = (review: Review, cases: Cases | null, money: JurisdictionMoney): readonly Sentence[] => {
  const [during, before] = [phaseIn(review, 'during'), phaseIn(review, 'before')];
  const since = during === undefined ? [notYet(review)] : [registerSentence(review, during), moneySentence(during, money), resultsSentence(during, before, money), paceSentence(during, before)];
  return [groundSentence(review), ...since, complianceSentence(review), cases === null ? null : casesSentence(cases)].filter((each) => each !== null);
};
