import { lineOf, movableLines, plainText, type Scheme, type WhatIfChange } from '@monitor/domain';
import type { Language } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { postNames, postOf } from './post-range';

/** One number that is not as in the scheme. */
export interface ToldChange {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Wording {
  readonly messages: Messages;
  readonly language: Language;
}

const differs = ({ before, after }: ToldChange): boolean => before !== after;

/** Everything changed against the scheme, in the scheme's order: weights, reference values, lines. */
export const changesTold = (scheme: Scheme, change: WhatIfChange, { messages: { whatIf }, language }: Wording): readonly ToldChange[] => {
  const weights = scheme.indicators.map((each) => ({ name: whatIf.csv.weight(each[language]), before: each.weight, after: change.weights[each.code] ?? each.weight }));
  const posts = scheme.indicators.flatMap((each) => {
    const after = change.goalposts[each.code] ?? each.goalposts;
    return postNames(each.goalposts).map((post) => ({ name: whatIf.postOf(each[language], whatIf.posts[post]), before: postOf(each.goalposts, post), after: postOf(after, post) }));
  });
  const lines = movableLines.map((line) => ({ name: whatIf.lines[line], before: lineOf(scheme, line), after: change.lines[line] ?? lineOf(scheme, line) }));
  return [...weights, ...posts, ...lines].filter(differs);
};

export const changeText = ({ name, before, after }: ToldChange, { messages: { whatIf } }: Wording): string => whatIf.csv.changed(name, plainText(before), plainText(after));
