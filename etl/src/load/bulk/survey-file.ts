import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

const CHUNK = 4 << 20;
const CONTINUATION = 0xc0;

/** Marks of characters that an earlier conversion has spoilt; a file without any of them is surely not spoilt. */
const SUSPECT = [Buffer.from('锟斤'), Buffer.from('\ufffd')];
const LATIN = 0xc3;

/** Bytes at the end that belong to a character whose rest is not there yet. */
const openTail = (bytes: Buffer): number => {
  let back = 1;
  while (back < 4 && back < bytes.length && ((bytes[bytes.length - back] ?? 0) & CONTINUATION) === 0x80) back += 1;
  return (bytes[bytes.length - back] ?? 0) >= CONTINUATION ? back : 0;
};

const isPlain = (bytes: Buffer): boolean =>
  isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(LATIN) && !SUSPECT.some((mark) => bytes.includes(mark));

/** True for a file of UTF-8 in which nothing needs a closer look; one pass, one buffer. */
export const isPlainUtf8 = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let carried = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, carried, CHUNK - carried, null);
      const bytes = buffer.subarray(0, carried + bytesRead);
      if (bytesRead === 0) return carried === 0;
      const open = openTail(bytes);
      // The carried bytes are looked at again with what follows, so that no mark is cut in two.
      if (!isPlain(bytes.subarray(0, bytes.length - open))) return false;
      bytes.copy(buffer, 0, bytes.length - open);
      carried = open;
    }
  } finally {
    await file.close();
  }
};
