import { type policy, plainText, type ReplyOf } from '@monitor/domain';
import { type CsvLine, csvText, numberCell, textCell } from '../../export/csv-file';
import { wordOf } from '../../messages/word-of';
import { yearPolicyOf } from '../../policy/year-policy';
import { paramText } from './param-text';
import { settingGroups, settingsOf } from './setting-fields';
import { settingText } from './setting-text';
import { formulaText, postsText, type Wording } from './value-text';

type Policy = ReplyOf<typeof policy>;

const text = (...cells: readonly string[]): CsvLine => cells.map(textCell);

const documentLines = ({ basis }: Policy, { messages: { rules } }: Wording): readonly CsvLine[] => [
  text(rules.csv.document, '', rules.kinds.scheme, basis.scheme),
  text(rules.csv.document, '', rules.kinds.rule_set, basis.ruleSet),
];

const indicatorLines = (reply: Policy, wording: Wording): readonly CsvLine[] => {
  const { rules } = wording.messages;
  const { language } = wording;
  const { scheme } = yearPolicyOf(reply);
  return [
    ...scheme.dimensions.map((each): CsvLine => [textCell(rules.csv.dimension), textCell(each.code), textCell(each[language]), numberCell(plainText(each.weight)), textCell(rules.csv.weight)]),
    ...scheme.indicators.map((each): CsvLine => [
      textCell(rules.csv.indicator), textCell(each.code), textCell(each[language]), numberCell(plainText(each.weight)), textCell(rules.csv.weight),
      textCell([rules.directions[each.direction], `${postsText(each.goalposts)} ${each.unit[language]}`, formulaText(each, wording), rules.whenEmpty[each.whenEmpty], each.evidence.article].join('；')),
    ]),
  ];
};

const settingLines = ({ scheme }: Policy, wording: Wording): readonly CsvLine[] =>
  settingGroups.flatMap((group) => settingsOf(group)).map((setting) => text(wording.messages.rules.csv.setting, setting.path, wording.messages.ruleNames.settings[setting.path], settingText(scheme, setting, wording)));

const adjustmentLines = (reply: Policy, { language, messages: { rules } }: Wording): readonly CsvLine[] =>
  yearPolicyOf(reply).scheme.adjustments.map((each) => text(rules.adjustments.title, each.code, each[language], rules.adjustments[each.kind](each.points)));

const ruleLines = ({ rules: all }: Policy, wording: Wording): readonly CsvLine[] => {
  const { rules, ruleNames } = wording.messages;
  return all.flatMap((rule) => [
    text(rules.csv.rule, rule.rule, rule.title[wording.language], rules.ruleSet.severity[rule.severity], '', `${rule.article}：${rule.clause}`),
    ...Object.entries(rule.params).map(([name, value]) => text(rules.csv.setting, `${rule.rule}.${name}`, wordOf(ruleNames.params, name), paramText(name, value, wording))),
    ...rule.openReadings.map(({ question, taken, param }) => text(rules.csv.reading, param, question, taken)),
  ]);
};

/** The scheme and the rule set of a year as one table: indicators, settings, rules, parameters, readings. */
export const policyCsv = (reply: Policy, wording: Wording): string => {
  const { csv } = wording.messages.rules;
  return csvText([
    text(csv.item, csv.code, csv.name, csv.value, csv.unit, csv.more),
    ...documentLines(reply, wording),
    ...indicatorLines(reply, wording),
    ...settingLines(reply, wording),
    ...adjustmentLines(reply, wording),
    ...ruleLines(reply, wording),
  ]);
};
