const REPLACEMENT = '\ufffd';

// Every character of two bytes, by asking the platform's own decoder what each pair means.
const twoByteCodes = (): ReadonlyMap<string, number> => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? REPLACEMENT : decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== REPLACEMENT && !codes.has(text)) codes.set(text, lead * 256 + trail);
    }
  }
  return codes;
};

let known: ReadonlyMap<string, number> | null = null;

/** Text in GB18030. Throws RangeError on a character that needs more than two bytes: nothing of the demo does. */
export const encodeGb18030 = (text: string): Buffer => {
  known ??= twoByteCodes();
  const bytes = Buffer.alloc(text.length * 2);
  let end = 0;
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : known.get(character);
    if (code === undefined) throw new RangeError(`“${character}” has no two-byte code in GB18030`);
    end = code < 0x80 ? bytes.writeUInt8(code, end) : bytes.writeUInt16BE(code, end);
  }
  return bytes.subarray(0, end);
};
