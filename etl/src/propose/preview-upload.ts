import { type Jurisdiction, MOST_PREVIEWED_ROWS, type previewProfile, recordNamed, type ReplyOf, type SourceProfile } from '@monitor/domain';
import { ExtractFailure } from '../extract/extract-problem.js';
import type { WorkbookReaders } from '../extract/extract-workbook.js';
import type { NamedFile } from '../extract/file-type.js';
import type { Asker } from '../judge/asker.js';
import { lookupValues } from '../load/lookup-values.js';
import { type CompiledProfile, compileProfile, ProfileUnusable } from '../mapping/compile-profile.js';
import { readMappedFile } from '../mapping/read-mapped-file.js';
import { SourceReading } from '../mapping/source-reading.js';
import { checkProfile } from '../source/parse-profile.js';
import { FileRefused } from './file-refused.js';
import { withOpened } from './opened-file.js';
import { PreviewOutput } from './preview-output.js';
import { usedColumns } from './used-columns.js';

export type Preview = ReplyOf<typeof previewProfile>;

export interface Previewing {
  readonly readers: WorkbookReaders;
  readonly jurisdiction: Jurisdiction;
  /** The published edition, for what the profile looks up in it; `null` where there is none. */
  readonly published: () => Promise<Asker | null>;
}

export interface PreviewedFile extends NamedFile {
  /** One file of a zip. */
  readonly member?: string | undefined;
}

const LONGEST_MS = 15_000;

type Fault = Preview['faults'][number];

const faulty = (faults: readonly { readonly path: readonly (string | number)[]; readonly message: string }[]): Preview => ({ faults: faults.map(({ path, message }): Fault => ({ path: path.join('.'), message })), found: null });

/** What a draft makes of the first 20,000 rows of a file, nothing loaded. @throws FileRefused when the file cannot be opened */
export const previewUpload = async (file: PreviewedFile, draft: unknown, previewing: Previewing): Promise<Preview> => {
  const { profile, faults } = checkProfile(draft);
  if (profile === null) return faulty(faults);
  if (profile.exchange) return faulty([{ path: ['exchange'], message: '交换格式的文件按文件名识别，不用映射。请直接选择“按此格式载入”。' }]);
  try {
    const compiled = compileProfile(profile, previewing.jurisdiction);
    return { faults: [], found: await withOpened(file, file.member, (opened) => read(opened, compiled, previewing)) };
  } catch (error) {
    if (error instanceof ProfileUnusable) return faulty(error.faults);
    if (error instanceof ExtractFailure) throw new FileRefused(error.problem.message);
    throw error;
  }
};

const read = async ({ name, path }: NamedFile, compiled: CompiledProfile, { readers, published }: Previewing): Promise<NonNullable<Preview['found']>> => {
  const output = new PreviewOutput();
  const edition = compiled.lookups.length === 0 ? null : await published();
  const lookup = edition === null ? () => null : await lookupValues(edition, compiled.lookups);
  const reading = new SourceReading(compiled, { output, lookup });
  const until = performance.now() + LONGEST_MS;
  let complete = true;
  await readMappedFile({ path: name, content: path, readers }, reading, (rows) => {
    complete = rows < MOST_PREVIEWED_ROWS && performance.now() < until;
    return Promise.resolve(complete);
  });
  return told(output, compiled.profile, complete);
};

const told = (output: PreviewOutput, profile: SourceProfile, complete: boolean): NonNullable<Preview['found']> => {
  const used = usedColumns(profile);
  return {
    rowsRead: output.rowsRead,
    complete,
    counts: [...new Set(profile.records.map(({ record }) => record))].map((record) => ({ record, zh: recordNamed(record).zh, records: output.counts.get(record) ?? 0 })),
    rejectedRows: output.rejectedRows,
    byCode: [...output.codes].map(([code, times]) => ({ code, times })).sort((left, right) => right.times - left.times),
    skipped: [...output.skips].map(([why, rows]) => ({ why, rows })),
    notes: output.notes,
    heads: profile.columns.map(({ head }) => head),
    rows: output.rows,
    refusals: output.refusals,
    unused: [...profile.columns.filter(({ name }) => !used.has(name)).map(({ head }) => head), ...output.undeclared],
  };
};
