import type { Indicator } from '@monitor/domain';
import type { Language } from '../../messages/language';
import { numberText } from '../../format/number-text';
import type { Messages } from '../../messages/zh';
import { indicatorValueText } from '../../format/indicator-value';
import type { WayStep } from './score-why';

/** Digits that a binary float holds for sure. */
const SURE = 12;

const placesOf = (unit: string): number => {
  if (unit === '%') return 1;
  return unit === '万元' || unit === '倍' ? 2 : 0;
};

/** The value to be reached, rounded the way that still reaches it: up where more is better, down where less is. Counts are whole. */
export const neededText = (to: number, unit: string, rises: boolean): string => {
  const places = placesOf(unit);
  const scale = 10 ** places;
  const scaled = Number((to * scale).toPrecision(SURE));
  return numberText((rises ? Math.ceil(scaled) : Math.floor(scaled)) / scale, places);
};

/** 「把 P1 攻关清单任务完成率由 62.0% 提到 71.0%，可增 1.60 分」. */
export const stepText = (step: WayStep, indicator: Indicator, { messages, language }: { messages: Messages; language: Language }): string => {
  const { distances: words } = messages.scoreWhy;
  const unit = indicator.unit[language];
  // 「10,000 CNY」 after a number would read as one number.
  const between = unit === '%' ? '' : /^\d/u.test(unit) ? ' × ' : ' ';
  const withUnit = (text: string) => `${text}${between}${unit}`;
  const rises = step.from === null ? indicator.direction === 'up' : step.to >= step.from;
  const told = { name: `${indicator.code} ${indicator[language]}`, to: withUnit(neededText(step.to, indicator.unit.zh, rises)), gain: numberText(step.gain, 2) };
  if (step.from === null) return words.report(told);
  const from = withUnit(indicatorValueText(step.from, indicator.unit.zh));
  return rises ? words.raise({ ...told, from }) : words.lower({ ...told, from });
};
