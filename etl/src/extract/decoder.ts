export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252' | 'big5';

/** Decodes piece after piece; called without a piece it ends. Throws TypeError for what is not valid. */
export type Decode = (piece?: Uint8Array) => string;

export function decoderOf(name: EncodingName): Decode {
  if (name === 'windows-1252') return (piece) => (piece ? decodeWestern(piece) : '');
  const decoder = new TextDecoder(name, { fatal: true });
  return (piece) => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
}

const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node decodes windows-1252 as Latin-1: the euro sign and the curly quotes would come as control characters. */
function decodeWestern(piece: Uint8Array): string {
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
  if (/[\x81\x8d\x8f\x90\x9d]/.test(text)) throw new TypeError('not windows-1252');
  return text.replace(/[\x80-\x9f]/g, (character) => western[character.charCodeAt(0) - 0x80] ?? character);
}
