const MOST_BYTES = 200;
// What no name needs and some names hide behind: control, direction and format marks, lone surrogates.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const FORBIDDEN = /[<>:"|?*]/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const shortened = (name: string): string => {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  const letters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(letters.join('') + ending) > MOST_BYTES) letters.pop();
  return letters.join('') + ending;
};

/** A file's name as it may be kept and shown: its last step alone, without hidden marks, at most 200 bytes, never empty. */
export const safeName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last.replace(HIDDEN, '').replace(FORBIDDEN, '_').trim().replace(/^[.\s]+|[.\s]+$/gu, '');
  const named = shortened(DEVICE.test(clean) ? `_${clean}` : clean);
  return named === '' ? '未命名' : named;
};
