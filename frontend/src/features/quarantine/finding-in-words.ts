import { type CheckFinding, reportItems } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { usePolicyIfAny } from '../../policy/use-policy';
import { useQuarantineWords } from './words';

/** What a finding is about and how its figures are told. */
export interface FindingInWords {
  readonly subject: string;
  readonly told: (figure: string) => string;
}

const SPENT = '支出合计';
const inMoney: ReadonlySet<string> = new Set(['over_budget', 'overspent', 'subtotal']);
const ofReport: ReadonlySet<string> = new Set(['self_reported', 'unit_slip', 'jump']);
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Whether a text is a figure: figures stand in one line, words are broken. */
export const isFigure = (text: string): boolean => NUMBER.test(text);

/** Items and indicators by their names, amounts and figures in their units; what is a word stays one. */
export const useFindingInWords = ({ code, consortium, subject }: Pick<CheckFinding, 'code' | 'consortium' | 'subject'>): FindingInWords => {
  const { language, messages: { figures: { exact } } } = useLanguage();
  const { findings: words } = useQuarantineWords();
  const scheme = usePolicyIfAny()?.scheme;
  const rest = consortium !== '' && subject.startsWith(`${consortium} `) ? subject.slice(consortium.length + 1) : subject;
  const inYuan = (figure: string): string => (isFigure(figure) ? exact(groupDigits(figure)) : figure);
  if (rest === SPENT) return { subject: words.spent, told: inYuan };
  if (inMoney.has(code)) return { subject: rest, told: inYuan };
  if (code === 'claimed_twice' || code === 'batch_dates') return { subject: rest, told: (figure) => (isFigure(figure) ? words.counted[code](groupDigits(figure)) : figure) };
  if (!ofReport.has(code)) return { subject: rest, told: (figure) => figure };
  const item = scheme === undefined ? undefined : reportItems(scheme).find((each) => each.item === rest || each.item === `${rest}.confirmed`);
  const unit = item?.unit[language] ?? '';
  return {
    subject: item === undefined ? rest : `${item.indicator} ${item[language]}`,
    told: (figure) => (isFigure(figure) ? words.inUnit(groupDigits(figure), unit).trim() : figure),
  };
};
