import { aProblem, type ExtractProblem } from './extract-problem.js';
import { parseJson } from './json-value.js';
import type { DocumentBatch, RawDocument } from './raw-row.js';
import type { TextEncoding } from './text-encoding.js';
import { decodedChunks, lineChunks } from './text-lines.js';

const longestLine = 16 << 20;
const batchLines = 2000;

/** One record per line; a bad line is a problem and the others still come. */
export async function* readJsonLines(path: string, encoding: Pick<TextEncoding, 'name'>): AsyncGenerator<DocumentBatch> {
  const ending = { last: '' };
  let number = 0;
  let failed: ExtractProblem | null = null;
  for await (const lines of lineChunks(watchEnding(decodedChunks(path, encoding), ending), longestLine)) {
    for (let start = 0; start < lines.length; start += batchLines) {
      const batch = readBatch(lines.slice(start, start + batchLines), number + start);
      if (failed) batch.problems.unshift(failed);
      failed = heldBack(batch, number + Math.min(start + batchLines, lines.length));
      yield batch;
    }
    number += lines.length;
  }
  if (failed) yield { documents: [], problems: [/[\r\n]/.test(ending.last) ? failed : asTruncated(failed)] };
}

async function* watchEnding(chunks: AsyncIterable<string>, ending: { last: string }): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    ending.last = chunk.at(-1) ?? ending.last;
    yield chunk;
  }
}

function readBatch(lines: readonly string[], before: number): { documents: RawDocument[]; problems: ExtractProblem[] } {
  const documents: RawDocument[] = [];
  const problems: ExtractProblem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = before + index + 1;
    const outcome = parseJson(line, `/${row}`);
    if ('problem' in outcome) problems.push(outcome.problem);
    else documents.push({ sheet: '', row, pointer: `/${row}`, value: outcome.value });
  }
  return { documents, problems };
}

/** The problem of the newest line is kept until it is known whether that line was the unfinished last one. */
function heldBack(batch: { problems: ExtractProblem[] }, newest: number): ExtractProblem | null {
  const last = batch.problems.at(-1);
  if (last?.code !== 'bad_json' || last.address !== `/${newest}`) return null;
  batch.problems.pop();
  return last;
}

const asTruncated = (problem: ExtractProblem): ExtractProblem =>
  aProblem('truncated', {
    address: problem.address,
    original: problem.original ?? '',
    detail: `最后一行（位置 ${problem.address}）不完整，之前的各行照常读取`,
  });
