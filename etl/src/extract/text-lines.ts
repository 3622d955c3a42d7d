import { createReadStream } from 'node:fs';
import { decoderOf, type EncodingName } from './decoder.js';
import { ExtractFailure } from './extract-problem.js';

const chunkBytes = 1 << 20;

/** The decoded text of a file in pieces of about 1 MB, without byte order mark. */
export async function* decodedChunks(path: string, encoding: { readonly name: EncodingName; readonly doubtful?: boolean }): AsyncGenerator<string> {
  const decode = decoderOf(encoding.name);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    yield decodeOrFail(() => decode(Buffer.from(chunk)));
  }
  yield decodeOrFail(() => decode());
}

function decodeOrFail(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new ExtractFailure('encoding_unclear', { detail: '文字编码前后不一致' });
    throw error;
  }
}

/**
 * The lines of a file, whatever ends them (LF, CR, CRLF), in pieces, an unfinished last line included;
 * a line beyond `maxLength` characters is refused. A piece waits for the next, so a small file comes as one.
 */
export async function* lineChunks(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<string[]> {
  let carry = '';
  let number = 1;
  let ready: string[] = [];
  for await (const chunk of chunks) {
    const text = carry + chunk;
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = splitLines(held ? text.slice(0, -1) : text);
    carry = (lines.pop() ?? '') + held;
    if (carry.length > maxLength) throw tooLong(number + lines.length, maxLength);
    number += lines.length;
    if (lines.length === 0) continue;
    if (ready.length > 0) yield ready;
    ready = lines;
  }
  if (carry) ready = ready.concat(splitLines(carry.endsWith('\r') ? carry.slice(0, -1) : carry));
  if (ready.length > 0) yield ready;
}

const splitLines = (text: string): string[] =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');

const tooLong = (line: number, maxLength: number): ExtractFailure =>
  new ExtractFailure('too_big', { detail: `第 ${line} 行超过 ${maxLength} 个字符`, address: `A${line}` });
