import type { Language } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { wordOf } from '../../messages/word-of';
import type { Messages } from '../../messages/zh';
import { groupDigits } from '../../format/group-digits';
import { numberText, percentText } from '../../format/number-text';
import type { EvidenceRow, FlagReply } from './flag-reply';
import { type Branch, flagTree, type RuleBranch } from './flag-tree';
import { placeText } from './place-text';

interface Wording {
  readonly messages: Messages;
  readonly language: Language;
}

const rowLine = (row: EvidenceRow, { messages: { flagExplanation: words, codes } }: Wording): string => {
  const place = row.place === null ? words.computed : placeText(row.place, words.row);
  return `   ${words.rows}${words.text.colon}${wordOf(codes.record, row.record)} ${row.label} — ${place}`;
};

const ruleLines = ({ rule, rows }: RuleBranch, wording: Wording): string[] => {
  const { messages: { flagExplanation: words, status }, language } = wording;
  const { colon, comma } = words.text;
  const head = [words.rule(rule.rule, rule.version), rule.title[language], words.measures(rule.article), words.severity[rule.severity], words.text.result(status.rule[rule.result])].join(comma);
  return [
    `   ${head}`,
    `   ${words.clause}${colon}${rule.clause}`,
    ...(rule.note === '' ? [] : [`   ${rule.note}`]),
    ...rule.openReadings.map(({ question, taken }) => `   ${words.text.readings}${colon}${words.reading(question, taken)}`),
    ...rows.map((row) => rowLine(row, wording)),
  ];
};

const conditionLines = ({ condition, rule, cites, rows }: Branch, place: number, wording: Wording): string[] => {
  const { flagExplanation: words } = wording.messages;
  const { colon, comma } = words.text;
  const figures = ([[words.value, condition.value], [words.threshold, condition.threshold], [words.gap, condition.gap]] as const).filter(([, text]) => text !== null).map(([name, text]) => `${name} ${text ?? ''}`);
  return [
    `${String(place + 1)}. ${condition.text}${figures.length === 0 ? '' : `${colon}${figures.join(comma)}`}`,
    ...(rule === null && cites !== null ? [`   ${words.above(cites)}`] : []),
    ...(rule === null ? [] : ruleLines(rule, wording)),
    ...rows.map((row) => rowLine(row, wording)),
  ];
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

const stabilityLine = ({ stability }: FlagReply, { flagExplanation: { stability: words, text: { comma } } }: Messages): string => {
  if (stability === null) return words.none;
  return `${words.draws(groupDigits(String(stability.draws)))}${comma}${words.told(percentText(stability.share * 100), stability.needsSecond ? words.marginal : words.stable)}`;
};

const factLines = (reply: FlagReply, { messages, language }: Wording): string[] => {
  const { flagExplanation: { facts, text, noTotal, measures }, figures } = messages;
  const told: readonly (readonly [string, string])[] = [
    [facts.article, measures(reply.article)],
    [facts.consortium, reply.consortium],
    [facts.sector, sectorName(reply.sector)[language]],
    [facts.district, districtName(reply.district)[language]],
    [facts.total, reply.total === null ? noTotal : `${numberText(reply.total, 2)} ${figures.score}`],
    [facts.scheme, reply.scheme],
    [facts.ruleSet, reply.ruleSet],
    [facts.edition, reply.basis.edition],
    [facts.asOf, reply.basis.asOf],
  ];
  return told.map(([name, value]) => `${name}${text.colon}${value}`);
};

/** The whole explanation as plain text, to be put into a file: nothing folded, nothing cut. */
export const flagText = (reply: FlagReply, wording: Wording): string => {
  const { flagExplanation: words, status } = wording.messages;
  const tree = flagTree(reply);
  return [
    words.text.head({ kind: status.flags[reply.kind], name: reply.name, year: reply.basis.year }),
    words.text.conclusion(reply.headline),
    ...factLines(reply, wording),
    ...section(words.text.conditions, tree.met.flatMap((branch, place) => conditionLines(branch, place, wording))),
    ...section(words.otherRows, tree.rows.map((row) => rowLine(row, wording))),
    ...section(words.flagReadings, reply.openReadings.map(({ question, taken }) => words.reading(question, taken))),
    ...section(words.text.unmet, tree.unmet.flatMap((branch, place) => conditionLines(branch, place, wording))),
    ...section(words.otherRules, tree.rules.flatMap((branch) => ruleLines(branch, wording))),
    ...section(words.stability.title, [stabilityLine(reply, wording.messages), words.stability.unit]),
    '',
    words.proposalOnly,
    '',
  ].join('\n');
};
