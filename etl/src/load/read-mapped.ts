import type { Archive } from '@monitor/store';
import type { CompiledProfile } from '../mapping/compile-profile.js';
import type { MappedOutput } from '../mapping/mapped-output.js';
import { readMappedFile } from '../mapping/read-mapped-file.js';
import { SourceReading } from '../mapping/source-reading.js';
import { profileNameOf } from '../source/manifest-entry.js';
import { segmentOf } from '../source/segments.js';
import type { FactSink } from './fact-sink.js';
import type { LoadContext } from './load-file.js';
import type { KnownFile } from './manifest.js';
import { aboutFile } from './rejection.js';
import type { SourceBook } from './source-book.js';
import { encodeText } from './tab-separated.js';

export interface MappedLoad {
  readonly book: SourceBook;
  readonly archive: Archive;
  readonly context: LoadContext;
  readonly onFile: (file: KnownFile) => void;
  /** Asked once all that needs no lookup stands in the tables. */
  readonly lookups: (wanted: CompiledProfile['lookups']) => Promise<(record: string, field: string, key: string) => string | null>;
}

type Lookups = Awaited<ReturnType<MappedLoad['lookups']>>;

/** A reading of all files of one source that are to be read. */
interface SourceFiles {
  readonly name: string;
  readonly files: readonly KnownFile[];
}

/** Reads the files of mapped sources; those that look values up come last, when the others' records stand. */
export const readMappedSources = async (files: readonly KnownFile[], load: MappedLoad): Promise<void> => {
  const sources = bySource(files);
  const looking = sources.filter(({ name }) => (load.book.mapped.get(name)?.lookups.length ?? 0) > 0);
  for (const source of sources.filter((each) => !looking.includes(each))) await readSource(source, load, () => null);
  if (looking.length === 0) return;
  await load.context.sink.finish();
  const lookup = await load.lookups(looking.flatMap(({ name }) => load.book.mapped.get(name)?.lookups ?? []));
  for (const source of looking) await readSource(source, load, lookup);
};

const bySource = (files: readonly KnownFile[]): SourceFiles[] => {
  const sources = new Map<string, KnownFile[]>();
  for (const file of files) {
    const name = profileNameOf(file.entry) ?? '';
    sources.set(name, [...(sources.get(name) ?? []), file]);
  }
  return [...sources].sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, own]) => ({ name, files: own.sort(newestFirst) }));
};

/** Later segments replace rows of earlier ones, so they are read first; within one, in the order of the paths. */
const newestFirst = ({ entry: left }: KnownFile, { entry: right }: KnownFile): number => segmentOf(right.path) - segmentOf(left.path) || (left.path < right.path ? -1 : 1);

const readSource = async ({ name, files }: SourceFiles, load: MappedLoad, lookup: Lookups): Promise<void> => {
  const { book, archive, context: { sink, workbooks, beat }, onFile } = load;
  const compiled = book.mapped.get(name);
  if (compiled === undefined) return refuseAll(files, load, book.unusable.get(name));
  const reading = new SourceReading(compiled, { output: intoSink(sink), lookup });
  const oldest = segmentOf(files.at(-1)?.entry.path ?? '');
  for (const file of files) {
    const { entry } = file;
    const segment = segmentOf(entry.path);
    reading.keys.turnTo(segment, segment === oldest);
    await readMappedFile({ path: entry.path, content: archive.pathOf(entry.sha256), readers: workbooks }, reading, async () => {
      await sink.settle();
      await beat();
      return true;
    });
    await sink.settle();
    onFile(file);
  }
};

const refuseAll = (files: readonly KnownFile[], { context: { sink }, onFile }: MappedLoad, why = '归档中没有它的配置'): void => {
  for (const file of files) {
    sink.reject(aboutFile(file.entry.path, 'unreadable', `来源的配置不能使用，文件未读取：${why} 请改正配置后重新载入。`));
    onFile(file);
  }
};

const intoSink = (sink: FactSink): MappedOutput => {
  let [path, encoded] = ['', ''];
  return {
    fact: (reader, own, { sheet, row, cell }) => {
      if (own !== path) [path, encoded] = [own, encodeText(own)];
      sink.fact(reader, encoded, { sheet, row, cell: encodeText(cell) });
    },
    rejectRow: (rejections) => sink.rejectRow(rejections),
    reject: (rejection) => sink.reject(rejection),
  };
};
