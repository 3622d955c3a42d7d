import { formatDecimal, parseDecimal, type ProfileFormat } from '@monitor/domain';
import { refusal, type Shaped } from './refusal.js';

export interface NumberDialect {
  /** A text as the source writes numbers, as our fields read them; what follows the number (a unit, a percent sign) stays. */
  readonly read: (text: string, zh: string) => Shaped;
}

const asIs: NumberDialect = { read: (text) => text };

const GROUP: Readonly<Record<ProfileFormat['grouping'], string>> = { none: '', ',': ',', '.': '\\.', ' ': ' ', "'": "['’]" };

/** Compiled once for a profile. A grouping mark that is the decimal mark too groups nothing. */
export const numberDialect = ({ decimal, grouping }: Pick<ProfileFormat, 'decimal' | 'grouping'>): NumberDialect => {
  if (decimal === '.' && grouping === ',') return asIs;
  const group = grouping === decimal ? '' : GROUP[grouping];
  const whole = group === '' ? '\\d+' : `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
  const shape = new RegExp(`^([+-]?)(${whole})(?:${decimal === ',' ? ',' : '\\.'}(\\d+))?(\\s*[^\\d.,'’\\s].*)?$`, 'u');
  const read = (text: string, zh: string): Shaped => {
    const plain = text.normalize('NFKC').trim();
    if (plain === '' || !/\d/u.test(plain)) return plain;
    const match = shape.exec(plain);
    if (match === null) return refusal('not_a_number', `“${zh}”为“${plain}”，与配置的数字写法（小数点“${decimal}”，千分位${grouping === 'none' || group === '' ? '无' : `“${grouping}”`}）不符，请核对来源或改正配置的 decimal、grouping。`);
    const [, sign = '', digits = '', fraction, rest = ''] = match;
    return `${sign}${digits.replace(/[^\d]/gu, '')}${fraction === undefined ? '' : `.${fraction}`}${rest}`;
  };
  return { read };
};

/** `12.5%` as the profile says it is meant; a number that comes as a fraction cannot be told from points. */
export const readPercent = (text: string, zh: string, how: { readonly percent: 'ratio' | 'points' | undefined; readonly isNumberCell: boolean }): Shaped => {
  const plain = text.normalize('NFKC').trim();
  if (how.percent === 'points' && how.isNumberCell) return refusal('unit_missing', `“${zh}”的单元格是数字而不是带 % 的文字，分不清是比例还是百分点。请在配置写 percent: ratio，或把该列改为文字。`);
  if (!plain.endsWith('%')) return text;
  if (how.percent === undefined) return refusal('unit_missing', `“${zh}”写作百分数“${plain}”，请在配置写明 percent: ratio（按 0.125）或 points（按 12.5）。`);
  const number = plain.slice(0, -1).trim();
  if (how.percent === 'points' || !/^[+-]?\d+(?:\.\d+)?$/u.test(number)) return number;
  const { units, places } = parseDecimal(number);
  return formatDecimal({ units, places: places + 2 }).replace(/\.?0+$/u, '');
};
