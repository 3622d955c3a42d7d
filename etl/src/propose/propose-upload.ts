import type { AskedFormat, SourceProfileDraft } from '@monitor/domain';
import type { WorkbookReaders } from '../extract/extract-workbook.js';
import { ExtractFailure } from '../extract/extract-problem.js';
import type { NamedFile } from '../extract/file-type.js';
import type { Jurisdiction } from '@monitor/domain';
import { FileRefused } from './file-refused.js';
import { withOpened } from './opened-file.js';
import { type Proposal, proposeProfile } from './propose-profile.js';
import { sampleTable } from './sample-table.js';

type Format = NonNullable<SourceProfileDraft['format']>;

/** What a person has decided goes into the profile; what was found by looking is found again in every file. */
const keptFormat = ({ encoding, delimiter, sheet, head, list }: AskedFormat): Record<string, unknown> => ({
  ...(encoding === undefined ? {} : { encoding }),
  ...(delimiter === undefined ? {} : { delimiter }),
  ...(sheet === undefined || sheet === '' ? {} : { sheets: [sheet] }),
  ...(head === undefined ? {} : { head }),
  ...(list === undefined ? {} : { list }),
});

const titleOf = ({ name }: NamedFile): string => name.replace(/\.[^.]*$/u, '');

/** A profile proposed for a file. @throws FileRefused when the file cannot be read */
export const proposeUpload = async (file: NamedFile, asked: AskedFormat, { readers, jurisdiction }: { readonly readers: WorkbookReaders; readonly jurisdiction: Jurisdiction }): Promise<Proposal> => {
  try {
    return await withOpened(file, asked.member, async (opened) => {
      const format: Format = keptFormat(asked);
      return proposeProfile(await sampleTable({ ...opened, readers }, asked), { jurisdiction, title: titleOf(opened), format });
    });
  } catch (error) {
    if (error instanceof ExtractFailure) throw new FileRefused(error.problem.message);
    throw error;
  }
};
