import { open, stat } from 'node:fs/promises';
import { byteChunks, enoughBytes, type Survey, surveyBytes } from './byte-survey.js';
import { anEmptyLikeness, countLikeness, looksChinese } from './chinese-likeness.js';
import { decoderOf, type EncodingName } from './decoder.js';
import { unclearEncoding } from './encoding-candidates.js';
import { ExtractFailure } from './extract-problem.js';
import { firstUtf8Line } from './mixed-lines.js';
import { findMojibake, type Mojibake } from './mojibake.js';

export type { EncodingName } from './decoder.js';

export interface TextEncoding {
  readonly name: EncodingName;
  /** True where so few letters beyond ASCII occur that another encoding would read just as well. */
  readonly doubtful: boolean;
  /** Characters that were spoilt before the file came here; null where there are none, or nobody looked. */
  readonly mojibake?: Mojibake | null;
}

/** The encoding that a person has named, else the one that is found. */
export async function declaredEncoding(path: string, name: EncodingName | undefined): Promise<TextEncoding> {
  if (name === undefined) return detectEncoding(path);
  await refuseNonFiles(path);
  return { name, doubtful: false, mojibake: null };
}

/**
 * Reads the whole file: 8 % of short GBK strings are also valid UTF-8, so no part of a file decides; and much that is not
 * Chinese is valid GB18030 by accident, so validity does not decide alone.
 * @throws ExtractFailure encoding_unclear with what it may be and how to say it
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  await refuseNonFiles(path);
  const start = await firstBytes(path);
  if (start[0] === 0xff && start[1] === 0xfe) return sure(await checkedUtf16(path, 'utf-16le'));
  if (start[0] === 0xfe && start[1] === 0xff) return sure(await checkedUtf16(path, 'utf-16be'));
  const survey = await surveyBytes(path);
  if (survey.nuls[0] + survey.nuls[1] > 0) return sure(await unmarkedUtf16(path, survey));
  if (survey.utf8) return utf8(path, survey);
  return sure(await chinese(path, start));
}

const sure = (name: EncodingName): TextEncoding => ({ name, doubtful: false, mojibake: null });

async function refuseNonFiles(path: string): Promise<void> {
  const found = await stat(path);
  if (!found.isFile()) throw new ExtractFailure('not_a_file');
  if (found.size === 0) throw new ExtractFailure('empty_file');
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function utf8(path: string, survey: Survey): Promise<TextEncoding> {
  if (survey.ascii) return sure('utf-8');
  const mojibake = await findMojibake(path);
  if (mojibake?.isMost) {
    throw new ExtractFailure('encoding_unclear', { address: `A${mojibake.line}`, original: mojibake.original, detail: `文字在以前的转换中已损坏（如第 ${mojibake.line} 行的“${mojibake.original}”），无法还原` });
  }
  return { name: 'utf-8', doubtful: readsAsHanOnlyInGb(survey.sample), mojibake };
}

const han = /\p{Script=Han}/u;

function readsAsHanOnlyInGb(sample: Buffer): boolean {
  if (sample.length === 0 || sample.length > enoughBytes || han.test(sample.toString('utf8'))) return false;
  try {
    return /^\p{Script=Han}+$/u.test(new TextDecoder('gb18030', { fatal: true }).decode(sample));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function checkedUtf16(path: string, name: 'utf-16le' | 'utf-16be'): Promise<EncodingName> {
  if ((await readAs(path, name)) === null) throw new ExtractFailure('encoding_unclear', { detail: '文件开头标明是 UTF-16，但内容不是完整的 UTF-16' });
  return name;
}

/** Without its mark UTF-16 shows by where its zeros stand; it must then decode without any left. */
async function unmarkedUtf16(path: string, { bytes, nuls: [even, odd] }: Survey): Promise<EncodingName> {
  const name = odd >= even ? 'utf-16le' : 'utf-16be';
  const share = Math.max(even, odd) / (even + odd);
  const read = bytes % 2 === 0 && share >= 0.8 ? await readAs(path, name) : null;
  const isMostlyAscii = Math.max(even, odd) * 2 >= bytes * 0.5;
  if (read === null || read.hasNul || !(isMostlyAscii || looksChinese(read.likeness))) throw new ExtractFailure('nul_bytes');
  return name;
}

interface Reading {
  readonly likeness: ReturnType<typeof anEmptyLikeness>;
  readonly hasNul: boolean;
}

/** The file read in an encoding from end to end; null where it is not valid. */
async function readAs(path: string, name: EncodingName): Promise<Reading | null> {
  const decode = decoderOf(name);
  const likeness = anEmptyLikeness();
  let hasNul = false;
  try {
    for await (const chunk of byteChunks(path)) {
      const text = decode(chunk);
      countLikeness(likeness, text);
      hasNul ||= text.includes('\0');
    }
    decode();
    return { likeness, hasNul };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const isMarkedUtf8 = (start: Buffer): boolean => start.toString('hex') === 'efbbbf';

async function chinese(path: string, start: Buffer): Promise<EncodingName> {
  const line = await firstUtf8Line(path);
  if (line !== null || isMarkedUtf8(start)) {
    const where = line === null ? '文件开头标明是 UTF-8，但并非全部内容都是' : `第 ${line} 行是 UTF-8，其他行不是`;
    throw new ExtractFailure('encoding_unclear', { ...(line === null ? {} : { address: `A${line}` }), detail: `文件混用了不同的编码：${where}` });
  }
  const read = await readAs(path, 'gb18030');
  if (read === null || !looksChinese(read.likeness)) throw await unclearEncoding(path, read !== null);
  return 'gb18030';
}
