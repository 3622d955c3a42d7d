const REPEATED_GROUP = /\)(?:[*+]|\{\d)/u;
const UNBOUNDED = /[*+]|\{\d+,\}/gu;
const LOOKING = /\(\?[<=!]|\\[1-9k]/u;
const MOST_UNBOUNDED = 2;

/** Why a pattern could take longer than a row is worth, as a Chinese sentence; `null` when it cannot. */
export const patternFault = (pattern: string): string | null => {
  if (isBroken(pattern)) return `正则“${pattern}”写法不对。请改正。`;
  const bare = pattern.replace(/\\[\\*+{}()]/gu, '').replace(/\[[^\]]*\]/gu, 'x');
  if (REPEATED_GROUP.test(bare)) return `正则“${pattern}”重复了一个括号组，遇到特殊文字会非常慢。请改写为不重复括号组的形式。`;
  if (LOOKING.test(pattern)) return `正则“${pattern}”用了反向引用或环视，不能使用。请改写。`;
  if ((bare.match(UNBOUNDED)?.length ?? 0) > MOST_UNBOUNDED) return `正则“${pattern}”有三个以上的 * 或 +，遇到特殊文字会非常慢。请减少到两个以内。`;
  return null;
};

const isBroken = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').flags !== 'u';
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
};
