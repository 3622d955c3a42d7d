import type { AskedFormat, detectUpload as contract, Jurisdiction, ReplyOf, SourceProfile } from '@monitor/domain';
import { type DetectedFormat, detectFormat } from '../extract/detect-format.js';
import type { SheetLook } from '../extract/detect-table.js';
import { ExtractFailure, type ExtractProblem } from '../extract/extract-problem.js';
import type { WorkbookReaders } from '../extract/extract-workbook.js';
import type { NamedFile } from '../extract/file-type.js';
import type { RawRow } from '../extract/raw-row.js';
import { documentTable } from './document-table.js';
import { encodingCandidates } from './encoding-candidates.js';
import { exchangeFits, profileFits, reportFit, sortedFits } from './fits.js';
import { isZip, listZip, withOpened } from './opened-file.js';
import { toldFormat } from './told-format.js';

export type Detection = ReplyOf<typeof contract>;
type Table = Detection['tables'][number];

export interface Looking {
  readonly readers: WorkbookReaders;
  readonly jurisdiction: Jurisdiction;
  readonly profiles: readonly SourceProfile[];
}

const SHOWN_ROWS = 15;
const SHOWN_TEXT = 120;
const MOST_COLUMNS = 256;

const shownRow = ({ sheet, row, texts }: RawRow): Table['sample'][number] => ({ sheet, row, texts: texts.slice(0, MOST_COLUMNS).map((text) => text.slice(0, SHOWN_TEXT)) });

/** What a file is, without its meaning; looks at it for some seconds at most. A file that cannot be read says so in `problems`. */
export const detectUpload = async (file: NamedFile, asked: AskedFormat, looking: Looking): Promise<Detection> => {
  try {
    if (isZip(file) && asked.member === undefined) {
      const listing = await listZip(file);
      if (listing.members.length !== 1) return aboutZip(listing);
    }
    return await withOpened(file, asked.member, (opened) => look(opened, asked, looking));
  } catch (error) {
    if (!(error instanceof ExtractFailure)) throw error;
    return { ...nothing, type: isZip(file) ? 'zip' : 'unknown', problems: [told(error.problem)] };
  }
};

const nothing = { encoding: null, unclear: [], delimiter: null, tables: [], chosen: null, problems: [], fits: [] };

const aboutZip = ({ members, skipped }: Awaited<ReturnType<typeof listZip>>): Detection => ({
  ...nothing,
  type: 'zip',
  tables: members.map(({ path }) => ({ name: path, hidden: false, rows: null, head: null, columns: [], sample: [] })),
  problems: [
    ...(members.length === 0 ? [{ code: 'empty_file', message: '压缩包里没有可读取的文件（.csv、.tsv、.json、.ndjson、.xlsx、.parquet）。请放入数据文件后重新压缩。', stops: true }] : []),
    ...skipped.slice(0, SHOWN_ROWS).map(({ path, why }) => ({ code: 'not_kept', message: `“${path}”未读取：${why}。`, stops: false })),
  ],
});

const told = ({ code, message, scope }: ExtractProblem): Detection['problems'][number] => ({ code, message, stops: scope === 'file' });

const look = async (file: NamedFile, asked: AskedFormat, { readers, jurisdiction, profiles }: Looking): Promise<Detection> => {
  const found = await detectFormat({ ...file, readers }, toldFormat({ ...asked, sheet: undefined }));
  const tables = tablesOf(found, asked);
  const chosen = chosenOf(tables, asked);
  const heads = chosen?.columns ?? [];
  const rows = found.sheets.flatMap(({ sample }) => sample);
  const isTable = found.type === 'csv' || found.type === 'xlsx' || found.type === 'parquet';
  return {
    type: found.type,
    encoding: found.encoding,
    unclear: needsPerson(found) ? await encodingCandidates(file.path) : [],
    delimiter: found.delimiter,
    tables,
    chosen: chosen?.name ?? null,
    problems: [...found.problems.map(told), ...headless(chosen, isTable)],
    fits: sortedFits([...reportFit(rows), ...profileFits(heads, profiles), ...(found.type === 'csv' || found.type === 'parquet' ? exchangeFits({ name: file.name, type: found.type }, heads, jurisdiction.money) : [])]),
  };
};

const needsPerson = ({ doubtful, problems }: DetectedFormat): boolean => doubtful || problems.some(({ code }) => code === 'encoding_unclear');

const headless = (chosen: Table | null, isTable: boolean): Detection['problems'] =>
  isTable && chosen !== null && chosen.head === null ? [{ code: 'missing_head', message: '没有找到像列名的一行。请在下面的前几行里点选表头所在的行。', stops: false }] : [];

const tablesOf = ({ sheets, lists, documents, exact, type }: DetectedFormat, asked: AskedFormat): Table[] => {
  if (type === 'json' || type === 'ndjson') {
    const { heads, rows } = documentTable(documents, exact);
    const found = lists.length === 0 && documents.length > 0 ? [{ pointer: asked.list ?? '', records: null }] : lists;
    const shown = asked.list ?? found[0]?.pointer;
    return found.map(({ pointer, records }) => ({
      name: pointer, hidden: false, rows: exact ? records : null, head: null, columns: pointer === shown ? [...heads] : [], sample: pointer === shown ? rows.slice(0, SHOWN_ROWS).map(shownRow) : [],
    }));
  }
  return sheets.map((sheet) => tableOf(sheet, { exact, asked }));
};

const tableOf = ({ name, hidden, rows, head: guessed, sample }: SheetLook, { exact, asked }: { exact: boolean; asked: AskedFormat }): Table => {
  const head = asked.head !== undefined && (asked.sheet ?? name) === name ? asked.head : guessed;
  const above = head === null ? 0 : sample.filter(({ row }) => row <= head).length;
  const texts = sample.find(({ row }) => row === head)?.texts ?? [];
  return { name, hidden, rows: exact ? rows - above : null, head, columns: texts.slice(0, MOST_COLUMNS).map((text) => text.trim()), sample: sample.slice(0, SHOWN_ROWS).map(shownRow) };
};

/** The table a person named; else the visible one with a head that has most columns. */
const chosenOf = (tables: readonly Table[], { sheet, list }: AskedFormat): Table | null => {
  const named = tables.find(({ name }) => name === (sheet ?? list));
  const width = ({ hidden, columns }: Table): number => (hidden ? 0 : columns.length);
  return named ?? tables.toSorted((left, right) => width(right) - width(left))[0] ?? null;
};
