import type { ExtractProblem } from '../../../etl/src/extract/extract-problem.js';
import type { DocumentBatch, RawDocument, RawRow, RowBatch } from '../../../etl/src/extract/raw-row.js';

export async function allRows(batches: AsyncIterable<RowBatch>): Promise<{ rows: RawRow[]; problems: ExtractProblem[] }> {
  const rows: RawRow[] = [];
  const problems: ExtractProblem[] = [];
  for await (const batch of batches) {
    rows.push(...batch.rows);
    problems.push(...batch.problems);
  }
  return { rows, problems };
}

export async function allDocuments(
  batches: AsyncIterable<DocumentBatch>,
): Promise<{ documents: RawDocument[]; problems: ExtractProblem[] }> {
  const documents: RawDocument[] = [];
  const problems: ExtractProblem[] = [];
  for await (const batch of batches) {
    documents.push(...batch.documents);
    problems.push(...batch.problems);
  }
  return { documents, problems };
}
