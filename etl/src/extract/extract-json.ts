import { ExtractFailure, type ExtractProblem } from './extract-problem.js';
import { JsonListSplitter, type ListPlace } from './json-list-splitter.js';
import { readJsonLines } from './json-lines.js';
import { parseJson } from './json-value.js';
import type { DocumentBatch, RawDocument } from './raw-row.js';
import { declaredEncoding, type EncodingName, type TextEncoding } from './text-encoding.js';
import { decodedChunks } from './text-lines.js';

export interface JsonOptions {
  /** JSON pointer of the list (`/data/items`, '' for a root that is the list); null reads the root as one record; absent finds the only list. */
  readonly list?: string | null;
  /** Absent: decided on the whole file. */
  readonly encoding?: EncodingName;
  /** One record per line; absent: decided by the first lines. */
  readonly lines?: boolean;
}

/**
 * Streams the records of a JSON file (a list, or an object with one list) or of NDJSON, nested values kept.
 * Never throws for what is in the file; of a truncated file the complete records still come, then its problem.
 */
export async function* extractJson(path: string, options: JsonOptions = {}): AsyncGenerator<DocumentBatch> {
  try {
    const encoding = await declaredEncoding(path, options.encoding);
    const asLines = options.lines ?? (options.list === undefined && (await isJsonLines(path, encoding)));
    if (asLines) yield* readJsonLines(path, encoding);
    else yield* readList(path, encoding, options.list);
  } catch (error) {
    if (!(error instanceof ExtractFailure)) throw error;
    yield { documents: [], problems: [error.problem] };
  }
}

export async function isJsonLines(path: string, encoding: Pick<TextEncoding, 'name'>): Promise<boolean> {
  if (/\.(ndjson|jsonl)$/i.test(path)) return true;
  for await (const chunk of decodedChunks(path, encoding)) {
    const [line, ...rest] = chunk.trimStart().split(/[\r\n]+/, 3);
    return line?.startsWith('{') === true && rest.some((text) => text.startsWith('{')) && 'value' in parseJson(line, '');
  }
  return false;
}

async function* readList(path: string, encoding: TextEncoding, place: ListPlace): AsyncGenerator<DocumentBatch> {
  const splitter = new JsonListSplitter(place);
  let seen = 0;
  for await (const chunk of decodedChunks(path, encoding)) {
    const elements = splitter.push(chunk);
    seen += elements.length;
    if (elements.length > 0) yield batchOf(elements);
  }
  yield readRest(splitter, seen);
}

function batchOf(elements: readonly { text: string; pointer: string; row: number }[]): DocumentBatch {
  const documents: RawDocument[] = [];
  const problems: ExtractProblem[] = [];
  for (const { text, pointer, row } of elements) {
    const outcome = parseJson(text, pointer);
    if ('problem' in outcome) problems.push(outcome.problem);
    else documents.push({ sheet: '', row, pointer, value: outcome.value });
  }
  return { documents, problems };
}

/** What stands around the list must be valid too; without a list the root is the one record. */
function readRest(splitter: JsonListSplitter, seen: number): DocumentBatch {
  if (splitter.outside.trim() === '') throw new ExtractFailure('empty_file');
  if (!splitter.isComplete) throw truncatedAt(splitter.position, seen);
  const outcome = parseJson(splitter.outside, '');
  if ('problem' in outcome) return { documents: [], problems: [{ ...outcome.problem, scope: 'file' }] };
  if (splitter.foundList) return { documents: [], problems: [] };
  if (typeof splitter.place === 'string') throw new ExtractFailure('missing_list', { address: splitter.place, detail: `没有列表 ${splitter.place || '（根）'}` });
  return { documents: [{ sheet: '', row: 1, pointer: '', value: outcome.value }], problems: [] };
}

const truncatedAt = (position: string, seen: number): ExtractFailure =>
  new ExtractFailure('truncated', { address: position, detail: `读到位置 ${position || '/'} 中断，之前的 ${seen} 条完整` });
