import type { Jurisdiction, PolicyBook } from '@monitor/domain';
import { type Archive, type Manifest, markPhase, type Writer } from '@monitor/store';
import { WorkbookReaders } from '../extract/extract-workbook.js';
import { readBulk } from './bulk/read-bulk.js';
import { assertBalanced, assertRemoved } from './balance.js';
import { type Clearing, clearRows, crossRowPaths } from './clear-rows.js';
import { crossCheck } from './cross-checks.js';
import { FactSink } from './fact-sink.js';
import type { LoadContext } from './load-file.js';
import { filesToRead } from './files-to-read.js';
import { lookupValues } from './lookup-values.js';
import { folderRejections, type KnownFile } from './manifest.js';
import { readMappedSources } from './read-mapped.js';
import { readProjects } from './read-projects.js';
import { readReport } from './read-report.js';
import { readTable } from './read-table.js';
import { readableFiles, readSourceBook, type SourceBook } from './source-book.js';
import { writeSourceFiles } from './source-files.js';
import { factTotals } from './table-totals.js';

export interface LoadOrder {
  readonly writer: Writer;
  readonly archive: Archive;
  readonly manifest: Manifest;
  /** The manifest the edition was cloned with; `null` when it is empty. */
  readonly previous: Manifest | null;
  readonly jurisdiction: Jurisdiction;
  readonly policies: PolicyBook;
  /** An empty folder for spool files. */
  readonly spool: string;
  /** Tables of at least so many bytes of text are read by the engine where their shape allows it. */
  readonly bulkFrom?: number;
  /** Called often: throws to stop the load. */
  readonly beat: (step: LoadStep) => Promise<void>;
}

export interface LoadStep {
  readonly name: 'read' | 'check';
  readonly files: number;
  readonly rows: number;
  /** The part of the bytes that is read, from 0 to 1. */
  readonly share?: number;
}

export interface LoadOutcome {
  readonly filesRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

const READERS = 3;
const BULK_BYTES = 8 << 20;
/** How many bytes of text a byte of parquet holds, about. */
const PACKED = 8;

/**
 * Brings an unpublished edition to what the manifest says. Files that changed are read, and those whose rows hang on other files;
 * the rest keeps its rows, so the result is that of a full load. Throws PipelineError when the balance does not hold.
 */
export const loadEdition = async (order: LoadOrder): Promise<LoadOutcome> => {
  const book = await readSourceBook(order.manifest, order.archive, order.jurisdiction);
  const all = readableFiles(order.manifest, book);
  const files = await changedFiles(order, all, book);
  await clearRows(await clearingOf(order, all), files);
  const before = await factTotals(order.writer);
  const sink = new FactSink(order.writer, order.spool);
  try {
    await readAll({ ...order, book, sink }, files);
    for (const rejection of folderRejections(order.manifest, all, book.exchange)) sink.reject(rejection);
    markPhase('parsed');
    await sink.finish();
    markPhase('quarantine-written');
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  await order.beat({ name: 'check', files: files.length, rows: sink.accepted });
  const loaded = await factTotals(order.writer);
  assertBalanced(before, loaded, sink);
  const told = await crossCheck(order.writer);
  assertRemoved(loaded, await factTotals(order.writer), told);
  return { filesRead: files.length, ...(await writeSourceFiles({ ...order, files: all })) };
};

const changedFiles = async ({ writer, manifest, previous }: LoadOrder, all: readonly KnownFile[], book: SourceBook): Promise<readonly KnownFile[]> =>
  (previous === null ? all : filesToRead(all, book, { manifest, previous, entangled: await crossRowPaths(writer) }));

const clearingOf = async ({ writer, previous, archive, jurisdiction }: LoadOrder, all: readonly KnownFile[]): Promise<Clearing> => ({
  writer, all,
  before: previous === null ? null : readableFiles(previous, await readSourceBook(previous, archive, jurisdiction)),
});

interface Reading extends LoadOrder {
  readonly book: SourceBook;
  readonly sink: FactSink;
}

const readAll = async (order: Reading, files: readonly KnownFile[]): Promise<void> => {
  const { sink, archive, book, writer } = order;
  const workbooks = new WorkbookReaders({ size: READERS - 1 });
  const bytes = files.reduce((sum, { entry: { size } }) => sum + size, 0);
  let [done, read] = [0, 0];
  const onFile = ({ entry: { size } }: KnownFile): void => {
    done += 1;
    read += size;
  };
  const context: LoadContext = {
    jurisdiction: order.jurisdiction, policies: order.policies, sink, workbooks,
    beat: () => order.beat({ name: 'read', files: done, rows: sink.accepted + sink.rejected, share: read / Math.max(bytes, 1) }),
  };
  const readOne = async (file: KnownFile): Promise<void> => {
    await readFile(file, order, context);
    onFile(file);
  };
  const of = (formats: readonly string[]) => files.filter(({ kind }) => formats.includes(kind.format));
  try {
    for (const file of of(['csv', 'parquet', 'projects'])) await readOne(file);
    await eachOf(of(['report']), readOne);
    await readMappedSources(of(['mapped']), { book, archive, context, onFile, lookups: (wanted) => lookupValues(writer, wanted) });
  } finally {
    workbooks.close();
  }
};

const readFile = async ({ entry, kind }: KnownFile, { archive, writer, bulkFrom = BULK_BYTES }: Reading, context: LoadContext): Promise<void> => {
  const file = { path: entry.path, content: archive.pathOf(entry.sha256), kind };
  if (kind.format === 'projects') return readProjects(file, context);
  if (kind.format === 'report') return readReport(file, context);
  const isLarge = entry.size * (kind.format === 'parquet' ? PACKED : 1) >= bulkFrom;
  if (!isLarge || !(await readBulk(file, context, { writer }))) await readTable(file, context);
};

/** A few at a time: workbooks are parsed in child processes. */
const eachOf = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: READERS }, worker));
};
