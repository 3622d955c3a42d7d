import type { Messages } from '../messages/zh';
import { wordOf } from '../messages/word-of';

const valueTold = (name: string, value: string, { codes, evidence }: Messages): string => {
  if (name === 'month') return evidence.month(Number(value));
  if (name === 'fiscal' || name === 'new') return wordOf(evidence.yesNo, value);
  if (name === 'evidenced') return wordOf(evidence.evidenced, value);
  if (name === 'source') return wordOf(codes.fundSource, value);
  if (name === 'status') return wordOf(codes.projectStatus, value);
  if (name === 'level') return wordOf({ ...codes.projectLevel, ...codes.outcomeLevel }, value);
  if (name === 'stage') return wordOf({ ...evidence.sliceWords, ...evidence.equityStage }, value);
  return wordOf({ ...evidence.sliceWords, ...codes.outcomeKind }, value);
};

interface SliceNote {
  readonly name: string;
  readonly values: readonly string[];
}

/** `kind:spent,source:city` as names with their values, in the order of the text; several values of one name are alternatives. */
export const sliceParts = (slice: string): readonly SliceNote[] => {
  const parts = new Map<string, string[]>();
  for (const each of slice.split(',')) {
    const [name = '', ...rest] = each.split(':');
    if (name !== '') parts.set(name, [...(parts.get(name) ?? []), rest.join(':')]);
  }
  return [...parts].map(([name, values]) => ({ name, values }));
};

/** What part of a figure is meant, in words: 「类型 支出；经费来源 市财政专项、省财政」. */
export const sliceTold = (slice: string, messages: Messages): string =>
  sliceParts(slice)
    .map(({ name, values }) => `${wordOf(messages.evidence.sliceNames, name)} ${values.map((value) => valueTold(name, value, messages)).join('、')}`)
    .join('；');
