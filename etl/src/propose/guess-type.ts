import { type GuessedType, isCreditCode, type Jurisdiction, splitHeadUnit } from '@monitor/domain';
import { type ColumnLook, shareOf } from './column-look.js';
import { isCompactDate, isMonthAlone, shareOfDates } from './date-look.js';
import { cleanHead, headTokens } from './head-words.js';
import { isAmountWithUnit, isNumber, isPercent, isWhole, isYear, type NumberDialect, shareOfNumbers, strangers } from './number-look.js';

export interface TypeGuess {
  readonly type: GuessedType;
  /** For a person, with what speaks against it. */
  readonly reason: string;
  /** The unit an amount's head declares. */
  readonly unit: string | null;
  /** The cells name their units themselves. */
  readonly unitInCells: boolean;
}

export interface GuessContext {
  readonly jurisdiction: Jurisdiction;
  readonly dialect: NumberDialect;
}

/** A column is of a type when so many of its filled cells are. */
const ENOUGH = 0.9;
/** With a head that says so, fewer will do: the others are told. */
const ENOUGH_WITH_HEAD = 0.5;

const MONEY_HEAD = /金额|经费|预算|投入|资金|拨付|支出|补助|产值|收入|合同额|成交额/u;
const MONEY_TOKENS = new Set(['cost', 'costs', 'amount', 'budget', 'contribution', 'grant', 'funding', 'fund', 'price', 'value', 'eur', 'usd', 'cny', 'rmb', 'payment', 'paid', 'spent', 'expenditure', 'revenue', 'income']);
const DATE_HEAD = /日期|时间|年月日|截止|期限|日$/u;
const DATE_TOKENS = new Set(['date', 'day', 'start', 'end', 'since', 'until', 'deadline', 'due', 'signed', 'updated']);
const CODE_HEAD = /编号|代码|流水号|序号|文号|号$/u;
const CODE_TOKENS = new Set(['id', 'code', 'no', 'number', 'ref', 'reference', 'key']);
const NAME_HEAD = /名称|单位|企业|机构|姓名|标题/u;
const NAME_TOKENS = new Set(['name', 'title', 'organisation', 'organization', 'company', 'partner', 'coordinator', 'participant', 'institution', 'member']);

const CONTACT = new Set(['address', 'adress', 'website', 'web', 'url', 'link', 'email', 'mail', 'phone', 'tel', 'fax', 'homepage']);
const CONTACT_HEAD = /地址|网址|网站|邮箱|电话|传真/u;

const says = (head: string, form: RegExp, tokens: ReadonlySet<string>): boolean => form.test(cleanHead(head)) || headTokens(head).some((token) => tokens.has(token));

const percentOf = (share: number): string => `${Math.floor(share * 100)}%`;

type Guess = Pick<TypeGuess, 'type' | 'reason'>;
const guess = (type: GuessedType, reason: string): Guess => ({ type, reason });

const others = (look: ColumnLook, share: number, isOne: (text: string) => boolean): string => (share >= 1 ? '' : `；另有不是的，如“${strangers(look, isOne).join('”“')}”`);

const guessDate = (look: ColumnLook): Guess | null => {
  const named = says(look.head, DATE_HEAD, DATE_TOKENS);
  const share = shareOfDates(look);
  if (share >= (named ? ENOUGH_WITH_HEAD : ENOUGH)) return guess('date', `${percentOf(share)} 的单元格是日期`);
  if (named && shareOf(look, isCompactDate) >= ENOUGH) return guess('date', '列名是日期，单元格是 8 位数字日期');
  return named && shareOf(look, isMonthAlone) >= ENOUGH ? guess('date', '列名是日期，单元格只到月份：需说明取月初还是月末') : null;
};

const guessNumber = (look: ColumnLook, { jurisdiction, dialect }: GuessContext): Guess | null => {
  const withUnit = shareOf(look, (text) => isAmountWithUnit(text, jurisdiction.money, dialect));
  if (withUnit >= ENOUGH_WITH_HEAD) return guess('amount', `${percentOf(withUnit)} 的单元格是带单位的金额`);
  if (shareOf(look, (text) => isPercent(text, dialect)) >= ENOUGH) return guess('percent', '单元格是百分数');
  const share = shareOfNumbers(look, dialect);
  const isOne = (text: string): boolean => isNumber(text, dialect);
  const hasUnit = splitHeadUnit(cleanHead(look.head), jurisdiction.money).unit !== null;
  if (share >= ENOUGH_WITH_HEAD && (hasUnit || says(look.head, MONEY_HEAD, MONEY_TOKENS))) return guess('amount', `列名是金额，${percentOf(share)} 的单元格是数字${others(look, share, isOne)}`);
  if (share < ENOUGH) return null;
  if (says(look.head, CODE_HEAD, CODE_TOKENS)) return guess('code', '列名是编号，单元格是数字');
  if (shareOf(look, isYear) >= ENOUGH) return guess('year', '单元格是年份');
  return shareOf(look, isWhole) >= 1 ? guess('integer', '单元格都是整数') : guess('number', `${percentOf(share)} 的单元格是数字`);
};

const FLAGS = new Set(['是', '否', '有', '无', 'yes', 'no', 'true', 'false', 'y', 'n']);
const CODE = /^[A-Za-z]{0,8}[-_/.]?\d[\w\-/.]{0,40}$/u;
const WEB = /^(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+$)/iu;
const REPEATED_WORDS = 25;
const LONGEST_CHOICE = 60;

const guessWords = (look: ColumnLook): Guess => {
  if (shareOf(look, (text) => isCreditCode(text.normalize('NFKC').trim().toUpperCase())) >= ENOUGH_WITH_HEAD) return guess('credit-code', '单元格是 18 位统一社会信用代码');
  if (shareOf(look, (text) => WEB.test(text)) >= ENOUGH) return guess('text', '单元格是网址或邮箱');
  if (shareOf(look, (text) => FLAGS.has(text.toLowerCase())) >= 1) return guess('flag', '单元格是“是/否”');
  if (shareOf(look, (text) => CODE.test(text)) >= ENOUGH || (says(look.head, CODE_HEAD, CODE_TOKENS) && longest(look) <= 60)) return guess('code', '单元格是编号');
  if (says(look.head, NAME_HEAD, NAME_TOKENS) && !says(look.head, CONTACT_HEAD, CONTACT) && longest(look) <= 200) return guess('name', '列名是名称');
  if (look.distinct <= REPEATED_WORDS && longest(look) <= LONGEST_CHOICE && look.filled >= 3 * look.distinct) return guess('choice', `只有 ${look.distinct} 种写法，反复出现`);
  return guess('text', '单元格是文字');
};

const longest = ({ words }: ColumnLook): number => Math.max(0, ...words.map(({ text }) => text.length));

/** What a column holds, from its head and its cells. */
export const guessType = (look: ColumnLook, context: GuessContext): TypeGuess => {
  const { unit } = splitHeadUnit(cleanHead(look.head), context.jurisdiction.money);
  const unitInCells = shareOf(look, (text) => isAmountWithUnit(text, context.jurisdiction.money, context.dialect)) >= ENOUGH;
  if (look.filled === 0) return { type: 'empty', reason: '这一列没有内容', unit, unitInCells };
  return { ...(guessDate(look) ?? guessNumber(look, context) ?? guessWords(look)), unit, unitInCells };
};
