import type { Jurisdiction, PolicyBook } from '@monitor/domain';
import type { Archive, Manifest, Writer } from '@monitor/store';
import { WorkbookReaders } from '../extract/extract-workbook.js';
import { assertBalanced, assertRemoved } from './balance.js';
import { clearRows, crossRowPaths } from './clear-rows.js';
import { crossCheck } from './cross-checks.js';
import { FactSink } from './fact-sink.js';
import type { LoadContext } from './load-file.js';
import { folderRejections, type KnownFile, knownFiles, readingsOf } from './manifest.js';
import { readCsv } from './read-csv.js';
import { readProjects } from './read-projects.js';
import { readReport } from './read-report.js';
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
  /** Called often: throws to stop the load. */
  readonly beat: (step: LoadStep) => Promise<void>;
}

export interface LoadStep {
  readonly name: 'read' | 'check';
  readonly files: number;
  readonly rows: number;
}

export interface LoadOutcome {
  readonly filesRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

const READERS = 3;

/**
 * Brings an unpublished edition to what the manifest says. Files that changed are read, and those whose rows hang on other files;
 * the rest keeps its rows, so the result is that of a full load. Throws PipelineError when the balance does not hold.
 */
export const loadEdition = async (order: LoadOrder): Promise<LoadOutcome> => {
  const files = await filesToRead(order);
  await clearRows(order, files);
  const before = await factTotals(order.writer);
  const sink = new FactSink(order.writer, order.spool);
  try {
    await readAll(order, files, sink);
    for (const rejection of folderRejections(order.manifest)) sink.reject(rejection);
    await sink.finish();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  await order.beat({ name: 'check', files: files.length, rows: sink.accepted });
  const loaded = await factTotals(order.writer);
  assertBalanced(before, loaded, sink);
  const told = await crossCheck(order.writer);
  assertRemoved(loaded, await factTotals(order.writer), told);
  return { filesRead: files.length, ...(await writeSourceFiles(order)) };
};

const filesToRead = async ({ writer, manifest, previous }: LoadOrder): Promise<KnownFile[]> => {
  const all = knownFiles(manifest);
  if (previous === null) return all;
  const [known, now] = [readingsOf(previous), readingsOf(manifest)];
  const entangled = await crossRowPaths(writer);
  return all.filter(({ entry: { path } }) => known.get(path) !== now.get(path) || entangled.has(path));
};

const readAll = async (order: LoadOrder, files: readonly KnownFile[], sink: FactSink): Promise<void> => {
  const workbooks = new WorkbookReaders({ size: READERS - 1 });
  let done = 0;
  const context: LoadContext = {
    jurisdiction: order.jurisdiction, policies: order.policies, sink, workbooks,
    beat: () => order.beat({ name: 'read', files: done, rows: sink.accepted + sink.rejected }),
  };
  const read = async (file: KnownFile): Promise<void> => {
    await readFile(file, order.archive, context);
    done += 1;
  };
  try {
    for (const file of files.filter(({ kind }) => kind.format !== 'report')) await read(file);
    await eachOf(files.filter(({ kind }) => kind.format === 'report'), read);
  } finally {
    workbooks.close();
  }
};

const readFile = ({ entry, kind }: KnownFile, archive: Archive, context: LoadContext): Promise<void> => {
  const file = { path: entry.path, content: archive.pathOf(entry.sha256), kind };
  if (kind.format === 'csv') return readCsv(file, context);
  return kind.format === 'projects' ? readProjects(file, context) : readReport(file, context);
};

/** A few at a time: workbooks are parsed in child processes. */
const eachOf = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: READERS }, worker));
};
