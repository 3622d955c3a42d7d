import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changchun, type FieldValue, type Jurisdiction } from '@monitor/domain';
import { checkProfile, compileProfile, type MappedOutput, readMappedFile, type Rejection, SourceReading, WorkbookReaders } from '@monitor/etl';

export interface FoundRecord {
  readonly kind: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

export interface Mapped {
  readonly records: readonly FoundRecord[];
  readonly rejections: readonly Rejection[];
}

/** An upload source of which only the mapping is told. */
export const aProfile = (draft: object) => {
  const { profile, faults } = checkProfile({ version: 1, name: 'sample', title: { zh: '样例' }, kind: 'upload', ...draft });
  if (profile === null) throw new Error(JSON.stringify(faults));
  return profile;
};

interface Order {
  readonly profile: object;
  /** By name, in the order in which they are read. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly jurisdiction?: Jurisdiction;
  /** Shared by many readings; absent: of its own. */
  readonly readers?: WorkbookReaders;
  readonly lookup?: (record: string, field: string, key: string) => string | null;
}

/** Reads files by a profile, without an edition. */
export const mapFiles = async ({ profile, files, jurisdiction = changchun, readers: shared, lookup = () => null }: Order): Promise<Mapped> => {
  const folder = await mkdtemp(join(tmpdir(), 'mapped-'));
  const readers = shared ?? new WorkbookReaders({ size: 1 });
  const records: FoundRecord[] = [];
  const rejections: Rejection[] = [];
  const output: MappedOutput = {
    fact: ({ kind, values }, _path, { sheet, row, cell }) => records.push({ kind: kind.name, values: { ...values }, sheet, row, cell }),
    rejectRow: (found) => rejections.push(...found),
    reject: (found) => rejections.push(found),
  };
  try {
    const reading = new SourceReading(compileProfile(aProfile(profile), jurisdiction), { output, lookup });
    for (const [path, text] of Object.entries(files)) {
      const content = join(folder, 'content');
      await writeFile(content, text);
      await readMappedFile({ path, content, readers }, reading, () => Promise.resolve(true));
    }
  } finally {
    if (shared === undefined) readers.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { records, rejections };
};

export const of = ({ records }: Mapped, kind: string) => records.filter((record) => record.kind === kind);
