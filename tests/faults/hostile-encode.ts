/** Encoders made by turning round what the decoder reads. */
const tables = new Map<string, Map<string, Buffer>>();

function tableOf(name: string): Map<string, Buffer> {
  const known = tables.get(name);
  if (known) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(name, { fatal: true });
  const add = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  };
  for (let one = 0; one < 256; one += 1) add(one);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  tables.set(name, table);
  return table;
}

const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function encodeWestern(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => (western.includes(character) ? 0x80 + western.indexOf(character) : (character.codePointAt(0) ?? 63))));
}

/** Characters beyond the plane of two bytes. */
function fourBytes(point: number): Buffer {
  let rest = point - 0x10000;
  const fourth = 0x30 + (rest % 10);
  rest = Math.floor(rest / 10);
  const third = 0x81 + (rest % 126);
  rest = Math.floor(rest / 126);
  return Buffer.from([0x90 + Math.floor(rest / 10), 0x30 + (rest % 10), third, fourth]);
}

export function encode(text: string, name: string): Buffer {
  if (name === 'utf-8') return Buffer.from(text);
  if (name === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (name === 'windows-1252') return encodeWestern(text);
  const table = tableOf(name);
  return Buffer.concat(
    Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0;
      const bytes = table.get(character) ?? (name === 'gb18030' && point > 0xffff ? fourBytes(point) : undefined);
      if (bytes === undefined) throw new Error(`${name} has no ${character}`);
      return bytes;
    }),
  );
}
