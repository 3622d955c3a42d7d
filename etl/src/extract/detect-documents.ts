import type { ProfileFormat } from '@monitor/domain';
import { aProblem, type ExtractProblem } from './extract-problem.js';
import { isJsonLines } from './extract-json.js';
import { extractDocuments } from './extract-table.js';
import type { NamedFile } from './file-type.js';
import { ListFinder, type FoundList } from './find-lists.js';
import type { RawDocument } from './raw-row.js';
import type { EncodingName } from './decoder.js';
import { decodedChunks } from './text-lines.js';

export interface DocumentLook {
  /** The lists of objects, the longest first. */
  readonly lists: readonly FoundList[];
  /** The first records of the list told, or of the longest. */
  readonly documents: readonly RawDocument[];
  /** False where time ran out before the end of the file. */
  readonly exact: boolean;
}

const sampleDocuments = 60;
const lookMs = 4000;

type Look = DocumentLook & { readonly type: 'json' | 'ndjson'; readonly problems: readonly ExtractProblem[] };

/** The records of a JSON file as far as they can be found without being told where they are. */
export async function detectDocuments(file: NamedFile, format: ProfileFormat): Promise<Look> {
  const encoding: { readonly name: EncodingName } = { name: format.encoding === 'auto' ? 'utf-8' : format.encoding };
  const isLines = format.type === 'ndjson' || (format.list === undefined && (await isJsonLines(file.path, encoding)));
  const type = isLines ? 'ndjson' : 'json';
  const found = isLines ? { lists: [], exact: true } : await findLists(file.path, encoding);
  const list = format.list ?? found.lists[0]?.pointer;
  const sample = await firstDocuments(file, { ...format, type, ...(list === undefined || isLines ? {} : { list }) });
  const notes = found.exact ? [] : [aProblem('read_in_part', { scope: 'note' })];
  return { type, ...found, documents: sample.documents, problems: [...sample.problems, ...notes] };
}

async function findLists(path: string, encoding: { readonly name: EncodingName }): Promise<{ lists: readonly FoundList[]; exact: boolean }> {
  const finder = new ListFinder();
  const until = performance.now() + lookMs;
  for await (const chunk of decodedChunks(path, encoding)) {
    finder.push(chunk);
    if (performance.now() > until) return { lists: finder.finish(), exact: false };
  }
  return { lists: finder.finish(), exact: true };
}

async function firstDocuments(file: NamedFile, format: ProfileFormat): Promise<{ documents: RawDocument[]; problems: ExtractProblem[] }> {
  const documents: RawDocument[] = [];
  const problems: ExtractProblem[] = [];
  for await (const batch of extractDocuments(file, format)) {
    documents.push(...batch.documents.slice(0, sampleDocuments - documents.length));
    problems.push(...batch.problems.slice(0, sampleDocuments - problems.length));
    if (documents.length >= sampleDocuments) break;
  }
  return { documents, problems };
}
