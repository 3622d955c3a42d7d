const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');

const step = (token: string): string => {
  if (token === '**/') return '(?:.*/)?';
  if (token === '**') return '.*';
  return token === '*' ? '[^/]*' : escaped(token);
};

const pattern = (glob: string): RegExp => {
  const tokens = glob.normalize('NFC').match(/\*\*\/|\*\*|\*|[^*]+/gu) ?? [];
  return new RegExp(`^${tokens.map(step).join('')}$`, 'iu');
};

/** Tells whether any of the patterns means a path: `*` is any text but `/`, `**` any folders; upper and lower case are alike. */
export const fileGlob = (globs: readonly string[]): ((path: string) => boolean) => {
  const patterns = globs.map(pattern);
  return (path) => patterns.some((each) => each.test(path.normalize('NFC')));
};
