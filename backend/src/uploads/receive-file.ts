import '@fastify/multipart';
import { LARGEST_UPLOAD_BYTES } from '@monitor/domain';
import { type Archive, FileNotKeepable } from '@monitor/store';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../server/problem-error.js';
import { safeName } from './safe-name.js';

/** A file that came as the body of a request and lies in the archive. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

interface Coming {
  readonly name: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

// Our own limit comes first and says what to do; the parser's is a net below it.
const LIMITS = { fileSize: LARGEST_UPLOAD_BYTES + 1_048_576, files: 1, fields: 8, fieldSize: 4096, parts: 9, headerPairs: 50 };

const fromForm = async (request: FastifyRequest): Promise<Coming> => {
  const part = await request.file({ limits: LIMITS });
  if (part === undefined) throw new ProblemError('bad_request', '请求里没有文件。请选择一个文件后重新上传。');
  return { name: part.filename, bytes: part.file };
};

const coming = async (request: FastifyRequest, name: string | undefined): Promise<Coming> => {
  if (request.isMultipart()) return fromForm(request);
  if (request.headers['content-type'] === 'application/octet-stream') return { name, bytes: request.raw.iterator({ destroyOnReturn: false }) };
  throw new ProblemError('bad_request', '请以 multipart/form-data 或 application/octet-stream 上传文件。');
};

const asProblem = (error: unknown): never => {
  if (error instanceof FileNotKeepable) throw new ProblemError('bad_request', error.message);
  throw error;
};

/** Streams the file of a request into the archive, never through memory. @throws ProblemError `bad_request` */
export const receiveFile = async (request: FastifyRequest, archive: Archive, given?: string): Promise<ReceivedFile> => {
  try {
    const { name = given, bytes } = await coming(request, given);
    if (name === undefined || name === '') throw new ProblemError('bad_request', '文件没有名字。请在地址里用 name 写明文件名。');
    const { sha256, size } = await archive.keepStream(bytes, { most: LARGEST_UPLOAD_BYTES }).catch(asProblem);
    if (size === 0) throw new ProblemError('bad_request', '文件是空的，未接收。请确认文件已保存后重新上传。');
    return { name: safeName(given ?? name), sha256, size };
  } finally {
    // A sender that was refused midway hears it only when what is under way is taken from the line.
    request.raw.unpipe();
    request.raw.resume();
  }
};
