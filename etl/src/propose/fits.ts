import { type detectUpload, type JurisdictionMoney, recordNamed, type ReplyOf, type SourceProfile } from '@monitor/domain';
import { fileKindOf, folderProfile, type TableFormat } from '../mapping/folder-profile.js';
import { headLikeness, readHeader } from '../mapping/header.js';
import { besideLabel, bySheet } from '../mapping/report-sheets.js';
import type { RawRow } from '../extract/raw-row.js';
import { basics } from '../template/report-layout.js';
import { cleanHead } from './head-words.js';

type Fit = ReplyOf<typeof detectUpload>['fits'][number];

const WORTH_TELLING = 0.6;

/** The file formats of the exchange folder that these heads fit, and the name by which the folder's source would tell the file. */
export const exchangeFits = ({ name, type }: { readonly name: string; readonly type: TableFormat }, heads: readonly string[], money: JurisdictionMoney): Fit[] =>
  folderProfile.files
    .filter(({ format }) => format === type)
    .flatMap((kind): Fit[] => {
      const record = recordNamed(kind.records[0]);
      const required = Object.values(record.fields).filter((field) => field.required).length;
      const reading = readHeader(record, heads, money);
      const missing = reading.ok ? [] : reading.faults.map(({ field }) => record.fields[field]?.zh ?? field);
      if (missing.length > required * (1 - WORTH_TELLING)) return [];
      const named = headLikeness(record, heads, money);
      return [{ kind: 'exchange', record: record.name, zh: record.zh, as: exchangeName(kind.pattern, name), named, ofFields: Object.keys(record.fields).length, missing }];
    });

/** The file's own name where it is told by it, else that name behind the word of the kind: `经费台账-ledger.csv`. */
const exchangeName = (pattern: string, name: string): string => (fileKindOf(folderProfile, name)?.pattern === pattern ? name : `${pattern.replace(/\*.*$/u, '')}-${name.replace(/\.[^.]*$/u, '')}${pattern.slice(pattern.lastIndexOf('.'))}`);

/** Saved profiles whose columns these heads hold. */
export const profileFits = (heads: readonly string[], profiles: readonly SourceProfile[]): Fit[] => {
  const known = new Set(heads.map((head) => cleanHead(head).toLowerCase()));
  const holds = (names: readonly string[]): boolean => names.some((each) => known.has(cleanHead(each).toLowerCase()));
  return profiles
    .filter(({ columns, kind }) => columns.length > 0 && kind === 'upload')
    .flatMap(({ name, title, columns }): Fit[] => {
      const found = columns.filter(({ head, aliases }) => holds([head, ...aliases])).length;
      const missing = columns.filter(({ head, aliases, required }) => required && !holds([head, ...aliases])).map(({ head }) => head);
      return found < columns.length * WORTH_TELLING ? [] : [{ kind: 'profile', name, title: { zh: title.zh, ...(title.en === undefined ? {} : { en: title.en }) }, found, ofColumns: columns.length, missing }];
    });
};

/** A workbook on the template of the annual report, by its first sheet. */
export const reportFit = (rows: readonly RawRow[]): Fit[] => {
  const sheet = bySheet(rows).get(basics.sheet) ?? [];
  const [consortium, year] = [besideLabel(sheet, '联合体编号'), besideLabel(sheet, '报告年度')];
  return consortium === null || year === null ? [] : [{ kind: 'annual-report', consortium: consortium.text, year: year.text }];
};

const standing = (fit: Fit): number => {
  if (fit.kind === 'annual-report') return 4;
  const whole = fit.missing.length === 0;
  if (fit.kind === 'profile') return (whole ? 3 : 1) + fit.found / fit.ofColumns / 10;
  return (whole ? 2 : 0) + fit.named / 1000;
};

const MOST_FITS = 6;

/** Best first: what lacks nothing before what lacks something. */
export const sortedFits = (fits: readonly Fit[]): Fit[] => fits.toSorted((left, right) => standing(right) - standing(left)).slice(0, MOST_FITS);
